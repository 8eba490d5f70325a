package shop.kontor.foundation.money;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.joda.money.Money;
import org.springframework.context.i18n.LocaleContextHolder;

/** How pages write money, numbers and dates in the reader's language; {@code ${@formats.money(total)}}. */
public class Formats {

  private final ZoneId zone;

  Formats(ZoneId zone) {
    this.zone = zone;
  }

  public String money(Money money) {
    return money == null ? "" : money(money, locale());
  }

  public static String money(Money money, Locale locale) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(money.getCurrencyUnit().getCode()));
    format.setMinimumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
    format.setMaximumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
    return format.format(money.getAmount());
  }

  public String number(Number number) {
    return NumberFormat.getInstance(locale()).format(number);
  }

  /** 2.50 as 2.5: a size or weight without idle zeros. */
  public String plain(BigDecimal number) {
    return number == null ? "" : plain(number, locale());
  }

  public static String plain(BigDecimal number, Locale locale) {
    return NumberFormat.getInstance(locale).format(number.stripTrailingZeros());
  }

  public String day(LocalDate date) {
    return day(date, locale());
  }

  public static String day(LocalDate date, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(date);
  }

  public String moment(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale())
        .withZone(zone).format(instant);
  }

  private static Locale locale() {
    var locale = LocaleContextHolder.getLocale();
    return "en".equals(locale.getLanguage()) ? Locale.UK : locale;
  }
}
