package shop.kontor.letters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.letters.Passage;
import shop.kontor.letters.SendLetter;
import shop.kontor.letters.domain.Letter.State;

@DisplayName("A letter")
class LetterTests {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final SendLetter THANKS =
      new SendLetter("thanks/1", "kim@example.com", "en", "Thanks", List.of(Passage.text("Thank you.")));

  @Test
  void is_sent_at_once_where_there_is_a_mail_server_and_kept_where_there_is_none() {
    assertThat(Letter.of(THANKS, true, NOW).dueAt()).isEqualTo(NOW);
    assertThat(Letter.of(THANKS, false, NOW).state()).isEqualTo(State.KEPT);
    assertThat(Letter.of(THANKS, false, NOW).dueAt()).isNull();
  }

  @Test
  void is_given_again_after_ever_longer_waits_for_two_days_and_then_no_more() {
    var letter = Letter.of(THANKS, true, NOW);
    var waited = Duration.ZERO;
    while (letter.dueAt() != null) {
      var due = letter.dueAt();
      letter = letter.heard(new Reply.Failed("421 busy"), due);
      if (letter.dueAt() != null) {
        assertThat(letter.dueAt()).isAfter(due);
        waited = waited.plus(Duration.between(due, letter.dueAt()));
      }
    }
    assertThat(letter.state()).isEqualTo(State.REFUSED);
    assertThat(letter.trouble()).isEqualTo("421 busy");
    assertThat(waited).isBetween(Duration.ofHours(48), Duration.ofHours(60));
  }

  @Test
  void is_not_given_again_where_nobody_wants_it() {
    var refused = Letter.of(THANKS, true, NOW).heard(new Reply.Refused("550 no such user"), NOW);
    assertThat(refused.state()).isEqualTo(State.REFUSED);
    assertThat(refused.dueAt()).isNull();
    assertThat(refused.settledAt()).isEqualTo(NOW);
    assertThat(refused.again(NOW).dueAt()).as("unless staff say so").isEqualTo(NOW);
  }

  @Test
  void that_was_taken_is_settled() {
    var sent = Letter.of(THANKS, true, NOW).heard(new Reply.Failed("421 busy"), NOW)
        .heard(new Reply.Taken(), NOW.plusSeconds(60));
    assertThat(sent.state()).isEqualTo(State.SENT);
    assertThat(sent.attempts()).isEqualTo(2);
    assertThat(sent.trouble()).isNull();
    assertThat(sent.dueAt()).isNull();
  }
}
