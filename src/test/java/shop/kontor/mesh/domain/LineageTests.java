package shop.kontor.mesh.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The drawing of who offers what to whom")
class LineageTests {

  private final Lineage drawn = Lineage.of(Map.of("pricing.offers", Set.of("cart", "search"),
      "catalog.products", Set.of("search"), "pricing.promotions", Set.of("cart"), "ordering.orders", Set.of()));

  @Test
  void has_each_room_and_product_once_and_a_line_for_each_who_hears() {
    assertThat(drawn.offering()).extracting(Lineage.Node::name).containsExactly("catalog", "ordering", "pricing");
    assertThat(drawn.products()).extracting(Lineage.Node::name)
        .containsExactly("catalog.products", "ordering.orders", "pricing.offers", "pricing.promotions");
    assertThat(drawn.hearing()).extracting(Lineage.Node::name).containsExactly("search", "cart");
    assertThat(drawn.lines()).extracting(line -> line.from() + " → " + line.to()).containsExactlyInAnyOrder(
        "catalog → catalog.products", "catalog.products → search", "ordering → ordering.orders",
        "pricing → pricing.offers", "pricing → pricing.promotions", "pricing.offers → cart", "pricing.offers → search",
        "pricing.promotions → cart");
  }

  @Test
  void lies_within_its_frame_and_nothing_on_top_of_anything() {
    for (var column : java.util.List.of(drawn.offering(), drawn.products(), drawn.hearing())) {
      int end = 0;
      for (var node : column) {
        assertThat(node.y()).isGreaterThanOrEqualTo(end);
        assertThat(node.x() + node.width()).isLessThanOrEqualTo(Lineage.WIDTH);
        end = node.y() + node.height();
      }
      assertThat(end).isLessThan(drawn.height());
    }
  }
}
