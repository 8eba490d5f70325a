package shop.kontor.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import shop.kontor.foundation.persistence.SingleValue;
import shop.kontor.foundation.text.Unfit;

/**
 * A GS1 Global Trade Item Number of 8, 12, 13 or 14 digits whose last digit checks the others (GS1 General
 * Specifications, section 7.9).
 */
public record Gtin(@JsonValue String value) implements SingleValue {

  @JsonCreator
  public Gtin {
    if (value == null || !value.matches("\\d{8}|\\d{12,14}")) {
      throw new Unfit("catalog.unfit.gtin", "A GTIN has 8, 12, 13 or 14 digits");
    }
    if (checkDigit(value.substring(0, value.length() - 1)) != value.charAt(value.length() - 1) - '0') {
      throw new IllegalArgumentException("The check digit of GTIN " + value + " is wrong");
    }
  }

  /** The check digit of these leading digits: weights 3 and 1 alternating from the right. */
  public static int checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 3 : 1);
    }
    return (10 - sum % 10) % 10;
  }

  @Override
  public String toString() {
    return value;
  }
}
