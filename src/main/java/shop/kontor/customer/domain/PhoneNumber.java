package shop.kontor.customer.domain;

import java.util.regex.Pattern;
import shop.kontor.foundation.persistence.SingleValue;
import shop.kontor.foundation.web.Refusal;

/**
 * A phone number as it is dialled from anywhere: + and 7 to 15 digits, as E.164 has them. Whether it is hers nobody
 * asks.
 */
public record PhoneNumber(String value) implements SingleValue {

  private static final Pattern SHAPE = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s()/.\\-\\u00a0\\u2010-\\u2015]");

  public PhoneNumber {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw Refusal.invalid("customer.refused.phone");
    }
  }

  /**
   * The same for every way to write this number: with spaces, brackets, strokes and hyphens, with + or 00 before it, or
   * with the one 0 that is dialled within the country.
   *
   * @param country its calling code, such as {@code 49}
   * @throws Refusal for what is none
   */
  public static PhoneNumber of(String written, String country) {
    var digits = written == null ? "" : BETWEEN.matcher(written.replace("(0)", "")).replaceAll("");
    if (digits.startsWith("00")) {
      digits = "+" + digits.substring(2);
    } else if (digits.startsWith("0")) {
      digits = "+" + country + digits.substring(1);
    }
    return new PhoneNumber(digits);
  }

  @Override
  public String toString() {
    return "a phone number";
  }
}
