package shop.kontor.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoadTests {

  private final Placement table = Furnished.at("table", Furnished.kind("side-table"), 1_000, 1_000, 0, 0);
  private final Placement lamp = Furnished.at("lamp", Furnished.kind("table-lamp"), 1_050, 1_000, 0, table.piece().height());
  private final Placement other = Furnished.at("other", Furnished.kind("table-lamp"), 3_000, 1_000, 0, 500);

  private List<Placement> after(Integer turn) {
    return new Change.Moved("table", new Point(2_000, 1_500), turn, null, null).in(List.of(table, lamp, other));
  }

  @Test
  void a_lamp_goes_where_its_table_goes_and_no_other_lamp_does() {
    assertThat(after(0)).extracting(Placement::at).containsExactly(new Point(2_000, 1_500), new Point(2_050, 1_500),
        other.at());
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void it_turns_with_it(int turn) {
    var to = after(turn).get(1);
    assertThat(to.turn()).isEqualTo(turn);
    assertThat(to.at()).isEqualTo(switch (turn) {
      case 90 -> new Point(2_000, 1_550);
      case 180 -> new Point(1_950, 1_500);
      default -> new Point(2_000, 1_450);
    });
  }

  @Test
  void it_stands_on_another_table_that_is_higher() {
    var piece = table.piece();
    var higher = new Piece(piece.sku(), piece.name(), piece.kind(), piece.style(), piece.tags(), piece.width() * 2,
        piece.depth(), piece.height() + 100, piece.colour(), piece.material(), piece.model(), piece.price());
    var to = new Change.Swapped("table", higher).in(List.of(table, lamp)).get(1);
    assertThat(to.lift()).isEqualTo(piece.height() + 100);
    assertThat(to.at()).isEqualTo(new Point(1_100, 1_000));
  }
}
