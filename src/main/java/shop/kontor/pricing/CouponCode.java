package shop.kontor.pricing;

import java.util.Locale;
import java.util.regex.Pattern;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.text.Unfit;

/**
 * A code that a customer gives to get a promotion, however she writes it: in capitals, without spaces. It travels as
 * its fingerprint only, so that whoever reads the post can't use it.
 */
public record CouponCode(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,38}[A-Z0-9]");
  private static final int LONGEST_WRITTEN = 100;
  private static final String PURPOSE = "coupon";

  public CouponCode {
    value = value == null || value.length() > LONGEST_WRITTEN ? ""
        : value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!SHAPE.matcher(value).matches()) {
      throw new Unfit("pricing.unfit.coupon", "A coupon code is 4 to 40 letters A to Z, digits and hyphens");
    }
  }

  public String fingerprint(Seals seals) {
    return seals.fingerprint(PURPOSE, value);
  }

  /** Nobody should read it in a log. */
  @Override
  public String toString() {
    return "a coupon's code";
  }
}
