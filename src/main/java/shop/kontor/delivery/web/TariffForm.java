package shop.kontor.delivery.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import shop.kontor.delivery.Tariff;
import shop.kontor.foundation.web.Refusal;

/**
 * A tariff as people write it: amounts in the shop's currency, such as {@code 4.90} or {@code 4,90}.
 *
 * @param parcelFreeFrom and {@code vanFreeFrom}: blank for never free
 * @param vanFromKg in kilograms; blank if nothing comes by van
 */
record TariffForm(String parcel, String parcelFreeFrom, String van, String vanFreeFrom, String vanFromKg) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,3})?");

  static final TariffForm BLANK = new TariffForm(null, null, null, null, null);

  static TariffForm of(Tariff tariff) {
    return new TariffForm(written(tariff.parcel()), written(tariff.parcelFreeFrom()), written(tariff.van()),
        written(tariff.vanFreeFrom()), tariff.vanFromKg() == null ? null : tariff.vanFromKg().toPlainString());
  }

  private static String written(Money amount) {
    return amount == null ? null : amount.getAmount().toPlainString();
  }

  /** @throws Refusal in a sentence for what is no amount */
  Tariff tariff(CurrencyUnit currency) {
    return new Tariff(money(parcel, currency), isBlank(parcelFreeFrom) ? null : money(parcelFreeFrom, currency),
        money(isBlank(van) && isBlank(vanFromKg) ? "0" : van, currency),
        isBlank(vanFreeFrom) ? null : money(vanFreeFrom, currency), isBlank(vanFromKg) ? null : number(vanFromKg));
  }

  private static Money money(String written, CurrencyUnit currency) {
    try {
      return Money.of(currency, number(written), RoundingMode.UNNECESSARY);
    } catch (ArithmeticException e) {
      throw Refusal.invalid("delivery.refused.decimals");
    }
  }

  private static BigDecimal number(String written) {
    if (isBlank(written) || !NUMBER.matcher(written.strip()).matches()) {
      throw Refusal.invalid("delivery.refused.number");
    }
    return new BigDecimal(written.strip().replace(',', '.'));
  }

  private static boolean isBlank(String written) {
    return written == null || written.isBlank();
  }
}
