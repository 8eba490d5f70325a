package shop.kontor.catalog;

import java.math.BigDecimal;

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
      throw new IllegalArgumentException("The " + side + " must be more than 0 and at most 100000 cm");
    }
  }
}
