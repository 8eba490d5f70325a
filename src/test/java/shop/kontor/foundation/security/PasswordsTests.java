package shop.kontor.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A password's hash")
class PasswordsTests {

  private final Passwords passwords = new Passwords(1_000);

  @Test
  void opens_to_its_password_only() {
    var hash = passwords.encode("correct horse");

    assertThat(passwords.matches("correct horse", hash)).isTrue();
    assertThat(passwords.matches("Correct horse", hash)).isFalse();
    assertThat(hash).isNotEqualTo(passwords.encode("correct horse"));
  }

  @Test
  void is_understood_after_the_rounds_were_changed() {
    assertThat(new Passwords(2_000).matches("correct horse", passwords.encode("correct horse"))).isTrue();
  }

  @Test
  void knows_all_of_a_long_password() {
    var long1 = "x".repeat(100) + "a";

    assertThat(passwords.matches("x".repeat(100) + "b", passwords.encode(long1))).isFalse();
  }

  @Test
  void that_is_none_opens_to_nothing() {
    assertThat(passwords.matches("", "")).isFalse();
    assertThat(passwords.matches("x", "{noop}x")).isFalse();
  }
}
