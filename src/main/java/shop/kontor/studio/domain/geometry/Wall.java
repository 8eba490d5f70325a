package shop.kontor.studio.domain.geometry;

/**
 * One straight piece of a room's outline, as one walks clockwise along it: the room is at its right. In millimetres.
 */
public final class Wall {

  private final double x1;
  private final double y1;
  private final double x2;
  private final double y2;
  private final double length;
  private final double alongX;
  private final double alongY;
  private final double turn;

  Wall(double x1, double y1, double x2, double y2) {
    this.x1 = x1;
    this.y1 = y1;
    this.x2 = x2;
    this.y2 = y2;
    length = Math.hypot(x2 - x1, y2 - y1);
    alongX = (x2 - x1) / length;
    alongY = (y2 - y1) / length;
    double degrees = Math.toDegrees(Math.atan2(y2 - y1, x2 - x1));
    turn = degrees < 0 ? degrees + 360 : degrees;
  }

  public double x1() {
    return x1;
  }

  public double y1() {
    return y1;
  }

  public double x2() {
    return x2;
  }

  public double y2() {
    return y2;
  }

  public double length() {
    return length;
  }

  public double alongX() {
    return alongX;
  }

  public double alongY() {
    return alongY;
  }

  /** Of what stands with its back to it, in degrees from 0 to 360. */
  public double turn() {
    return turn;
  }

  /** Squared: whoever compares many needs no root. */
  double squareTo(double x, double y) {
    double along = Math.max(0, Math.min(length, (x - x1) * alongX + (y - y1) * alongY));
    double dx = x - x1 - along * alongX;
    double dy = y - y1 - along * alongY;
    return dx * dx + dy * dy;
  }
}
