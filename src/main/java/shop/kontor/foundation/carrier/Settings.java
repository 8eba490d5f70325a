package shop.kontor.foundation.carrier;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How the broker is reached and what is laid out there.
 *
 * @param broker {@code host:port}, several with commas
 * @param prefix what the names of all topics begin with
 * @param partitions of topics that are made; never changed afterwards
 * @param replication copies of each; -1 for what the broker holds right
 * @param keep how long the broker keeps messages
 * @param patience how long to wait for the broker before saying that it can't be reached
 * @param claim how long a room stays claimed by a process that is not heard of any more
 * @param properties passed on to Kafka's clients as they are; they win
 */
record Settings(String broker, String prefix, int partitions, short replication, Duration keep, Duration patience,
    Duration claim, Map<String, String> properties) {

  /** So much longer than told a message may be kept, in topics that were made here. */
  static final Duration SEGMENT = Duration.ofDays(1);

  String topic(Lane lane) {
    return prefix + "." + lane.name();
  }

  Lane lane(String topic) {
    return Lane.of(topic.substring(prefix.length() + 1));
  }

  /** Under which a database tells how far it has read. */
  String group(UUID reader) {
    return prefix + "." + reader;
  }

  String claims() {
    return prefix + ".claims";
  }

  /** What all clients need, with these and the passed on properties on top. */
  Map<String, Object> with(Map<String, Object> own) {
    var all = new HashMap<String, Object>();
    all.put("bootstrap.servers", broker);
    all.put("client.id", "kontor");
    all.put("request.timeout.ms", 10_000);
    all.put("reconnect.backoff.ms", 100);
    all.put("reconnect.backoff.max.ms", 2_000);
    all.put("retry.backoff.ms", 100);
    all.put("retry.backoff.max.ms", 2_000);
    all.put("enable.metrics.push", false);
    all.putAll(own);
    all.putAll(properties);
    return all;
  }
}
