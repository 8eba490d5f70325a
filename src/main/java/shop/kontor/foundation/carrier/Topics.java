package shop.kontor.foundation.carrier;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are missing. */
final class Topics {

  private final Settings settings;
  private final Map<String, NewTopic> wanted = new ConcurrentHashMap<>();
  private final Set<String> there = ConcurrentHashMap.newKeySet();

  Topics(Settings settings) {
    this.settings = settings;
    // Read from its beginning at each start, so old beats go soon; but not while they tell who came first
    var lag = String.valueOf(Math.max(600_000, 10 * settings.claim().toMillis()));
    want(settings.claims(), 1, Map.of("cleanup.policy", "compact", "message.timestamp.type", "LogAppendTime",
        "segment.ms", "600000", "min.compaction.lag.ms", lag));
  }

  void want(Collection<Lane> lanes) {
    // What is kept goes by the segment: one that takes in messages for long would keep the first ones for as long
    var segment = Math.min(settings.keep().toMillis(), Settings.SEGMENT.toMillis());
    lanes.forEach(lane -> want(settings.topic(lane), settings.partitions(), Map.of("retention.ms",
        String.valueOf(settings.keep().toMillis()), "segment.ms", String.valueOf(segment))));
  }

  private void want(String name, int partitions, Map<String, String> configuration) {
    wanted.put(name, new NewTopic(name, Optional.of(partitions),
        settings.replication() < 0 ? Optional.empty() : Optional.of(settings.replication())).configs(configuration));
  }

  /** The broker may have been replaced: look again. */
  void doubt() {
    there.clear();
  }

  /** @throws KafkaException if the broker can't be reached, or refuses */
  void ensure() {
    if (there.containsAll(wanted.keySet())) {
      return;
    }
    Admin admin = null;
    try {
      admin = Admin.create(settings.with(Map.of()));
      var known = admin.listTopics().names().get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
      var missing = new TreeMap<>(wanted);
      missing.keySet().removeAll(known);
      admin.createTopics(missing.values()).values().forEach((name, made) -> await(made));
      there.addAll(wanted.keySet());
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted", e);
    } finally {
      if (admin != null) {
        admin.close(Duration.ZERO);
      }
    }
  }

  private void await(KafkaFuture<Void> made) {
    try {
      made.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new KafkaException(e.getCause().getMessage(), e);
      }
    } catch (TimeoutException e) {
      throw new KafkaException("The broker did not make a topic in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted", e);
    }
  }
}
