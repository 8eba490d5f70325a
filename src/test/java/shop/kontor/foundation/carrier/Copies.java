package shop.kontor.foundation.carrier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies in the topics of a house, for whoever reads them from the beginning. */
public final class Copies {

  private Copies() {}

  /**
   * Key and content of each message, with its topic before them.
   *
   * @param house what the names of its topics begin with
   */
  public static List<String> at(Broker broker, String house) {
    try (var reader = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", broker.address()),
        new StringDeserializer(), new StringDeserializer())) {
      var parts = reader.listTopics().entrySet().stream().filter(topic -> topic.getKey().startsWith(house + "."))
          .flatMap(topic -> topic.getValue().stream()).map(part -> new TopicPartition(part.topic(), part.partition()))
          .toList();
      reader.assign(parts);
      reader.seekToBeginning(parts);
      var ends = reader.endOffsets(parts);
      var found = new ArrayList<String>();
      while (parts.stream().anyMatch(part -> reader.position(part) < ends.get(part))) {
        reader.poll(Duration.ofMillis(200))
            .forEach(each -> found.add(each.topic() + " " + each.key() + " " + each.value()));
      }
      return found;
    }
  }
}
