package shop.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.kontor.catalog.Content;
import shop.kontor.catalog.Measure;

@DisplayName("The unit price")
class UnitPriceTests {

  @ParameterizedTest
  @CsvSource({"EUR 9.95, 250ml, 100ml, EUR 3.98", "EUR 31.95, 1l, 100ml, EUR 3.20", "EUR 14.95, 220g, 100g, EUR 6.80",
      "EUR 14.95, 220g, 1kg, EUR 67.95", "EUR 1.00, 3m, 1m, EUR 0.33", "EUR 2.00, 3m, 1m, EUR 0.67",
      "EUR 0.25, 10ct, 1ct, EUR 0.03", "KRW 9900, 250ml, 100ml, KRW 3960", "BHD 1.000, 3l, 1l, BHD 0.333",
      "EUR 99.90, 0.5cbm, 1cbm, EUR 199.80"})
  void is_exact_and_rounded_once_half_up_to_the_currencys_own_decimals(String shown, String holds, String per,
      String price) {
    assertThat(UnitPrice.of(Money.parse(shown), new Content(Measure.of(holds), Measure.of(per)))).hasValueSatisfying(
        told -> {
          assertThat(told.price()).isEqualTo(Money.parse(price));
          assertThat(told.per()).isEqualTo(Measure.of(per));
        });
  }

  @Test
  void is_not_told_where_there_is_no_measure_or_it_would_be_the_price_again() {
    var price = Money.parse("EUR 9.95");
    assertThat(UnitPrice.of(price, null)).isEmpty();
    assertThat(UnitPrice.of(price, Content.of(Measure.of("1kg")))).isEmpty();
    assertThat(UnitPrice.of(price, Content.of(Measure.of("1000g")))).isEmpty();
  }
}
