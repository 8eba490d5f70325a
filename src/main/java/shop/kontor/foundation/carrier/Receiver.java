package shop.kontor.foundation.carrier;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads lanes from where the database says. No consumer group: a process that comes back after kill -9 goes on at once,
 * where with a group the broker first waits until it has forgotten the dead one. How far that is the broker is told
 * nevertheless, under the name of the database, so that it knows what all have read: {@link LettingGo}.
 */
final class Receiver implements Carrier.Inbound {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PAYLOAD = 262_144;
  private static final int TRACE = 55;

  private final Settings settings;
  /** The broker forgets what nobody tells it for days. */
  private static final Duration REMINDER = Duration.ofHours(1);

  private final KafkaConsumer<String, String> consumer;
  private boolean untold = true;
  private long told;

  Receiver(Settings settings, UUID reader, Set<Lane> lanes, Map<Spot, Long> next) {
    this.settings = settings;
    this.consumer = new KafkaConsumer<>(settings.with(Map.of("enable.auto.commit", false, "group.id",
        settings.group(reader), "auto.offset.reset", "none",
        "fetch.min.bytes", 1, "max.poll.records", 500, "default.api.timeout.ms", 10_000)), new StringDeserializer(),
        new StringDeserializer());
    try {
      assign(lanes, next);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void assign(Set<Lane> lanes, Map<Spot, Long> next) {
    var parts = lanes.stream().flatMap(lane -> consumer.partitionsFor(settings.topic(lane)).stream())
        .map(part -> new TopicPartition(part.topic(), part.partition())).toList();
    consumer.assign(parts);
    for (var part : parts) {
      var from = next.get(spot(part));
      if (from == null) {
        consumer.seekToBeginning(List.of(part));
      } else {
        consumer.seek(part, from);
      }
    }
  }

  @Override
  public Map<Spot, Long> ends() {
    return consumer.endOffsets(consumer.assignment()).entrySet().stream()
        .collect(Collectors.toMap(end -> spot(end.getKey()), Map.Entry::getValue));
  }

  @Override
  public List<Delivery> poll(Duration atMost) {
    try {
      var found = new ArrayList<Delivery>();
      consumer.poll(atMost).forEach(letter -> found.add(read(letter)));
      untold |= !found.isEmpty();
      return found;
    } catch (WakeupException e) {
      return List.of();
    } catch (OffsetOutOfRangeException e) {
      var parts = e.partitions();
      consumer.seekToBeginning(parts);
      throw new Gap(parts.stream().map(part -> spot(part).lane()).collect(Collectors.toSet()));
    }
  }

  @Override
  public void taken() {
    if (untold || System.nanoTime() - told > REMINDER.toNanos()) {
      untold = false;
      told = System.nanoTime();
      consumer.commitAsync((_, refused) -> untold |= refused != null);
    }
  }

  private Spot spot(TopicPartition part) {
    return new Spot(settings.lane(part.topic()), part.partition());
  }

  /** Whatever lies there, nothing keeps what follows from being read. */
  private Delivery read(ConsumerRecord<String, String> letter) {
    var spot = new Spot(settings.lane(letter.topic()), letter.partition());
    try {
      var parcel = new Parcel(spot.lane(), header(letter, "type"), letter.key(), letter.value(),
          UUID.fromString(header(letter, "origin")), Long.parseLong(header(letter, "position")),
          Instant.parse(header(letter, "publishedAt")), trace(letter));
      var complaint = complaint(parcel);
      return new Delivery(spot, letter.offset(), complaint == null ? parcel : null, complaint);
    } catch (RuntimeException e) {
      return new Delivery(spot, letter.offset(), null, "it is not written as messages are: " + e.getMessage());
    }
  }

  private static String complaint(Parcel parcel) {
    if (parcel.key() == null || parcel.payload() == null) {
      return "it has no key, or says nothing";
    }
    if (!parcel.type().startsWith(parcel.lane().room() + ".")) {
      return "it is a " + parcel.type() + ", which belongs to another room";
    }
    return parcel.key().length() > LONGEST_NAME || parcel.type().length() > LONGEST_NAME
        || parcel.payload().length() > LONGEST_PAYLOAD ? "it is longer than messages are" : null;
  }

  private static String trace(ConsumerRecord<String, String> letter) {
    var header = letter.headers().lastHeader("traceparent");
    return header == null || header.value().length != TRACE ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static String header(ConsumerRecord<String, String> letter, String name) {
    var header = letter.headers().lastHeader(name);
    if (header == null) {
      throw new IllegalArgumentException("the header " + name + " is missing");
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void wake() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
  }
}
