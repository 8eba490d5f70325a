package shop.kontor.pricing.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.VatRate;

/** Reads prices and rates as people and programs write them, and says what is wrong with them. */
final class Price {

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,3})?");
  private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,3})?");

  private Price() {}

  static Money of(String amount, String currency) {
    if (amount == null || amount.isBlank()) {
      throw Refusal.invalid("pricing.refused.price");
    }
    if (!AMOUNT.matcher(amount.strip()).matches()) {
      throw Refusal.invalid("pricing.refused.amount");
    }
    try {
      return Money.of(currency(currency), decimal(amount), RoundingMode.UNNECESSARY);
    } catch (ArithmeticException e) {
      throw Refusal.invalid("pricing.refused.decimals");
    }
  }

  static CurrencyUnit currency(String code) {
    try {
      return CurrencyUnit.of(code == null ? "" : code);
    } catch (IllegalCurrencyException e) {
      throw Refusal.invalid("pricing.refused.currency");
    }
  }

  static VatRate vat(String percent) {
    if (percent == null || percent.isBlank()) {
      throw Refusal.invalid("pricing.refused.vat");
    }
    if (!PERCENT.matcher(percent.strip()).matches()) {
      throw Refusal.invalid("pricing.refused.percent");
    }
    return new VatRate(decimal(percent));
  }

  /** Of a promotion: what it is for more than that says the promotion itself. */
  static BigDecimal percent(String percent) {
    if (percent == null || !PERCENT.matcher(percent.strip()).matches()) {
      throw Refusal.invalid("pricing.refused.promotion-percent");
    }
    return decimal(percent);
  }

  private static BigDecimal decimal(String written) {
    return new BigDecimal(written.strip().replace(',', '.'));
  }
}
