package shop.kontor.foundation.post;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shop.kontor.foundation.security.EndedPassports;
import shop.kontor.foundation.security.EndsPassports;
import tools.jackson.databind.json.JsonMapper;

/** Those of one room, and how they hear. */
final class Listeners {

  private final Map<String, List<Subscription>> byType;
  private final Map<String, Subscription> byId;
  private final JsonMapper json;
  private final Traces traces;
  private final EndedPassports ended;

  Listeners(Collection<Subscription> subscriptions, JsonMapper json, Traces traces, EndedPassports ended) {
    this.byType = subscriptions.stream().collect(Collectors.groupingBy(Subscription::type));
    this.byId = subscriptions.stream().collect(Collectors.toMap(Subscription::id, s -> s));
    this.json = json;
    this.traces = traces;
    this.ended = ended;
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
      if (message instanceof EndsPassports end) {
        ended.end(end.callers());
      }
    });
  }
}
