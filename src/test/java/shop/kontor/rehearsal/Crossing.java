package shop.kontor.rehearsal;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import shop.kontor.foundation.carrier.Broker;

/** What has crossed from process to process so far: messages, and their bytes with keys and headers. */
record Crossing(long messages, long bytes) {

  /** Claims are none. */
  static Crossing of(Broker broker, String topics) {
    try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", broker.address(), "enable.auto.commit", false),
        new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var parts = consumer.listTopics().entrySet().stream()
          .filter(topic -> topic.getKey().startsWith(topics + ".") && !topic.getKey().endsWith(".claims"))
          .flatMap(topic -> topic.getValue().stream())
          .map(part -> new TopicPartition(part.topic(), part.partition())).toList();
      consumer.assign(parts);
      consumer.seekToBeginning(parts);
      var ends = consumer.endOffsets(parts);
      long messages = 0;
      long bytes = 0;
      while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (var letter : consumer.poll(Duration.ofMillis(500))) {
          messages++;
          bytes += size(letter);
        }
      }
      return new Crossing(messages, bytes);
    }
  }

  private static long size(ConsumerRecord<?, ?> letter) {
    long size = Math.max(0, letter.serializedKeySize()) + Math.max(0, letter.serializedValueSize());
    for (var header : letter.headers()) {
      size += header.key().length() + header.value().length;
    }
    return size;
  }

  Crossing since(Crossing before) {
    return new Crossing(messages - before.messages, bytes - before.bytes);
  }
}
