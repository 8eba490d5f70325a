package shop.kontor.assistant.application;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The design of which is spoken, as the studio last told of it.
 *
 * @param design its id; {@code null} while none in particular was told of
 * @param revision that was told of
 * @param skus what stands at each placement that the shop sells
 * @param own kinds of what stands in it and is her own
 */
record Drawn(@Nullable String design, int revision, Map<String, String> skus, @Nullable List<String> own) {

  static final Drawn NOTHING = new Drawn(null, 0, Map.of(), List.of());

  /** Of a design. */
  static String page(String design) {
    return "/studio/designs/" + design;
  }

  Drawn {
    skus = skus == null ? Map.of() : Map.copyOf(skus);
    own = own == null ? List.of() : List.copyOf(own);
  }
}
