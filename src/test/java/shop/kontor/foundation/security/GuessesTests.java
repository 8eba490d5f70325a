package shop.kontor.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Guessing a password")
class GuessesTests {

  private static final String HOME = "203.0.113.7";

  private final Guesses guesses = new Guesses();

  private long tries(String name, String address, int times) {
    return IntStream.range(0, times).filter(_ -> guesses.mayTry(name, address)).count();
  }

  @Test
  void ends_for_whoever_does_and_locks_nobody_else_out() {
    assertThat(tries("staff", "198.51.100.1", 50)).isEqualTo(Guesses.PATIENCE);
    assertThat(guesses.mayTry("staff", HOME)).as("the owner").isTrue();
    assertThat(guesses.mayTry("ada", "198.51.100.1")).as("another name").isTrue();
  }

  @Test
  void starts_anew_once_it_was_right() {
    for (int i = 0; i < 3 * Guesses.PATIENCE_WITH_ALL; i++) {
      assertThat(guesses.mayTry("staff", HOME)).isTrue();
      guesses.forget("staff", HOME);
    }
  }

  @Test
  void has_an_end_from_however_many_places() {
    long tried = IntStream.range(0, 250).mapToLong(n -> tries("staff", "198.51.100." + n, 10)).sum();
    assertThat(tried).isEqualTo(Guesses.PATIENCE_WITH_ALL);
  }

  @Test
  void ends_for_all_addresses_that_one_network_has() {
    long tried = IntStream.range(0, 30).mapToLong(n -> tries("staff", "2001:db8:1:2::" + n, 1)).sum();
    assertThat(tried).isEqualTo(Guesses.PATIENCE);
    assertThat(guesses.mayTry("staff", "2001:db8:1:3::1")).isTrue();
  }
}
