package shop.kontor.studio.domain.geometry;

/**
 * A stretch of floor that people must get to: they do if they can stand so that their middle is near enough to it.
 *
 * @param near how near, in millimetres
 */
public record Reach(double x1, double y1, double x2, double y2, double near) {

  /** Half of what a person on her way needs. */
  public static final double PERSON = 350;

  double distanceTo(double x, double y) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double length = dx * dx + dy * dy;
    double at = length == 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
    double offX = x - x1 - at * dx;
    double offY = y - y1 - at * dy;
    return Math.sqrt(offX * offX + offY * offY);
  }
}
