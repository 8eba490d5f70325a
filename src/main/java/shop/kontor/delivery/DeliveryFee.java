package shop.kontor.delivery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.money.Vat;

/**
 * What it costs to have goods delivered: a line of its own on whatever shows them.
 *
 * @param amount including VAT; nothing where it is free
 * @param means by which they come
 * @param freeBy the promotion by which it is free, as customers read it; {@code null} for none
 */
public record DeliveryFee(Money amount, Means means, @Nullable String freeBy) {

  /** In a parcel, or by a van that two people unload. */
  public enum Means { PARCEL, VAN }

  public DeliveryFee {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("A delivery costs nothing or more");
    }
  }

  /** A part of the fee under one rate of VAT; {@code gross} includes the {@code tax}. */
  public record Part(BigDecimal percent, Money gross, Money tax) {}

  /** It costs nothing, and this promotion is why; unless it cost nothing anyway. */
  public DeliveryFee freeBy(String promotion) {
    return amount.isZero() ? this : new DeliveryFee(Money.zero(amount.getCurrencyUnit()), means, promotion);
  }

  /**
   * The fee is taxed as the goods are that it brings: spread over their rates by what they cost, the highest rate first,
   * to the last unit. Whoever shows it spreads it by this. Where all goods are free, at the highest of their rates.
   *
   * @param goods what all goods of each rate cost, in the fee's currency
   */
  public List<Part> parts(Map<BigDecimal, Money> goods) {
    var parts = new ArrayList<Part>();
    if (amount.isZero()) {
      return parts;
    }
    var all = BigDecimal.ZERO;
    for (var each : goods.values()) {
      all = all.add(each.getAmount());
    }
    var highestFirst = new TreeMap<BigDecimal, Money>(goods).descendingMap();
    if (all.signum() == 0) {
      var rate = highestFirst.firstKey();
      return List.of(new Part(rate, amount, Vat.within(amount, rate)));
    }
    var soFar = BigDecimal.ZERO;
    var spread = Money.zero(amount.getCurrencyUnit());
    for (var each : highestFirst.entrySet()) {
      soFar = soFar.add(each.getValue().getAmount());
      var until = Money.of(amount.getCurrencyUnit(), amount.getAmount().multiply(soFar)
          .divide(all, amount.getCurrencyUnit().getDecimalPlaces(), Vat.ROUNDING));
      var gross = until.minus(spread);
      spread = until;
      if (!gross.isZero()) {
        parts.add(new Part(each.getKey(), gross, Vat.within(gross, each.getKey())));
      }
    }
    return parts;
  }
}
