package shop.kontor.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.foundation.money.Vat;

@DisplayName("The fee of a delivery")
class TariffTests {

  private static final Tariff TARIFF = new Tariff(euros("4.90"), euros("60"), euros("49"), euros("1500"),
      new BigDecimal("30"));

  private static Money euros(String amount) {
    return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
  }

  private static DeliveryFee fee(String goods, String kg) {
    return TARIFF.fee(euros(goods), kg == null ? null : new BigDecimal(kg));
  }

  @Test
  void is_that_of_a_parcel_below_the_weight_and_that_of_the_van_from_it_on() {
    assertThat(fee("59.99", "29.999").amount()).isEqualTo(euros("4.90"));
    assertThat(fee("59.99", "30").amount()).isEqualTo(euros("49"));
    assertThat(fee("59.99", "30").means()).isEqualTo(DeliveryFee.Means.VAN);
    assertThat(fee("59.99", null).means()).as("a weight that nobody knows").isEqualTo(DeliveryFee.Means.PARCEL);
  }

  @Test
  void is_nothing_from_the_value_on_that_is_named_for_each() {
    assertThat(fee("60", "1").amount().isZero()).isTrue();
    assertThat(fee("1499.99", "80").amount()).isEqualTo(euros("49"));
    assertThat(fee("1500", "80").amount().isZero()).isTrue();
  }

  @Test
  void is_nothing_for_goods_in_another_currency() {
    assertThat(TARIFF.fee(Money.parse("KRW 10000"), BigDecimal.TEN).amount()).isEqualTo(Money.parse("KRW 0"));
  }

  @Test
  void is_no_debt_and_no_mistake() {
    assertThatIllegalArgumentException().isThrownBy(() -> tariff("-1", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> tariff("10000001", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tariff(euros("1"), null, Money.parse("KRW 1"), null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tariff(euros("1"), null, euros("1"), null, BigDecimal.ZERO));
  }

  private static Tariff tariff(String parcel, String van) {
    return new Tariff(euros(parcel), null, euros(van), null, null);
  }

  @Test
  void is_taxed_as_the_goods_are_to_the_last_cent() {
    var goods = new TreeMap<BigDecimal, Money>();
    goods.put(new BigDecimal("7"), euros("10"));
    goods.put(new BigDecimal("19"), euros("20"));
    assertThat(fee("30", "1").parts(goods)).containsExactly(
        new DeliveryFee.Part(new BigDecimal("19"), euros("3.27"), euros("0.52")),
        new DeliveryFee.Part(new BigDecimal("7"), euros("1.63"), euros("0.11")));
    goods.replaceAll((rate, paid) -> euros("0"));
    assertThat(fee("30", "1").parts(goods)).as("where promotions take off all of it").singleElement()
        .isEqualTo(new DeliveryFee.Part(new BigDecimal("19"), euros("4.90"), Vat.within(euros("4.90"), new BigDecimal("19"))));
  }

  @Test
  void is_the_sum_of_its_parts_whatever_it_brings_and_no_part_is_off_by_a_cent() {
    var random = new Random(27);
    for (int i = 0; i < 5_000; i++) {
      var currency = List.of(CurrencyUnit.EUR, CurrencyUnit.of("KRW"), CurrencyUnit.of("KWD")).get(random.nextInt(3));
      var goods = new TreeMap<BigDecimal, Money>();
      for (var rate : List.of("0", "5.5", "7", "19")) {
        if (random.nextBoolean() || rate.equals("19")) {
          goods.put(new BigDecimal(rate), Money.ofMinor(currency, random.nextInt(200_000)));
        }
      }
      var all = goods.values().stream().reduce(Money.zero(currency), Money::plus);
      var fee = new DeliveryFee(Money.ofMinor(currency, random.nextInt(10_000)), DeliveryFee.Means.PARCEL, null);
      var parts = fee.parts(goods);
      assertThat(parts.stream().map(DeliveryFee.Part::gross).reduce(Money.zero(currency), Money::plus))
          .isEqualTo(fee.amount());
      if (!all.isZero()) {
        assertThat(parts).allSatisfy(part -> {
          double exact = fee.amount().getAmountMinorLong() * (double) goods.get(part.percent()).getAmountMinorLong()
              / all.getAmountMinorLong();
          assertThat((double) part.gross().getAmountMinorLong()).isBetween(exact - 1.001, exact + 1.001);
          assertThat(part.gross().isNegative()).isFalse();
        });
      }
    }
  }
}
