package shop.kontor.studio.domain.geometry;

/** One straight piece of a room's outline, as one walks clockwise along it: the room is at its right. In millimetres. */
public record Wall(double x1, double y1, double x2, double y2) {

  public double length() {
    return Math.hypot(x2 - x1, y2 - y1);
  }

  public double alongX() {
    return (x2 - x1) / length();
  }

  public double alongY() {
    return (y2 - y1) / length();
  }

  /** Of what stands with its back to it, in degrees from 0 to 360. */
  public double turn() {
    double degrees = Math.toDegrees(Math.atan2(y2 - y1, x2 - x1));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  public double distanceTo(double x, double y) {
    double length = length();
    double along = Math.max(0, Math.min(length, (x - x1) * alongX() + (y - y1) * alongY()));
    return Math.hypot(x - x1 - along * alongX(), y - y1 - along * alongY());
  }
}
