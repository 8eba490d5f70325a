package shop.kontor.foundation.carrier;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.house.NotOpened;

/**
 * Writes which rooms this database holds to a topic that all read. Claims come first and are checked afterwards: of two
 * processes that claim one room at once, the topic's order says who was first. Used by one thread.
 */
final class Claims {

  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final String WORD = "word";

  private final Settings settings;
  private final UUID origin;
  private final Set<String> rooms;
  private final String process;
  private final ClaimBook book;
  private volatile Map<String, String> words = Map.of();
  private volatile Map<String, Sign> signs = Map.of();
  private KafkaProducer<String, String> producer;
  private KafkaConsumer<String, String> consumer;

  Claims(Settings settings, UUID origin, Set<String> rooms) {
    this.settings = settings;
    this.origin = origin;
    this.rooms = new TreeSet<>(rooms);
    this.process = process();
    this.book = new ClaimBook(settings.claim());
  }

  private static String process() {
    try {
      return ProcessHandle.current().pid() + " on " + InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return String.valueOf(ProcessHandle.current().pid());
    }
  }

  /**
   * Claims the rooms, or claims them on.
   *
   * @return what is wrong if another process holds one of them
   * @throws KafkaException if the broker can't be reached
   */
  Optional<NotOpened> renew() {
    readTo(write(process));
    signs = book.signs();
    return rooms.stream().flatMap(room -> book.holder(room).filter(holder -> !holder.origin().equals(origin))
        .map(holder -> held(room, holder)).stream()).findFirst();
  }

  /** What goes with the next claims of these rooms. */
  void say(Map<String, String> words) {
    this.words = Map.copyOf(words);
  }

  /** What is known of rooms, as of the last time that they were claimed here. */
  Map<String, Sign> signs() {
    return signs;
  }

  private NotOpened held(String room, ClaimBook.Holder holder) {
    return new NotOpened("The room %s is held by process %s, which has another database and was heard of at %s."
        .formatted(room, holder.process(), holder.last()),
        "A room has one place. Stop that process first, or leave the room out of kontor.rooms here. If it was killed,"
            + " its claim ends " + settings.claim().toSeconds() + " seconds after it was last heard of.");
  }

  /** Gives the rooms back. */
  void withdraw() {
    write(null);
  }

  /** Returns the offset of the last. */
  private long write(@Nullable String says) {
    if (producer == null) {
      producer = new KafkaProducer<>(settings.with(Map.of("acks", "all", "max.block.ms", 5_000, "linger.ms", 5,
          "request.timeout.ms", 4_000, "delivery.timeout.ms", 5_000)), new StringSerializer(), new StringSerializer());
    }
    List<Future<RecordMetadata>> underWay = rooms.stream().map(room ->
        producer.send(new ProducerRecord<>(settings.claims(), null, room + "/" + origin, says, word(room)))).toList();
    long last = -1;
    try {
      for (var one : underWay) {
        last = Math.max(last, one.get().offset());
      }
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted", e);
    }
    return last;
  }

  private List<Header> word(String room) {
    var word = words.get(room);
    return word == null ? List.of() : List.of(new RecordHeader(WORD, word.getBytes(StandardCharsets.UTF_8)));
  }

  private void readTo(long offset) {
    var topic = new TopicPartition(settings.claims(), 0);
    if (consumer == null) {
      consumer = new KafkaConsumer<>(settings.with(Map.of("enable.auto.commit", false, "auto.offset.reset", "earliest",
          "default.api.timeout.ms", 5_000)), new StringDeserializer(), new StringDeserializer());
      consumer.assign(List.of(topic));
      consumer.seekToBeginning(List.of(topic));
    }
    long deadline = System.nanoTime() + settings.patience().toNanos();
    while (consumer.position(topic) <= offset) {
      consumer.poll(MOMENT).forEach(this::read);
      if (System.nanoTime() > deadline) {
        throw new KafkaException("The claims of rooms could not be read in time");
      }
    }
  }

  private void read(ConsumerRecord<String, String> claim) {
    int slash = claim.key() == null ? -1 : claim.key().indexOf('/');
    if (slash > 0) {
      var said = claim.headers().lastHeader(WORD);
      book.read(claim.key().substring(0, slash), UUID.fromString(claim.key().substring(slash + 1)), claim.value(),
          said == null ? "" : new String(said.value(), StandardCharsets.UTF_8), Instant.ofEpochMilli(claim.timestamp()));
    }
  }

  void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(1));
    }
    if (consumer != null) {
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
  }
}
