package shop.kontor.studio.domain.geometry;

import shop.kontor.studio.domain.Point;

/**
 * The rectangle of floor that a thing stands on, or hangs over, turned any way. In millimetres.
 *
 * <p>Its own frame: {@code along} to its right, {@code ahead} to its front, from its middle.
 */
public final class Footprint {

  private final double x;
  private final double y;
  private final double halfWidth;
  private final double halfDepth;
  private final double rightX;
  private final double rightY;
  private final double radius;
  private final int turn;
  private final double[] xs = new double[4];
  private final double[] ys = new double[4];

  /** @param turn clockwise, in degrees: at 0 its back is towards the top of the plan */
  public Footprint(double x, double y, double width, double depth, int turn) {
    this.x = x;
    this.y = y;
    this.turn = turn;
    halfWidth = width / 2;
    halfDepth = depth / 2;
    rightX = Turns.cos(turn);
    rightY = Turns.sin(turn);
    radius = Math.sqrt(halfWidth * halfWidth + halfDepth * halfDepth);
    corner(0, -halfWidth, -halfDepth);
    corner(1, halfWidth, -halfDepth);
    corner(2, halfWidth, halfDepth);
    corner(3, -halfWidth, halfDepth);
  }

  private void corner(int i, double along, double ahead) {
    xs[i] = x(along, ahead);
    ys[i] = y(along, ahead);
  }

  public double x() {
    return x;
  }

  public double y() {
    return y;
  }

  public double halfWidth() {
    return halfWidth;
  }

  public double halfDepth() {
    return halfDepth;
  }

  public int turn() {
    return turn;
  }

  /** To its right, one millimetre long; its front is at {@code (-rightY, rightX)}. */
  public double rightX() {
    return rightX;
  }

  public double rightY() {
    return rightY;
  }

  /** On the plan, of a place in its own frame. */
  public double x(double along, double ahead) {
    return x + along * rightX - ahead * rightY;
  }

  public double y(double along, double ahead) {
    return y + along * rightY + ahead * rightX;
  }

  /** In its own frame, of a place on the plan. */
  public double along(double px, double py) {
    return (px - x) * rightX + (py - y) * rightY;
  }

  public double ahead(double px, double py) {
    return -(px - x) * rightY + (py - y) * rightX;
  }

  /** 0 inside of it. */
  public double distanceTo(double px, double py) {
    double out = Math.max(0, Math.abs(along(px, py)) - halfWidth);
    double off = Math.max(0, Math.abs(ahead(px, py)) - halfDepth);
    return Math.sqrt(out * out + off * off);
  }

  public double middlesApart(Footprint other) {
    return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y));
  }

  /** Between their edges; 0 where they touch or overlap. */
  public double distanceTo(Footprint other) {
    if (overlaps(other)) {
      return 0;
    }
    double least = Double.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      least = Math.min(least, Math.min(distanceTo(other.xs[i], other.ys[i]), other.distanceTo(xs[i], ys[i])));
    }
    return least;
  }

  public boolean overlaps(Footprint other) {
    double reach = radius + other.radius;
    double dx = x - other.x;
    double dy = y - other.y;
    return dx * dx + dy * dy < reach * reach && Convex.overlap(xs, ys, other.xs, other.ys);
  }

  boolean overlaps(double[] cornerXs, double[] cornerYs) {
    return Convex.overlap(xs, ys, cornerXs, cornerYs);
  }

  /** Whether all of the other lies in it. */
  public boolean covers(Footprint other) {
    for (int i = 0; i < 4; i++) {
      if (distanceTo(other.xs[i], other.ys[i]) > 1) {
        return false;
      }
    }
    return true;
  }

  public double area() {
    return 4 * halfWidth * halfDepth;
  }

  public Point corner(int i) {
    return new Point((int) Math.round(xs[i]), (int) Math.round(ys[i]));
  }

  double cornerX(int i) {
    return xs[i];
  }

  double cornerY(int i) {
    return ys[i];
  }

  double radius() {
    return radius;
  }
}
