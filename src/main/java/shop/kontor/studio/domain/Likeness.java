package shop.kontor.studio.domain;

import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Colour;
import shop.kontor.studio.domain.colour.DeltaE;

/** How near one piece comes to another that can't be had: by colour, size and price. */
public final class Likeness {

  /** A step that nobody would call the same colour any more. */
  private static final double OTHER_COLOUR = 40;

  private Likeness() {}

  /** From 0 for the same to 3 for what has nothing in common with it. */
  public static double distance(Piece a, Piece b) {
    return Math.min(1, colour(a.colour(), b.colour()) / OTHER_COLOUR) + size(a, b) + price(a, b);
  }

  private static double size(Piece a, Piece b) {
    return Math.min(1, (ratio(a.width(), b.width()) + ratio(a.depth(), b.depth()) + ratio(a.height(), b.height())) / 1.5);
  }

  private static double price(Piece a, Piece b) {
    return a.price() == null || b.price() == null || !a.price().isSameCurrency(b.price()) ? 0.5
        : Math.min(1, ratio(a.price().getAmount().doubleValue(), b.price().getAmount().doubleValue()));
  }

  private static double ratio(double a, double b) {
    return a <= 0 || b <= 0 ? 1 : Math.abs(Math.log(a / b));
  }

  private static double colour(@Nullable Colour a, @Nullable Colour b) {
    return a == null || b == null ? OTHER_COLOUR / 2 : DeltaE.between(a.srgb(), b.srgb());
  }
}
