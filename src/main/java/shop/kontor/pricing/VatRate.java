package shop.kontor.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import shop.kontor.foundation.text.Unfit;

/** A rate of value added tax in percent, {@code 19} or {@code 7.5}; from 0 to 100, with at most 3 decimals. */
public record VatRate(@JsonValue BigDecimal percent) {

  @JsonCreator
  public VatRate {
    if (percent == null || percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new Unfit("pricing.unfit.vat", "A VAT rate is between 0 and 100 percent");
    }
    percent = percent.stripTrailingZeros();
    if (percent.scale() > 3) {
      throw new Unfit("pricing.unfit.vat-decimals", "A VAT rate has at most 3 decimals");
    }
    if (percent.scale() < 0) {
      percent = percent.setScale(0);
    }
  }

  public static VatRate of(String percent) {
    return new VatRate(new BigDecimal(percent));
  }
}
