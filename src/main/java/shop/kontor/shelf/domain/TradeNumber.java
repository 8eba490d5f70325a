package shop.kontor.shelf.domain;

import java.util.regex.Pattern;
import shop.kontor.catalog.Gtin;
import shop.kontor.foundation.web.Refusal;

/**
 * A GTIN as a Digital Link has it: 14 digits, shorter ones led by zeros, of which the last checks the others.
 *
 * @throws Refusal for anything else, with a sentence that says what is wrong
 */
public record TradeNumber(String digits) {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{8}|[0-9]{12,14}");
  private static final int LENGTH = 14;
  private static final int LONGEST_SAID = 40;

  public TradeNumber {
    if (digits == null || !SHAPE.matcher(digits).matches()) {
      throw Refusal.invalid("shelf.refused.number", said(digits));
    }
    if (Gtin.checkDigit(digits.substring(0, digits.length() - 1)) != digits.charAt(digits.length() - 1) - '0') {
      throw Refusal.invalid("shelf.refused.check-digit", digits);
    }
    digits = "0".repeat(LENGTH - digits.length()) + digits;
  }

  public static TradeNumber of(Gtin gtin) {
    return new TradeNumber(gtin.value());
  }

  private static String said(String text) {
    return text == null ? "" : text.length() <= LONGEST_SAID ? text : text.substring(0, LONGEST_SAID) + "…";
  }

  /** As it is printed below a bar code: without the zeros that lead an EAN of 13 or 8 digits. */
  public String printed() {
    return digits.startsWith("000000") ? digits.substring(6) : digits.startsWith("0") ? digits.substring(1) : digits;
  }

  @Override
  public String toString() {
    return digits;
  }
}
