package shop.kontor.foundation.post;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Those of one room, and how they hear. */
final class Listeners {

  private final Map<String, List<Subscription>> byType;
  private final Map<String, Subscription> byId;
  private final JsonMapper json;
  private final Traces traces;

  Listeners(Collection<Subscription> subscriptions, JsonMapper json, Traces traces) {
    this.byType = subscriptions.stream().collect(Collectors.groupingBy(Subscription::type));
    this.byId = subscriptions.stream().collect(Collectors.toMap(Subscription::id, s -> s));
    this.json = json;
    this.traces = traces;
  }

  Set<String> types() {
    return byType.keySet();
  }

  List<Subscription> of(String type) {
    return byType.get(type);
  }

  Optional<Subscription> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** @throws ListenerFailed with whatever the listener threw, or why it could not even read the message */
  void hear(Envelope envelope, Subscription subscription) {
    traces.continued(envelope, subscription.id(), () -> {
      Message message;
      try {
        message = json.readValue(envelope.payload(), subscription.messageType());
      } catch (RuntimeException e) {
        throw new ListenerFailed(subscription.id(), e);
      }
      subscription.hear(message);
    });
  }
}
