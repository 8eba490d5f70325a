package shop.kontor.studio.domain;

/**
 * A place on a plan, in millimetres: x to the right, y downwards, as plans are drawn and read.
 */
public record Point(int x, int y) {

  public double distanceTo(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
