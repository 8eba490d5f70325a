package shop.kontor.context.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.kontor.catalog.Sku;

@DisplayName("A project judges")
class JudgementTests {

  private static final Sku SOFA = new Sku("SOFA");

  private static Watch watch(Standing standing, int quantity) {
    return new Watch(ProjectId.next(), standing, quantity, null);
  }

  private static Money euros(String amount) {
    return amount == null ? null : Money.parse("EUR " + amount);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "CHOSEN,     -,    100, 90,  -,    CHEAPER",
      "CONSIDERED, -,    100, 90,  -,    CHEAPER",
      "REJECTED,   -,    100, 90,  -,    CHEAPER",
      "CHOSEN,     -,    100, 110, -,    DEARER",
      "CONSIDERED, -,    100, 110, -,    -",
      "CHOSEN,     1000, 100, 110, 1000, -",
      "CHOSEN,     1000, 100, 110, 1001, OVER_BUDGET",
      "CONSIDERED, 1000, 100, 110, 1001, -",
      "CHOSEN,     1000, 100, 100, 1001, -"})
  void whether_a_price_matters(Standing standing, String budget, String before, String now, String total,
      News.What what) {
    var news = Judgement.ofPrice(watch(standing, 1), SOFA, euros(before), euros(now),
        () -> new Means(euros(budget), euros(total)));
    assertThat(news.map(News::what)).isEqualTo(Optional.ofNullable(what));
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {"CHOSEN, 2, 5, 2, -", "CHOSEN, 2, 2, 1, TOO_FEW", "CHOSEN, 2, 1, 0, SOLD_OUT",
      "CHOSEN, 1, 3, 0, SOLD_OUT", "CHOSEN, 2, 0, 1, -", "CHOSEN, 2, 0, 2, BACK", "CONSIDERED, 1, 0, 1, BACK",
      "REJECTED, 1, 0, 1, -", "CHOSEN, 1, 0, -1, -"})
  void whether_stock_matters(Standing standing, int quantity, int before, int now, News.What what) {
    assertThat(Judgement.ofStock(watch(standing, quantity), SOFA, before, now).map(News::what))
        .isEqualTo(Optional.ofNullable(what));
  }
}
