package shop.kontor.studio.domain.guidelines;

import shop.kontor.studio.domain.geometry.Footprint;
import shop.kontor.studio.domain.geometry.Turns;

/** What is looked for where people sit and lie: what they see, whom they talk to, where they put their glass. */
final class Seating {

  private static final double TALK_NEAR = 1_200;
  private static final double TALK_FAR = 2_600;
  private static final double WATCH_NEAR = 1_800;
  private static final double WATCH_FAR = 3_500;
  private static final double REACH_NEAR = 350;
  private static final double REACH_FAR = 500;
  private static final double WELL = 0.7;
  private static final double WIDE_BED = 1_300;

  private Seating() {}

  static Finding facesFocalPoint(Scene scene) {
    double sum = 0;
    double weights = 0;
    Focus focus = null;
    for (var stand : scene.stands()) {
      if (stand.role().isLoungeSeat()) {
        focus = focus == null ? Focus.of(scene) : focus;
        double off = off(stand.print(), focus.x(), focus.y());
        boolean sofa = stand.role() == Role.SOFA;
        sum += sofa ? 2 * Finding.falling(off, 8, 70) : Finding.falling(off, 65, 140);
        weights += sofa ? 2 : 1;
      }
    }
    if (focus == null) {
      return Finding.NOTHING;
    }
    double share = sum / weights;
    var screen = scene.first(Role.SCREEN);
    var sofa = scene.first(Role.SOFA);
    if (screen != null && sofa != null) {
      share *= 0.4 + 0.6 * Finding.falling(off(screen.print(), sofa.print().x(), sofa.print().y()), 15, 80);
    }
    return new Finding(share, focus.what() + (share >= WELL ? "" : ".away"));
  }

  /** By how many degrees one would have to turn to look at it straight. */
  private static double off(Footprint print, double x, double y) {
    return Math.toDegrees(Math.abs(Math.atan2(print.along(x, y), print.ahead(x, y))));
  }

  static Finding conversation(Scene scene) {
    var sofa = scene.first(Role.SOFA);
    double sum = 0;
    int count = 0;
    var how = "good";
    double off = 0;
    double worst = 1;
    for (var stand : scene.stands()) {
      double share;
      double apart;
      var kind = "";
      if (stand.role() == Role.SCREEN) {
        var seat = sofa != null ? sofa : scene.nearest(stand, Role.ARMCHAIR);
        if (seat == null) {
          continue;
        }
        apart = seat.print().middlesApart(stand.print());
        share = Finding.between(apart, WATCH_NEAR, WATCH_FAR, 1_200);
        kind = apart < WATCH_NEAR ? "screen.near" : "screen.far";
      } else if (stand.role() == Role.ARMCHAIR && (sofa != null || scene.nearest(stand, Role.ARMCHAIR) != null)) {
        var other = sofa != null ? sofa : scene.nearest(stand, Role.ARMCHAIR);
        apart = other.print().middlesApart(stand.print());
        share = Finding.between(apart, TALK_NEAR, TALK_FAR, 1_000)
            * (0.4 + 0.6 * Finding.falling(off(stand.print(), other.print().x(), other.print().y()), 60, 120));
        kind = apart < TALK_NEAR ? "near" : apart > TALK_FAR ? "far" : "turned";
      } else if (stand.role() == Role.POUF && sofa != null) {
        apart = sofa.print().middlesApart(stand.print());
        share = Finding.between(apart, 700, TALK_FAR, 1_000);
        kind = apart > TALK_FAR ? "far" : "near";
      } else {
        continue;
      }
      sum += share;
      count++;
      if (share < worst) {
        worst = share;
        how = kind;
        off = apart;
      }
    }
    return count == 0 ? Finding.NOTHING
        : new Finding(sum / count, worst >= WELL ? "good" : how, Finding.centimetres(off));
  }

  static Finding tableWithinReach(Scene scene) {
    var tally = new Tally();
    for (var stand : scene.stands()) {
      double share = switch (stand.role()) {
        case SOFA -> beforeSofa(scene, stand);
        case ARMCHAIR -> scene.nearestEdge(stand, other -> other.role() == Role.SIDE_TABLE
            || other.role() == Role.COFFEE_TABLE).map(apart -> Finding.falling(apart, 500, 1_200)).orElse(0.0);
        case BED -> besideBed(scene, stand);
        default -> Double.NaN;
      };
      if (!Double.isNaN(share)) {
        tally.add(stand, share);
      }
    }
    for (var table : scene.stands()) {
      if (table.role() == Role.SIDE_TABLE) {
        tally.add(scene.nearestEdge(table, seat -> seat.role().isLoungeSeat() || seat.role() == Role.BED)
            .map(apart -> Finding.falling(apart, 120, 700)).orElse(1.0));
      }
    }
    return tally.finding(tally.least() == 0 ? "missing" : "far");
  }

