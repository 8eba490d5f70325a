package shop.kontor.foundation.carrier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves the beginnings of topics past what every reader has taken in, so that nobody can read it there any more. */
final class LettingGo {

  private static final Logger log = LoggerFactory.getLogger(LettingGo.class);

  private final Settings settings;

  LettingGo(Settings settings) {
    this.settings = settings;
  }

  /** @throws KafkaException if the broker can't be reached, or refuses */
  void run(Set<UUID> readers) {
    var admin = Admin.create(settings.with(Map.of()));
    try {
      letGo(admin, readers);
    } finally {
      admin.close(Duration.ZERO);
    }
  }

  private void letGo(Admin admin, Set<UUID> readers) {
    var parts = parts(admin);
    // Ends first: what comes after them may have a reader that has yet to tell of itself
    var ends = offsets(admin, parts, OffsetSpec.latest());
    var begins = offsets(admin, parts, OffsetSpec.earliest());
    var groups = get(admin.listGroups().all()).stream().map(GroupListing::groupId).filter(this::isReader)
        .collect(Collectors.toCollection(HashSet::new));
    readers.forEach(reader -> groups.add(settings.group(reader)));
    var places = new HashMap<String, Map<TopicPartition, OffsetAndMetadata>>();
    groups.forEach(group -> places.put(group,
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())));
    if (readers.stream().anyMatch(reader -> places.get(settings.group(reader)).isEmpty())) {
      return;
    }
    var goes = new HashMap<TopicPartition, RecordsToDelete>();
    for (var part : parts) {
      long to = heard(part, places.values()).orElse(unheard(part) ? ends.get(part) : 0);
      if (to > begins.get(part)) {
        goes.put(part, RecordsToDelete.beforeOffset(Math.min(to, ends.get(part))));
      }
    }
    if (!goes.isEmpty()) {
      get(admin.deleteRecords(goes).all());
      log.info("Topics let go of what all had heard, for somebody is forgotten: {}", goes.keySet());
    }
  }

  private static OptionalLong heard(TopicPartition part, Collection<Map<TopicPartition, OffsetAndMetadata>> places) {
    return places.stream().map(each -> each.get(part)).filter(place -> place != null)
        .mapToLong(OffsetAndMetadata::offset).min();
  }

  /** Whether what nobody reads there is missed by nobody. */
  private boolean unheard(TopicPartition part) {
    return settings.lane(part.topic()).kind() == Lane.Kind.FACTS;
  }

  private List<TopicPartition> parts(Admin admin) {
    var names = get(admin.listTopics().names()).stream().filter(this::isLane).toList();
    var parts = new ArrayList<TopicPartition>();
    get(admin.describeTopics(names).allTopicNames()).forEach((name, topic) ->
        topic.partitions().forEach(part -> parts.add(new TopicPartition(name, part.partition()))));
    return parts;
  }

  /** Other houses may lay out theirs at the same broker, under names that go on where ours end. */
  private boolean isLane(String topic) {
    return after(topic).filter(name -> name.indexOf('.') == name.lastIndexOf('.')
        && (name.endsWith(".facts") || name.endsWith(".requests"))).isPresent();
  }

  private boolean isReader(String group) {
    return after(group).filter(name -> name.matches("[0-9a-f-]{36}")).isPresent();
  }

  private Optional<String> after(String name) {
    return Optional.of(name).filter(each -> each.startsWith(settings.prefix() + "."))
        .map(each -> each.substring(settings.prefix().length() + 1));
  }

  private Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> parts, OffsetSpec which) {
    var asked = parts.stream().collect(Collectors.toMap(Function.identity(), _ -> which));
    return get(admin.listOffsets(asked).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().offset()));
  }

  private <T> T get(KafkaFuture<T> answer) {
    try {
      return answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause().getMessage(), e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException("The broker did not answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted", e);
    }
  }
}
