package shop.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.kontor.foundation.text.LocalText;

class OptionValueTests {

  @ParameterizedTest
  @CsvSource({"2 seats,2인용", "3 drawers,서랍 3개", "Chaise left,셰즈 왼쪽", "Wide,와이드", "180 × 90,180 × 90", "Moss green,모스 그린"})
  void a_value_is_said_in_the_readers_language_where_the_house_has_a_word_for_it(String value, String korean) {
    var colour = LocalText.of("Moss green", "모스 그린");
    assertThat(new OptionValue(value, colour).in(Locale.KOREAN)).isEqualTo(korean);
    assertThat(new OptionValue(value, colour).in(Locale.ENGLISH)).isEqualTo(value);
  }
}