  /** At the head, on each side of a wide bed. */
  private static double besideBed(Scene scene, Stand bed) {
    double left = 0;
    double right = 0;
    for (var table : scene.stands()) {
      if (table.role() == Role.SIDE_TABLE) {
        double along = bed.print().along(table.print().x(), table.print().y());
        double ahead = bed.print().ahead(table.print().x(), table.print().y());
        double near = Finding.falling(table.print().distanceTo(bed.print()), 120, 600)
            * Finding.falling(ahead, -bed.print().halfDepth() / 2, bed.print().halfDepth());
        left = along < 0 ? Math.max(left, near) : left;
        right = along > 0 ? Math.max(right, near) : right;
      }
    }
    return bed.piece().width() < WIDE_BED ? Math.max(left, right) : (left + right) / 2;
  }

  private static double beforeSofa(Scene scene, Stand sofa) {
    var table = scene.nearest(sofa, Role.COFFEE_TABLE);
    if (table == null) {
      return scene.nearestEdge(sofa, other -> other.role() == Role.SIDE_TABLE)
          .map(apart -> 0.7 * Finding.falling(apart, 150, 700)).orElse(0.0);
    }
    var print = table.print();
    double ahead = sofa.print().ahead(print.x(), print.y());
    boolean across = Turns.apart(print.turn(), sofa.print().turn()) % 180 > 45
        && Turns.apart(print.turn(), sofa.print().turn()) % 180 < 135;
    double gap = ahead - sofa.print().halfDepth() - (across ? print.halfWidth() : print.halfDepth());
    double aside = Math.abs(sofa.print().along(print.x(), print.y()));
    return Finding.between(gap, REACH_NEAR, REACH_FAR, 300)
        * Finding.falling(aside, 100, sofa.print().halfWidth() + 300);
  }

  static Finding rugUnderGroup(Scene scene) {
    var rugs = scene.all(Role.RUG);
    if (rugs.isEmpty()) {
      return Finding.NOTHING;
    }
    double best = -1;
    for (var rug : rugs) {
      best = Math.max(best, under(scene, rug.print()));
    }
    return best < 0 ? Finding.NOTHING : new Finding(best, best >= WELL ? "good" : best > 0.3 ? "partly" : "apart");
  }

  private static double under(Scene scene, Footprint rug) {
    var sofa = scene.first(Role.SOFA);
    if (sofa != null) {
      var print = sofa.print();
      double legs = 0;
      for (int side = -1; side <= 1; side += 2) {
        double along = side * print.halfWidth() * 0.7;
        double off = rug.distanceTo(print.x(along, print.halfDepth() - 80), print.y(along, print.halfDepth() - 80));
        legs += Finding.falling(off, 1, 500) / 2;
      }
      var table = scene.nearest(sofa, Role.COFFEE_TABLE);
      double under = table == null ? rug.distanceTo(print.x(0, print.halfDepth() + 600),
          print.y(0, print.halfDepth() + 600)) < 1 ? 1 : 0 : rug.covers(table.print()) ? 1 : 0.4;
      double middle = Finding.falling(Math.abs(print.along(rug.x(), rug.y())), 60, 700);
      return 0.55 * legs + 0.25 * under + 0.2 * middle;
    }
    var bed = scene.first(Role.BED);
    if (bed != null) {
      var print = bed.print();
      double sides = 0;
      for (int side = -1; side <= 1; side += 2) {
        double along = side * (print.halfWidth() + 350);
        sides += Finding.falling(rug.distanceTo(print.x(along, print.halfDepth() / 3),
            print.y(along, print.halfDepth() / 3)), 1, 600) / 2;
      }
      return sides;
    }
    var table = scene.first(Role.DINING_TABLE);
    var desk = table != null ? table : scene.first(Role.DESK);
    return desk == null ? -1 : Finding.falling(rug.distanceTo(desk.print().x(), desk.print().y()), 1, 800)
        * (rug.covers(desk.print()) ? 1 : 0.7);
  }
}
