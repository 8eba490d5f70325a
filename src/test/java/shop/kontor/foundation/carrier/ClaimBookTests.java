package shop.kontor.foundation.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A room is held by")
class ClaimBookTests {

  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);
  private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

  private final ClaimBook book = new ClaimBook(Duration.ofSeconds(20));

  private void claims(UUID origin, int second) {
    book.read("inventory", origin, "4711 on a machine", "", START.plusSeconds(second));
  }

  private UUID holder() {
    return book.holder("inventory").map(ClaimBook.Holder::origin).orElse(null);
  }

  @Test
  void whoever_claimed_it_first() {
    claims(ONE, 0);
    claims(OTHER, 0);
    assertThat(holder()).isEqualTo(ONE);
    assertThat(book.holder("pricing")).isEmpty();
  }

  @Test
  void the_same_for_as_long_as_it_is_heard_of() {
    for (int second = 0; second < 100; second += 10) {
      claims(ONE, second);
      claims(OTHER, second + 1);
    }
    assertThat(holder()).isEqualTo(ONE);
  }

  @Test
  void whoever_claims_it_when_the_holder_has_not_been_heard_of_for_a_while() {
    claims(ONE, 0);
    claims(OTHER, 20);
    assertThat(holder()).isEqualTo(ONE);
    claims(OTHER, 21);
    assertThat(holder()).isEqualTo(OTHER);
    claims(ONE, 22);
    assertThat(holder()).as("who was away is too late").isEqualTo(OTHER);
  }

  @Test
  void whoever_claims_it_next_once_it_was_given_back() {
    claims(ONE, 0);
    book.read("inventory", OTHER, null, "", START.plusSeconds(1));
    assertThat(holder()).as("only its holder can give it back").isEqualTo(ONE);
    book.read("inventory", ONE, null, "", START.plusSeconds(2));
    assertThat(holder()).isNull();
    claims(OTHER, 3);
    assertThat(holder()).isEqualTo(OTHER);
  }

  @Test
  void a_process_whose_word_all_others_know_until_it_is_gone() {
    book.read("inventory", ONE, "4711 on a machine", "late", START);
    book.read("inventory", OTHER, "4712 on a machine", "not its room", START.plusSeconds(1));
    book.read("pricing", OTHER, "4712 on a machine", "", START.plusSeconds(19));
    assertThat(book.signs()).containsEntry("inventory", new Sign(Duration.ofSeconds(19), false, "late"))
        .containsEntry("pricing", new Sign(Duration.ZERO, false, ""));
    book.read("pricing", OTHER, "4712 on a machine", "", START.plusSeconds(25));
    assertThat(book.signs().get("inventory")).isEqualTo(new Sign(Duration.ofSeconds(25), true, "late"));
    book.read("pricing", OTHER, null, "", START.plusSeconds(30));
    assertThat(book.signs().get("pricing").gone()).as("closed a moment ago, and may be back in another").isFalse();
  }
}
