package shop.kontor.studio.domain.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.studio.domain.Chaise;
import shop.kontor.studio.domain.Furnished;
import shop.kontor.studio.domain.Piece;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShapesTests {

  static Stream<Piece> every_kind() {
    return Furnished.EVERY_KIND.stream();
  }

  @ParameterizedTest
  @MethodSource("every_kind")
  void a_shape_is_exactly_as_large_as_its_piece(Piece piece) {
    var shape = Shapes.of(piece);
    var reach = Bounds.of(shape.parts());
    var scale = shape.scale();
    assertThat(reach.width() * scale.x()).isCloseTo(piece.width(), within(0.5));
    assertThat(reach.height() * scale.y()).isCloseTo(piece.height(), within(0.5));
    assertThat(reach.depth() * scale.z()).isCloseTo(piece.depth(), within(0.5));
    assertThat(reach.low() * scale.y() + scale.moveY()).isCloseTo(0, within(0.5));
    assertThat(reach.middleX() * scale.x() + scale.moveX()).isCloseTo(0, within(0.5));
    assertThat(reach.middleZ() * scale.z() + scale.moveZ()).isCloseTo(0, within(0.5));
  }

  /** Who is drawn far too large or small, and then pressed into its size, looks pressed. */
  @ParameterizedTest
  @MethodSource("every_kind")
  void a_shape_is_hardly_stretched_to_its_size(Piece piece) {
    var scale = Shapes.of(piece).scale();
    assertThat(scale.x()).isBetween(0.75, 1.35);
    assertThat(scale.y()).isBetween(0.75, 1.35);
    assertThat(scale.z()).isBetween(0.7, 1.45);
  }

  @ParameterizedTest
  @MethodSource("every_kind")
  void the_same_piece_always_looks_the_same(Piece piece) {
    assertThat(Shapes.of(piece)).isEqualTo(Shapes.of(piece));
  }

  @Test
  void lamps_shine_and_nothing_else_does() {
    for (var piece : Furnished.EVERY_KIND) {
      assertThat(Shapes.of(piece).lights()).as(piece.kind()).hasSize(piece.kind().endsWith("-lamp") ? 1 : 0);
    }
  }

  @Test
  void the_long_seat_of_a_corner_sofa_comes_forward_where_the_catalogue_says() {
    assertThat(forward(Furnished.piece("corner-sofa", 2720, 1600, 840, "#55585c", "Wool", "chaise-left"))).isNegative();
    assertThat(forward(Furnished.piece("corner-sofa", 2720, 1600, 840, "#55585c", "Wool", "chaise-right"))).isPositive();
    assertThat(forward(Chaise.LEFT.on(Furnished.kind("corner-sofa")))).isNegative();
  }

  /** Where the part lies that comes furthest forward. */
  private static double forward(Piece piece) {
    return Shapes.of(piece).parts().stream().filter(Part.Block.class::isInstance).map(Part.Block.class::cast)
        .max(Comparator.comparingDouble(block -> block.z() + block.depth() / 2)).orElseThrow().x();
  }

  @Test
  void a_name_tells_the_kind_where_nobody_else_does() {
    assertThat(Shapes.kind(named("Winchester sofa"))).isEqualTo("sofa");
    assertThat(Shapes.kind(named("Corner sofa"))).isEqualTo("corner-sofa");
    assertThat(Shapes.kind(named("Bedside table"))).isEqualTo("nightstand");
    assertThat(Shapes.kind(named("Grand piano"))).isEqualTo("other");
  }

  private static Piece named(String name) {
    return new Piece(null, LocalText.of(name), "other", null, null, 1000, 500, 800, null, null, null, null);
  }
}
