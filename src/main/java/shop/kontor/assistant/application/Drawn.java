package shop.kontor.assistant.application;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The design of which is spoken, as the studio last told of it.
 *
 * @param design its id; {@code null} while none in particular was told of
 * @param revision that was told of
 * @param skus what stands at each placement that the shop sells
 */
record Drawn(@Nullable String design, int revision, Map<String, String> skus) {

  static final Drawn NOTHING = new Drawn(null, 0, Map.of());

  Drawn {
    skus = skus == null ? Map.of() : Map.copyOf(skus);
  }
}
