package shop.kontor.foundation.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.foundation.ids.Ids;

@DisplayName("Kafka as the carrier")
class KafkaCarrierTests {

  private final Broker broker = Broker.shared();

  /** So what tells of somebody who was erased is gone from there, too, however much is sent after it. */
  @Test
  void leaves_nothing_at_the_broker_for_longer_than_it_is_to_be_kept() {
    var settings = new Settings(broker.address(), "t" + Ids.next(), 1, (short) -1, Duration.ofSeconds(3),
        Duration.ofSeconds(10), Duration.ofSeconds(3), Map.of());
    var topic = settings.topic(Lane.of("quay.facts"));
    var topics = new Topics(settings);
    topics.want(List.of(Lane.of("quay.facts")));
    topics.ensure();
    try (var sender = new KafkaProducer<>(settings.with(Map.of()), new StringSerializer(), new StringSerializer())) {
      sender.send(new ProducerRecord<>(topic, "kim", "she was here"));
      sender.flush();
      assertThat(kept(settings, topic)).contains("she was here");
      await().atMost(Duration.ofSeconds(30)).until(() -> {
        sender.send(new ProducerRecord<>(topic, "lee", "he is here"));
        sender.flush();
        var kept = kept(settings, topic);
        return !kept.contains("she was here") && kept.contains("he is here");
      });
    }
  }

  private static List<String> kept(Settings settings, String topic) {
    try (var reader = new KafkaConsumer<>(settings.with(Map.of()), new StringDeserializer(), new StringDeserializer())) {
      var all = List.of(new TopicPartition(topic, 0));
      reader.assign(all);
      reader.seekToBeginning(all);
      long end = reader.endOffsets(all).get(all.getFirst());
      var kept = new ArrayList<String>();
      while (reader.position(all.getFirst()) < end) {
        reader.poll(Duration.ofMillis(200)).forEach(each -> kept.add(each.value()));
      }
      return kept;
    }
  }

  @Test
  void claims_its_rooms_on_after_an_error() {
    var carrier = new KafkaCarrier(new Settings(broker.address(), "t" + Ids.next(), 1, (short) -1, Duration.ofDays(1),
        Duration.ofSeconds(2), Duration.ofSeconds(3), Map.of("reconnect.backoff.max.ms", "200")), Clock.systemUTC());
    var grants = new AtomicInteger();
    broker.stop();
    try {
      carrier.open(UUID.randomUUID(), Set.of("quay"), true, () -> {
        if (grants.incrementAndGet() == 1) {
          throw new NoClassDefFoundError("gone for a moment");
        }
      }, _ -> { });
    } finally {
      broker.start();
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> grants.get() == 2 && carrier.reach().given());
    carrier.close();
  }
}
