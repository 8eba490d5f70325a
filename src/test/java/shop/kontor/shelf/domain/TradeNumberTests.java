package shop.kontor.shelf.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.kontor.catalog.Gtin;
import shop.kontor.foundation.web.Refusal;

@DisplayName("The number of a trade item")
class TradeNumberTests {

  private static final int[] LENGTHS = {8, 12, 13, 14};

  private static String random(Random random) {
    var digits = random.ints(LENGTHS[random.nextInt(4)] - 1, 0, 10).mapToObj(Integer::toString)
        .collect(Collectors.joining());
    return digits + Gtin.checkDigit(digits);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void is_the_same_number_with_and_without_the_zeros_that_lead_it(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var written = random(random);
      var number = new TradeNumber(written);
      assertThat(number.digits()).hasSize(14).endsWith(written);
      assertThat(new TradeNumber(number.digits())).isEqualTo(number);
      assertThat(new TradeNumber(number.printed())).as("what is printed below the bar code is read again")
          .isEqualTo(number);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void with_one_digit_misread_is_never_taken_for_another(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var written = new StringBuilder(random(random));
      int at = random.nextInt(written.length());
      written.setCharAt(at, (char) ('0' + (written.charAt(at) - '0' + 1 + random.nextInt(9)) % 10));
      assertThatThrownBy(() -> new TradeNumber(written.toString())).isInstanceOf(Refusal.class)
          .hasMessage("shelf.refused.check-digit");
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "1", "123456789", "40063813339310001", "400638133393x", "４００６３８１３３３９３１", " 96385074"})
  void is_nothing_but_8_12_13_or_14_digits(String written) {
    assertThatThrownBy(() -> new TradeNumber(written)).isInstanceOf(Refusal.class).hasMessage("shelf.refused.number");
  }

  @Test
  void is_printed_as_it_is_on_the_goods() {
    assertThat(new TradeNumber("4006381333931").printed()).isEqualTo("4006381333931");
    assertThat(new TradeNumber("96385074").printed()).isEqualTo("96385074");
  }
}
