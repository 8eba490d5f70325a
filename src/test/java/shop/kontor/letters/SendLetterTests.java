package shop.kontor.letters;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Who asks for a letter")
class SendLetterTests {

  private static final List<Passage> TEXT = List.of(Passage.text("Thank you."));

  @ParameterizedTest
  @ValueSource(strings = {"Hello\r\nBcc: all@example.com", " ", "Hello\nthere"})
  void can_smuggle_no_header_in_by_its_subject(String subject) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SendLetter("r", "kim@example.com", "en", subject, TEXT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kim", "kim@example", "kim@example.com\r\nBcc: all@example.com", "kim @example.com", "@.de"})
  void gives_one_address_that_is_one(String to) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SendLetter("r", to, "en", "Thanks", TEXT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://elsewhere.example", "//elsewhere.example", "elsewhere"})
  void leads_to_this_shop_only(String path) {
    assertThatIllegalArgumentException().isThrownBy(() -> Passage.link("See it", path));
  }

  @Test
  void says_something_and_not_too_much() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SendLetter("r", "kim@example.com", "en", "Thanks", List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new SendLetter("r", "kim@example.com", "en", "Thanks",
        Collections.nCopies(SendLetter.MOST_PASSAGES + 1, TEXT.getFirst())));
    assertThatIllegalArgumentException().isThrownBy(() -> Passage.text("x".repeat(Passage.LONGEST + 1)));
  }
}
