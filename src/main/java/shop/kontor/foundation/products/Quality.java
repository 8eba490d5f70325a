package shop.kontor.foundation.products;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.CursorRefused;
import shop.kontor.foundation.post.ProductPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what rooms tell against what their products promise of it, some seconds after it was told. Where more is told
 * than that, it looks at part of it: this is a watch, and no customs.
 */
@Component
public class Quality {

  private static final Logger log = LoggerFactory.getLogger(Quality.class);
  private static final int REMEMBERED = 20;
  /** Of one product at one look. In a rush of more, what came meanwhile is passed over. */
  private static final int PAGES = 20;

  private final DataProducts products;
  private final ProductPort port;
  private final JsonMapper json;
  private final Clock clock;
  /** How far each product was looked at; by one thread. */
  private final Map<String, String> cursors = new HashMap<>();
  private final Map<String, Deque<Failure>> failures = new ConcurrentHashMap<>();

  Quality(DataProducts products, ProductPort port, JsonMapper json, Clock clock) {
    this.products = products;
    this.port = port;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A fact that is not as promised.
   *
   * @param field such as {@code locations[].onHand}
   * @param complaint such as {@code -1 < 0}
   */
  public record Failure(String fact, String key, String field, String complaint, Instant at) {}

  /** The last ones of this product, the latest first. */
  public List<Failure> of(String product) {
    var found = failures.get(product);
    if (found == null) {
      return List.of();
    }
    synchronized (found) {
      return List.copyOf(found);
    }
  }

  @Scheduled(initialDelay = 2, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
  void look() {
    for (var product : products.here()) {
      try {
        look(product);
      } catch (RuntimeException e) {
        cursors.remove(product.id());
        log.debug("{} could not be looked at", product.id(), e);
      }
    }
  }

  private void look(DataProduct product) {
    var offered = product.offered();
    var cursor = cursors.computeIfAbsent(product.id(), _ -> port.now(offered));
    try {
      for (int pages = 1; pages <= PAGES; pages++) {
        var page = port.read(offered, cursor, ProductPort.MOST);
        page.items().forEach(item -> look(product, item));
        cursor = page.next();
        cursors.put(product.id(), cursor);
        if (!page.more()) {
          return;
        }
      }
      cursors.put(product.id(), port.now(offered));
    } catch (CursorRefused e) {
      cursors.put(product.id(), port.now(offered));
    }
  }

  private void look(DataProduct product, ProductPort.Item item) {
    var fact = product.facts().stream().filter(each -> each.type().equals(item.type())).findFirst().orElseThrow();
    var content = json.readTree(item.payload());
    fact.fields().forEach(field -> look(content, field.path(), field, complaint ->
        note(product, new Failure(item.type(), item.key(), field.path(), complaint, clock.instant()))));
  }

  /** Whatever is below something that is absent, is absent rightly. */
  private static void look(JsonNode node, String path, DataProduct.Field field,
      java.util.function.Consumer<String> complain) {
    int end = path.indexOf('.');
    var step = end < 0 ? path : path.substring(0, end);
    boolean each = step.endsWith("[]");
    var value = node.path(each ? step.substring(0, step.length() - 2) : step);
    if (end >= 0) {
      if (each) {
        value.forEach(element -> look(element, path.substring(end + 1), field, complain));
      } else if (value.isObject()) {
        look(value, path.substring(end + 1), field, complain);
      }
    } else if (value.isMissingNode() || value.isNull()) {
      if (field.required()) {
        complain.accept("∅");
      }
    } else if (each) {
      value.forEach(element -> check(element, field, complain));
    } else {
      check(value, field, complain);
    }
  }

  private static void check(JsonNode value, DataProduct.Field field, java.util.function.Consumer<String> complain) {
    field.checks().forEach(check -> check.complaint(value).ifPresent(complain));
  }

  private void note(DataProduct product, Failure failure) {
    var found = failures.computeIfAbsent(product.id(), _ -> new ArrayDeque<>());
    synchronized (found) {
      found.addFirst(failure);
      if (found.size() > REMEMBERED) {
        found.removeLast();
      }
    }
  }
}
