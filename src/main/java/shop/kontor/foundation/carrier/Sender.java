package shop.kontor.foundation.carrier;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends parcels so that a part of a lane never has a later one without the earlier: receivers take a position up to
 * which they have heard an origin for a promise. Hence one request at a time, tried for ever; and if the broker refuses
 * one nevertheless, what was to follow it is never sent.
 */
final class Sender {

  private final Settings settings;
  private final Topics topics;
  private volatile KafkaProducer<String, String> producer;
  private volatile boolean closed;

  Sender(Settings settings, Topics topics) {
    this.settings = settings;
    this.topics = topics;
  }

  void send(List<Parcel> parcels) throws InterruptedException {
    var failure = new AtomicReference<Exception>();
    try {
      topics.ensure();
      var current = producer();
      List<Future<RecordMetadata>> underWay = new ArrayList<>();
      for (var parcel : parcels) {
        if (failure.get() != null) {
          break;
        }
        underWay.add(current.send(written(parcel), (place, refused) -> {
          if (refused != null && failure.compareAndSet(null, refused)) {
            current.close(Duration.ZERO);
          }
        }));
      }
      for (var one : underWay) {
        one.get();
      }
      if (failure.get() != null) {
        throw new ExecutionException(failure.get());
      }
    } catch (ExecutionException | KafkaException | IllegalStateException e) {
      abandon();
      topics.doubt();
      var cause = failure.get() != null ? failure.get() : e;
      throw new Undelivered("The broker did not take what was sent: " + cause.getMessage(), cause);
    }
  }

  private KafkaProducer<String, String> producer() {
    if (closed) {
      throw new IllegalStateException("Closed");
    }
    if (producer == null) {
      producer = new KafkaProducer<>(settings.with(Map.of("acks", "all", "enable.idempotence", true,
          "max.in.flight.requests.per.connection", 1, "retries", Integer.MAX_VALUE,
          "delivery.timeout.ms", Integer.MAX_VALUE, "max.block.ms", settings.patience().toMillis(),
          "linger.ms", 0, "batch.size", 262_144)), new StringSerializer(), new StringSerializer());
    }
    return producer;
  }

  private ProducerRecord<String, String> written(Parcel parcel) {
    var letter = new ProducerRecord<>(settings.topic(parcel.lane()), parcel.key(), parcel.payload());
    var headers = letter.headers();
    add(headers, "type", parcel.type());
    add(headers, "origin", parcel.origin().toString());
    add(headers, "position", Long.toString(parcel.position()));
    add(headers, "publishedAt", parcel.publishedAt().toString());
    if (parcel.trace() != null) {
      add(headers, "traceparent", parcel.trace());
    }
    return letter;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private void abandon() {
    var current = producer;
    producer = null;
    if (current != null) {
      current.close(Duration.ZERO);
    }
  }

  /** What is under way is given up, and may have arrived. */
  void close() {
    closed = true;
    abandon();
  }
}
