package shop.kontor.delivery;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.text.Unfit;

/**
 * What the shop asks for delivering an order. All amounts include VAT and are in one currency.
 *
 * @param parcel for an order that comes in parcels
 * @param parcelFreeFrom from this value of goods on parcels cost nothing; {@code null} for never
 * @param van for an order of which a piece is too heavy for that
 * @param vanFreeFrom from this value of goods on the van costs nothing; {@code null} for never
 * @param vanFromKg a piece of this weight, in kilograms, or more comes by van; {@code null} if everything fits a parcel
 */
public record Tariff(Money parcel, @Nullable Money parcelFreeFrom, Money van, @Nullable Money vanFreeFrom,
    @Nullable BigDecimal vanFromKg) {

  /** In units of any currency: beyond it, the amount is a mistake. */
  public static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);
  private static final BigDecimal HEAVIEST = BigDecimal.valueOf(100_000);

  public Tariff {
    if (parcel == null || van == null || Stream.of(parcel, parcelFreeFrom, van, vanFreeFrom).filter(Objects::nonNull)
        .anyMatch(each -> each.isNegative() || each.getAmount().compareTo(MOST) > 0)) {
      throw new Unfit("delivery.unfit.fee", "A fee is an amount from 0 to 10000000");
    }
    var currency = parcel.getCurrencyUnit();
    if (Stream.of(parcelFreeFrom, van, vanFreeFrom).filter(Objects::nonNull)
        .anyMatch(each -> !each.getCurrencyUnit().equals(currency))) {
      throw new Unfit("delivery.unfit.currencies", "All amounts of a tariff are in one currency");
    }
    if (vanFromKg != null && (vanFromKg.signum() <= 0 || vanFromKg.compareTo(HEAVIEST) > 0 || vanFromKg.scale() > 3)) {
      throw new Unfit("delivery.unfit.weight", "A weight is more than 0 and at most 100000 kg, with at most 3 decimals");
    }
  }

  /**
   * The one rule by which every room reckons the fee of an order. The value of goods is measured before any promotion, so
   * that no promotion makes an order dearer. A piece whose weight nobody knows fits a parcel. Goods in another currency
   * than the tariff's are delivered free.
   *
   * @param goods what they cost before promotions, including VAT
   * @param heaviestKg weight of the heaviest piece; {@code null} if no weight is known
   */
  public DeliveryFee fee(Money goods, @Nullable BigDecimal heaviestKg) {
    boolean heavy = vanFromKg != null && heaviestKg != null && heaviestKg.compareTo(vanFromKg) >= 0;
    var means = heavy ? DeliveryFee.Means.VAN : DeliveryFee.Means.PARCEL;
    var freeFrom = heavy ? vanFreeFrom : parcelFreeFrom;
    boolean free = !goods.isSameCurrency(parcel) || freeFrom != null && !goods.isLessThan(freeFrom);
    return new DeliveryFee(free ? Money.zero(goods.getCurrencyUnit()) : heavy ? van : parcel, means, null);
  }
}
