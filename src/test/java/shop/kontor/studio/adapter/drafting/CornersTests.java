package shop.kontor.studio.adapter.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.kontor.studio.domain.Chaise;
import shop.kontor.studio.domain.Furnished;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.geometry.Plan;
import shop.kontor.studio.domain.guidelines.Scene;

/** In a room of 5 by 4 metres. */
@DisplayName("A corner sofa")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CornersTests {

  private static Chaise settled(int x, int y, int turn, boolean locked, String tag) {
    var sofa = new Placement("sofa", Furnished.piece("corner-sofa", 2_720, 1_600, 840, "#55585c", "Wool", tag),
        new Point(x, y), turn, 0, locked);
    var scene = Corners.settled(Scene.of(new Plan(Rooms.plain(5_000, 4_000)), List.of(sofa)));
    return Chaise.of(scene.stands().getFirst().piece());
  }

  @ParameterizedTest
  @CsvSource({"1400, 820, 0, LEFT", "3600, 820, 0, RIGHT", "1400, 3180, 180, RIGHT", "3600, 3180, 180, LEFT",
      "820, 1400, 270, RIGHT", "820, 2600, 270, LEFT"})
  void has_its_chaise_in_the_corner_in_which_it_stands(int x, int y, int turn, Chaise side) {
    assertThat(settled(x, y, turn, false, Chaise.EITHER)).isEqualTo(side);
  }

  @Test
  void is_not_turned_round_that_is_made_for_one_side_or_that_she_locked() {
    assertThat(settled(1_400, 820, 0, false, "chaise-right")).isEqualTo(Chaise.RIGHT);
    assertThat(settled(1_400, 820, 0, true, Chaise.EITHER)).isEqualTo(Chaise.RIGHT);
  }
}
