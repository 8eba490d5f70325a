package shop.kontor.studio.domain.guidelines;

import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.geometry.Footprint;

/** Windows and radiators are not hidden, and desks have light from the side. */
final class Daylight {

  private static final double WELL = 0.7;
  private static final double BEFORE = 350;
  private static final int LOW = 450;
  private static final int SILL = 50;

  private Daylight() {}

  static Finding light(Scene scene) {
    double sum = 0;
    int count = 0;
    var how = "good";
    double least = WELL;
    for (var window : scene.plan().windows()) {
      double share = 1 - hidden(scene, window);
      sum += share;
      count++;
      how = share < least ? "window" : how;
      least = Math.min(least, share);
    }
    for (var fixture : scene.plan().room().fixtures()) {
      if (fixture.kind() == Fixture.Kind.RADIATOR) {
        double share = 1 - hidden(scene, fixture);
        sum += share;
        count++;
        how = share < least ? "radiator" : how;
        least = Math.min(least, share);
      }
    }
    for (var stand : scene.stands()) {
      if (stand.role() == Role.FLOOR_LAMP) {
        double share = scene.nearestEdge(stand, other -> other.role().isLoungeSeat() || other.role() == Role.BED)
            .map(apart -> Finding.falling(apart, 500, 1_800)).orElse(1.0);
        sum += share;
        count++;
        how = share < least ? "lamp" : how;
        least = Math.min(least, share);
      }
      if (stand.role() == Role.DESK && !scene.plan().windows().isEmpty()) {
        double share = atDesk(scene, stand);
        sum += 2 * share;
        count += 2;
        how = share < least ? "desk" : how;
        least = Math.min(least, share);
      }
    }
    return count == 0 ? Finding.NOTHING : new Finding(sum / count, how);
  }

  private static double hidden(Scene scene, Opening window) {
    double inX = scene.plan().inX(window);
    double inY = scene.plan().inY(window);
    int hidden = 0;
    for (int i = 1; i <= 5; i++) {
      double x = window.from().x() + (window.to().x() - window.from().x()) * i / 6.0 + inX * BEFORE;
      double y = window.from().y() + (window.to().y() - window.from().y()) * i / 6.0 + inY * BEFORE;
      hidden += isCovered(scene, x, y, window.sill() + SILL, window.sill() + window.height()) ? 1 : 0;
    }
    return hidden / 5.0;
  }

  private static double hidden(Scene scene, Fixture radiator) {
    var print = new Footprint(radiator.at().x(), radiator.at().y(), radiator.width(), radiator.depth(),
        radiator.turn());
    int hidden = 0;
    for (int i = -1; i <= 1; i++) {
      double along = i * print.halfWidth() * 0.7;
      double ahead = print.halfDepth() + 200;
      hidden += isCovered(scene, print.x(along, ahead), print.y(along, ahead), LOW, radiator.height() + LOW) ? 1 : 0;
    }
    return hidden / 3.0;
  }

  private static boolean isCovered(Scene scene, double x, double y, int low, int high) {
    for (var stand : scene.stands()) {
      if (stand.top() > low && stand.lift() < high && stand.role() != Role.CURTAIN
          && stand.print().distanceTo(x, y) == 0) {
        return true;
      }
    }
    return false;
  }

  private static double atDesk(Scene scene, Stand desk) {
    double best = 0;
    for (var window : scene.plan().windows()) {
      double x = (window.from().x() + window.to().x()) / 2.0;
      double y = (window.from().y() + window.to().y()) / 2.0;
      double far = Math.hypot(x - desk.print().x(), y - desk.print().y());
      // whoever sits there looks from the front of the desk to its back
      double glance = desk.print().rightY() * scene.plan().inX(window)
          - desk.print().rightX() * scene.plan().inY(window);
      double side = glance < 0 ? 1 + 0.3 * glance : 1 - 0.6 * glance;
      best = Math.max(best, Finding.falling(far, 2_200, 5_000) * side);
    }
    return best;
  }
}
