package shop.kontor.architecture.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.architecture.house.House;
import shop.kontor.foundation.post.Fact;

@DisplayName("A change of a contract")
class ChangeTests {

  enum Ripeness { GREEN, RIPE, ROTTEN }

  enum LessRipeness { GREEN, RIPE }

  record Crate(String label, int pears) {}

  record Before(String tree, int pears, Ripeness ripeness, @Nullable String note, List<Crate> crates) implements Fact {
    @Override
    public String key() {
      return tree;
    }
  }

  @Test
  void to_nothing_breaks_nothing() {
    assertThat(breaks(Before.class)).isEmpty();
  }

  @Test
  void that_adds_what_may_be_absent_breaks_nothing() {
    record Now(String tree, int pears, Ripeness ripeness, @Nullable String note, List<Crate> crates,
        @Nullable BigDecimal weight, @Nullable Crate best) {}
    assertThat(breaks(Now.class)).isEmpty();
  }

  @Test
  void that_takes_something_away_is_told() {
    record Now(String tree, Ripeness ripeness, @Nullable String note, List<Crate> crates) {}
    assertThat(breaks(Now.class)).containsExactly("'pears' is gone");
  }

  @Test
  void that_changes_a_type_is_told() {
    record Now(String tree, String pears, Ripeness ripeness, @Nullable String note, List<Crate> crates) {}
    assertThat(breaks(Now.class)).containsExactly("'pears' was integer and is now string");
  }

  @Test
  void that_adds_what_must_be_there_is_told() {
    record Now(String tree, int pears, Ripeness ripeness, @Nullable String note, List<Crate> crates, String farm) {}
    assertThat(breaks(Now.class)).singleElement().asString().startsWith("'farm' is new and required");
  }

  @Test
  void that_makes_the_optional_required_is_told() {
    record Now(String tree, int pears, Ripeness ripeness, String note, List<Crate> crates) {}
    assertThat(breaks(Now.class)).containsExactly("'note' could be absent or null and must now be there");
  }

  @Test
  void that_makes_the_required_optional_is_told() {
    record Now(@Nullable String tree, int pears, Ripeness ripeness, @Nullable String note, List<Crate> crates) {}
    assertThat(breaks(Now.class)).containsExactly("'tree' was always there and can now be null");
  }

  @Test
  void that_narrows_a_choice_is_told() {
    record Now(String tree, int pears, LessRipeness ripeness, @Nullable String note, List<Crate> crates) {}
    assertThat(breaks(Now.class)).containsExactly("'ripeness' can no longer be ROTTEN");
  }

  @Test
  void deep_inside_is_told() {
    record Box(String label, int pears, String colour) {}
    record Now(String tree, int pears, Ripeness ripeness, @Nullable String note, List<Box> crates) {}
    assertThat(breaks(Now.class)).singleElement().asString().startsWith("'crates[].colour' is new and required");
  }

  private static List<String> breaks(Class<?> now) {
    var house = House.kontor();
    var room = house.rooms().getFirst();
    return Change.breaks(Contract.of(house, room, Before.class), Contract.of(house, room, now));
  }
}
