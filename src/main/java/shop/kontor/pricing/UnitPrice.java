package shop.kontor.pricing;

import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Content;
import shop.kontor.catalog.Measure;
import shop.kontor.foundation.money.Vat;

/** What goods cost by measure, such as €3.98 per 100 ml: told beside their price, as Directive 98/6/EC asks. */
public record UnitPrice(Money price, Measure per) {

  /**
   * Reckoned exactly from the price that is shown, and rounded once, as the house rounds. None for what is not sold by
   * measure, nor where it would say the selling price again (article 3(1)).
   *
   * @param content {@code null} for what is not sold by measure
   */
  public static Optional<UnitPrice> of(Money shown, @Nullable Content content) {
    if (content == null) {
      return Optional.empty();
    }
    var holds = content.holds().inSmallUnits();
    var per = content.per().inSmallUnits();
    if (holds.compareTo(per) == 0) {
      return Optional.empty();
    }
    var amount = shown.getAmount().multiply(per)
        .divide(holds, shown.getCurrencyUnit().getDecimalPlaces(), Vat.ROUNDING);
    return Optional.of(new UnitPrice(Money.of(shown.getCurrencyUnit(), amount), content.per()));
  }
}
