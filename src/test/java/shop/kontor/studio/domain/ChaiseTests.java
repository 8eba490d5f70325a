package shop.kontor.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The chaise of a corner sofa")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChaiseTests {

  @ParameterizedTest
  @CsvSource({"Left, chaise-left", "Chaise left, chaise-left", "Left-hand chaise, chaise-left", "왼쪽 카우치, chaise-left",
      "right, chaise-right", "Right hand facing, chaise-right", "우측, chaise-right", "Reversible, reversible",
      "Left or right, reversible", "좌우 교체형, reversible"})
  void is_where_an_option_says(String option, String tag) {
    assertThat(Chaise.told("corner-sofa", List.of("sofa"), List.of("Moss", option))).containsExactly("sofa", tag);
  }

  @ParameterizedTest
  @CsvSource({"Chaise 160", "Bright white", "Leftover batch", "2 seats", "Right Bank grey"})
  void is_not_told_by_what_speaks_of_something_else(String option) {
    assertThat(Chaise.told("corner-sofa", List.of("sofa"), List.of(option))).containsExactly("sofa");
  }

  @Test
  void is_no_matter_of_other_furniture() {
    assertThat(Chaise.told("wardrobe", List.of(), List.of("Left"))).isEmpty();
  }

  @Test
  void stays_where_it_is_in_another_colour_if_that_may_be_put_together_so_too() {
    var fresh = Furnished.piece("corner-sofa", 2720, 1600, 840, "#d3c3a6", "Wool", Chaise.EITHER);
    var old = Chaise.LEFT.on(Furnished.piece("corner-sofa", 2720, 1600, 840, "#55585c", "Wool", Chaise.EITHER));
    assertThat(Chaise.of(Chaise.like(old, fresh))).isEqualTo(Chaise.LEFT);
    var fixed = Furnished.piece("corner-sofa", 2720, 1600, 840, "#d3c3a6", "Wool", "chaise-right");
    assertThat(Chaise.like(old, fixed)).isEqualTo(fixed);
  }
}
