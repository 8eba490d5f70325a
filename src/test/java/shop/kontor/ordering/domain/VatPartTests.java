package shop.kontor.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.catalog.Sku;
import shop.kontor.delivery.DeliveryFee;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.ordering.OrderLine;
import shop.kontor.pricing.VatRate;

@DisplayName("VAT within an order")
class VatPartTests {

  @Test
  void is_grouped_by_rate_highest_first() {
    var parts = VatPart.of(List.of(line("9.99", 3, "7"), line("1299.00", 1, "19"), line("10.00", 1, "19.0")), null);
    assertThat(parts).extracting(part -> part.percent().toPlainString()).containsExactly("19", "7");
    assertThat(parts.getFirst().gross()).isEqualTo(Money.parse("EUR 1309.00"));
    assertThat(parts.getFirst().tax()).isEqualTo(Money.parse("EUR 209.00"));
    assertThat(parts.getLast().tax()).isEqualTo(Money.parse("EUR 1.96"));
    assertThat(parts.getLast().net()).isEqualTo(Money.parse("EUR 28.01"));
  }

  @Test
  void agrees_with_the_lines_whatever_they_are() {
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      var lines = IntStream.rangeClosed(0, random.nextInt(6)).mapToObj(n ->
          line(random.nextInt(5_000) + "." + (10 + random.nextInt(90)), 1 + random.nextInt(9),
              List.of("19", "7", "0", "5.5").get(random.nextInt(4)))).toList();
      var fee = random.nextBoolean() ? null : new DeliveryFee(Money.ofMinor(CurrencyUnit.EUR, random.nextInt(9_000)),
          DeliveryFee.Means.VAN, null);
      var parts = VatPart.of(lines, fee);
      var goods = sum(lines.stream().map(OrderLine::total).toList());
      assertThat(sum(parts.stream().map(VatPart::gross).toList()))
          .isEqualTo(fee == null ? goods : goods.plus(fee.amount()));
      assertThat(parts).allSatisfy(part -> assertThat(part.net().plus(part.tax())).isEqualTo(part.gross()));
    }
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.zero(CurrencyUnit.EUR), Money::plus);
  }

  private static OrderLine line(String price, int quantity, String percent) {
    return new OrderLine(new Sku("A-1"), LocalText.of("Piece"), quantity, Money.parse("EUR " + price),
        VatRate.of(percent));
  }
}
