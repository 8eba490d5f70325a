package shop.kontor.till.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.VatRate;

/** What holds of every sale, in currencies of 0, 2 and 3 decimals. */
class SaleTests {

  private static final String ID = "019abcde-0000-7000-8000-00000000a1b2";

  @ParameterizedTest
  @ValueSource(strings = {"JPY", "EUR", "KWD"})
  void the_sum_of_the_lines_is_the_total_and_all_that_comes_back_is_what_was_paid(String currency) {
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var lines = new ArrayList<SaleLine>();
      for (int i = 0; i < 1 + random.nextInt(8); i++) {
        var unit = Money.ofMinor(CurrencyUnit.of(currency), random.nextInt(1_000_000));
        int quantity = 1 + random.nextInt(20);
        var saved = random.nextBoolean() ? null
            : Allowance.share(unit.multipliedBy(quantity), BigDecimal.valueOf(random.nextInt(101)));
        var left = saved == null ? unit.multipliedBy(quantity) : unit.multipliedBy(quantity).minus(saved);
        var off = random.nextBoolean() ? null : Allowance.share(left, BigDecimal.valueOf(random.nextInt(101)));
        lines.add(new SaleLine(new Sku("S" + i), "Piece", quantity, unit, VatRate.of("19"), null, off, "why", null,
            saved == null ? null : List.of(new SaleLine.Saved("p", "Three for two", saved, false))));
      }
      var total = lines.stream().map(SaleLine::total).reduce(Money::plus).orElseThrow();
      var sale = sale(lines, new Payment(Payment.Kind.CARD, total, null, "c"));
      assertThat(sale.total()).isEqualTo(total);
      assertThat(sale.taxes().stream().map(Sale.Tax::gross).reduce(Money::plus).orElseThrow()).isEqualTo(total);
      var returned = new Returned(List.of());
      var back = Money.zero(total.getCurrencyUnit());
      for (int number = 0; number < lines.size(); number++) {
        while (returned.of(number) < lines.get(number).quantity()) {
          int pieces = 1 + random.nextInt(lines.get(number).quantity() - returned.of(number));
          var some = returned.take(sale, "r", "ada", Instant.EPOCH, Payment.Kind.CASH, Map.of(number, pieces));
          assertThat(some.total().isNegative()).isFalse();
          back = back.plus(some.total());
          returned = returned.with(some);
        }
      }
      assertThat(back).as("seed %d", seed).isEqualTo(total);
    }
  }

  @Test
  void a_clerk_gives_her_share_of_what_promotions_left() {
    var allowance = new Allowance(BigDecimal.TEN);
    assertThat(allowance.covers(reduced("10.00"))).isTrue();
    assertThat(allowance.covers(reduced("10.01"))).as("a tenth of 100.00, not of 150.00").isFalse();
  }

  private static SaleLine reduced(String discount) {
    return new SaleLine(new Sku("S"), "Piece", 3, Money.parse("EUR 50.00"), VatRate.of("19"), null,
        Money.parse("EUR " + discount), "why", null, List.of(new SaleLine.Saved("p", "Three for two",
            Money.parse("EUR 50.00"), false)));
  }

  @Test
  void each_of_three_for_two_is_paid_back_at_a_third_of_what_they_cost() {
    var line = new SaleLine(new Sku("S"), "Piece", 3, Money.parse("EUR 50.00"), VatRate.of("19"), null, null, null,
        null, List.of(new SaleLine.Saved("p", "Three for two", Money.parse("EUR 50.00"), false)));
    var sale = sale(List.of(line), new Payment(Payment.Kind.CARD, Money.parse("EUR 100.00"), null, "c"));
    var returned = new Returned(List.of());
    var paid = new ArrayList<String>();
    for (int piece = 0; piece < 3; piece++) {
      var back = returned.take(sale, "r" + piece, "ada", Instant.EPOCH, Payment.Kind.CASH, Map.of(0, 1));
      paid.add(back.total().toString());
      returned = returned.with(back);
    }
    assertThat(paid).containsExactly("EUR 33.33", "EUR 33.34", "EUR 33.33");
  }

  @Test
  void what_is_no_sale_is_none() {
    var line = new SaleLine(new Sku("S"), "Piece", 1, Money.parse("EUR 5.00"), VatRate.of("19"), null, null, null);
    assertThatThrownBy(() -> sale(List.of(line), cash("EUR 4.00", "EUR 5.00")))
        .hasMessageContaining("sum of the lines");
    assertThatThrownBy(() -> cash("EUR 5.00", "EUR 4.99")).hasMessageContaining("At least");
    assertThatThrownBy(() -> sale(List.of(), cash("EUR 5.00", "EUR 5.00"))).hasMessageContaining("1 to 200 lines");
    assertThatThrownBy(() -> new SaleLine(new Sku("S"), "Piece", 1, Money.parse("EUR 5.00"), VatRate.of("19"), null,
        Money.parse("EUR 5.01"), "why")).hasMessageContaining("at most");
    assertThatThrownBy(() -> new SaleLine(new Sku("S"), "Piece", 1, Money.parse("EUR 5.00"), VatRate.of("19"), null,
        Money.parse("EUR 0.01"), " ")).hasMessageContaining("reason");
    assertThat(sale(List.of(line), cash("EUR 5.00", "EUR 20.00")).payments().getFirst().change())
        .isEqualTo(Money.parse("EUR 15.00"));
    assertThat(sale(List.of(line), cash("EUR 5.00", "EUR 5.00")).receipt()).isEqualTo("0000-0000-A1B2");
  }

  private static Sale sale(List<SaleLine> lines, Payment payment) {
    return new Sale(ID, new LocationId("store-mitte"), "ada", Instant.EPOCH, lines, List.of(payment));
  }

  private static Payment cash(String amount, String given) {
    return new Payment(Payment.Kind.CASH, Money.parse(amount), Money.parse(given), null);
  }
}
