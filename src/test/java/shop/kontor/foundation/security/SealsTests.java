package shop.kontor.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A seal")
class SealsTests {

  private final Seals house = SealsOfTests.with("the key of the house, 32 bytes ..");

  @ParameterizedTest
  @ValueSource(strings = {"", "EUR 12.50", "소파\n1", "x.y"})
  void opens_for_whoever_has_the_key_and_the_purpose(String text) {
    var sealed = house.seal("promise", text);
    assertThat(sealed).matches("[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]{43}");
    assertThat(SealsOfTests.with("the key of the house, 32 bytes ..").open("promise", sealed)).contains(text);
    assertThat(house.open("another", sealed)).isEmpty();
    assertThat(SealsOfTests.with("another key").open("promise", sealed)).isEmpty();
  }

  @Test
  void breaks_when_anything_is_altered() {
    var random = new Random(1);
    var sealed = house.seal("promise", "EUR 12.50 for v-1");
    for (int i = 0; i < sealed.length(); i++) {
      var altered = new StringBuilder(sealed);
      altered.setCharAt(i, "ABCxyz019_-.".charAt(random.nextInt(12)));
      // the last letter of a part has bits that mean nothing
      assertThat(house.open("promise", altered.toString()))
          .satisfiesAnyOf(open -> assertThat(open).isEmpty(), open -> assertThat(open).contains("EUR 12.50 for v-1"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "x", "x.y", "=.=", "🛋️.🛋️", "null", "eA.eA.eA"})
  void is_not_found_on_what_nobody_sealed(String text) {
    assertThat(house.open("promise", text)).isEmpty();
  }
}
