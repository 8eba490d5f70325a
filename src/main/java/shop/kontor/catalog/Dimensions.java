package shop.kontor.catalog;

import java.math.BigDecimal;
import shop.kontor.foundation.text.Unfit;

/** How much space a variant takes, in centimetres, as it stands in a room. */
public record Dimensions(BigDecimal width, BigDecimal depth, BigDecimal height) {

  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

  public Dimensions {
    check("width", width);
    check("depth", depth);
    check("height", height);
  }

  private static void check(String side, BigDecimal cm) {
    if (cm == null || cm.signum() <= 0 || cm.compareTo(MOST) > 0) {
      throw new Unfit("catalog.refused." + side, MOST);
    }
  }
}
