package shop.kontor.studio.domain.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import shop.kontor.studio.domain.Purpose;
import shop.kontor.studio.domain.Repertoire;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecipeTests {

  /** Otherwise it would never be there, and nobody would know: beds came without a mattress. */
  @Test
  void what_a_room_is_made_of_is_looked_for_in_the_shop() {
    for (var purpose : Purpose.values()) {
      for (var idea : Idea.values()) {
        for (double area : List.of(8.0, 16.0, 40.0)) {
          assertThat(Repertoire.of(purpose, List.of())).as("%s, %s, %s m²", purpose, idea, area)
              .containsAll(Recipe.of(purpose, idea, area).stream().flatMap(slot -> slot.kinds().stream()).toList());
        }
      }
    }
  }
}
