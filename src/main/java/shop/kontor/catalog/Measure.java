package shop.kontor.catalog;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import shop.kontor.foundation.money.Formats;
import shop.kontor.foundation.text.Unfit;

/**
 * An amount of goods, such as 250 ml.
 *
 * @param amount more than 0, at most a million, with at most 3 decimals
 */
public record Measure(BigDecimal amount, MeasureUnit unit) {

  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
  private static final int DECIMALS = 3;
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,3})?) ?([a-z]{1,3})");

  public Measure {
    if (amount == null || unit == null || amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
      throw unfit();
    }
    // 250.0 ml and 250 ml are one measure
    amount = amount.stripTrailingZeros();
    if (amount.scale() > DECIMALS) {
      throw unfit();
    }
    amount = amount.scale() < 0 ? amount.setScale(0) : amount;
  }

  /** Reads {@code 250ml} or {@code 250 ml}. */
  public static Measure of(String written) {
    var read = WRITTEN.matcher(written);
    if (!read.matches()) {
      throw unfit();
    }
    return new Measure(new BigDecimal(read.group(1)), MeasureUnit.of(read.group(2)));
  }

  private static Unfit unfit() {
    return new Unfit("catalog.unfit.measure",
        "A measure is an amount of more than 0 and at most 1000000, and its unit, such as 250 ml");
  }

  /** In the smallest unit of its kind, exactly. */
  public BigDecimal inSmallUnits() {
    return amount.multiply(unit.size());
  }

  /** Whether both are weights, or both volumes, and so on. */
  public boolean comparesWith(Measure other) {
    return unit.small() == other.unit.small();
  }

  /** As people read it. */
  public String in(Locale locale) {
    return Formats.plain(amount, locale) + " " + unit.word(amount.compareTo(BigDecimal.ONE) == 0).in(locale);
  }

  /** As {@link #of} reads it. */
  @Override
  public String toString() {
    return amount.toPlainString() + unit.written();
  }
}
