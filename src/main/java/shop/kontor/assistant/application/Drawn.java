package shop.kontor.assistant.application;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.DesignsTold;

/**
 * The design of which is spoken, as the studio last told of it.
 *
 * @param design its id; {@code null} while none in particular was told of
 * @param revision that was told of
 * @param skus what stands at each placement that the shop sells
 * @param floor of its room, as is {@code walls}; {@code null} where nobody told
 * @param own kinds of what stands in it and is her own
 */
record Drawn(@Nullable String design, int revision, Map<String, String> skus, @Nullable List<String> own,
    DesignsTold.@Nullable Finish floor, DesignsTold.@Nullable Finish walls) {

  static final Drawn NOTHING = new Drawn(null, 0, Map.of(), List.of(), null, null);

  /** As she speaks of it, {@code walls} or {@code floor}. */
  DesignsTold.@Nullable Finish surface(String name) {
    return name.equals("walls") ? walls : floor;
  }

  /** Of a design. */
  static String page(String design) {
    return "/studio/designs/" + design;
  }

  Drawn {
    skus = skus == null ? Map.of() : Map.copyOf(skus);
    own = own == null ? List.of() : List.copyOf(own);
  }
}
