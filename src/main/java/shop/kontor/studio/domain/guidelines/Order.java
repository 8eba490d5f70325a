package shop.kontor.studio.domain.guidelines;

import shop.kontor.studio.domain.geometry.Footprint;
import shop.kontor.studio.domain.geometry.Turns;
import shop.kontor.studio.domain.geometry.Wall;

/** What is looked for in how things stand to the walls and to each other. */
final class Order {

  private static final double WELL = 0.7;
  private static final double BESIDE = 60;
  private static final double APART = 350;
  private static final double SHORT_WALL = 500;
  private static final double LARGE = 26;

  private Order() {}

  static Finding atWalls(Scene scene) {
    var tally = new Tally();
    for (var stand : scene.stands()) {
      boolean sofa = stand.role() == Role.SOFA;
      if (sofa || stand.role().belongsToWall()) {
        double gap = gap(scene, stand);
        tally.add(stand, sofa ? atWall(scene, gap) : Finding.falling(gap, 60, 450), sofa ? 2 : 1);
      }
    }
    return tally.isEmpty() ? Finding.NOTHING : new Finding(tally.mean(), tally.least() >= WELL ? "good" : "off",
        tally.worst().piece().name(), Finding.centimetres(gap(scene, tally.worst())));
  }

  /** A sofa may part a large room; in a smaller one it stands at the wall. */
  private static double atWall(Scene scene, double gap) {
    return gap < 150 ? 1 : gap > 800 && scene.plan().room().area() > LARGE ? 0.8 : 0.35;
  }

  /** Between its back and the wall; a desk may also stand with its side to it. */
  private static double gap(Scene scene, Stand stand) {
    var print = stand.print();
    double wide = print.halfWidth();
    double deep = print.halfDepth();
    double back = (distance(scene, print, -wide, -deep) + distance(scene, print, wide, -deep)) / 2;
    if (stand.role() != Role.DESK) {
      return back;
    }
    return Math.min(back, Math.min(distance(scene, print, -wide, 0), distance(scene, print, wide, 0)));
  }

  private static double distance(Scene scene, Footprint print, double along, double ahead) {
    return scene.plan().distanceToWalls(print.x(along, ahead), print.y(along, ahead));
  }

  static Finding elbowRoom(Scene scene) {
    var tally = new Tally();
    for (var stand : scene.stands()) {
      var print = stand.print();
      double share = switch (stand.role()) {
        case STORAGE, WARDROBE, SCREEN -> free(scene, stand, 0, print.halfDepth() + 350, print.halfWidth() * 2 - 20,
            680);
        case DINING_SEAT, DESK_SEAT -> free(scene, stand, 0, -print.halfDepth() - 225, print.halfWidth() * 2 - 20, 430);
        case BED -> besideBed(scene, stand);
        default -> Double.NaN;
      };
      if (!Double.isNaN(share)) {
        tally.add(stand, share);
      }
    }
    return tally.finding("narrow");
  }

  private static double besideBed(Scene scene, Stand bed) {
    double out = bed.print().halfWidth() + 260;
    double deep = bed.print().halfDepth();
    double left = free(scene, bed, -out, deep / 4, 500, deep * 1.3);
    double right = free(scene, bed, out, deep / 4, 500, deep * 1.3);
    return bed.piece().width() < 1_300 ? Math.max(left, right) : (left + right) / 2;
  }

  /** 1 if nothing stands in this rectangle of its frame. */
  private static double free(Scene scene, Stand stand, double along, double ahead, double wide, double deep) {
    var print = stand.print();
    var room = new Footprint(print.x(along, ahead), print.y(along, ahead), wide, deep, print.turn());
    if (!scene.plan().contains(room)) {
      return 0.3;
    }
    for (var other : scene.stands()) {
      if (other != stand && other.isInTheWay() && !other.role().liesOnOthers() && !stand.maySharePlace(other)
          && other.print().overlaps(room)) {
        return 0.2;
      }
    }
    return 1;
  }

  static Finding balance(Scene scene) {
    double weight = 0;
    double x = 0;
    double y = 0;
    for (var stand : scene.stands()) {
      if (!stand.role().hangs() && !stand.isRug() && !stand.role().liesOnOthers()) {
        double heavy = stand.print().area() * (0.5 + Math.min(2_200, stand.piece().height()) / 2_000.0);
        weight += heavy;
        x += heavy * stand.print().x();
        y += heavy * stand.print().y();
      }
    }
    if (weight == 0) {
      return Finding.NOTHING;
    }
    double off = Math.hypot(x / weight - scene.plan().middleX(), y / weight - scene.plan().middleY());
    double share = Finding.falling(off, 0.1 * scene.plan().radius(), 0.8 * scene.plan().radius());
    return new Finding(share, share >= WELL ? "good" : "onesided", Finding.centimetres(off));
  }

  static Finding alignment(Scene scene) {
    double sum = 0;
    int count = 0;
    for (var stand : scene.stands()) {
      if (isSquare(stand)) {
        sum += parallel(scene, stand);
        count++;
        if (stand.role().belongsToWall()) {
          sum += tidy(scene, stand);
          count++;
        }
      }
    }
    var sofa = scene.first(Role.SOFA);
    if (sofa != null) {
      for (var other : scene.stands()) {
        if (other.role() == Role.SCREEN || other.role() == Role.COFFEE_TABLE) {
          sum += 2 * Finding.falling(Math.abs(sofa.print().along(other.print().x(), other.print().y())), 60, 800);
          count += 2;
        }
      }
    }
    return count == 0 ? Finding.NOTHING : new Finding(sum / count, sum / count >= WELL ? "good" : "loose");
  }

  private static boolean isSquare(Stand stand) {
    return !stand.role().liesOnOthers() && stand.role() != Role.ARMCHAIR && stand.role() != Role.POUF
        && stand.role() != Role.PLANT && stand.role() != Role.FLOOR_LAMP && stand.role() != Role.PENDANT
        && stand.role() != Role.CURTAIN && stand.role() != Role.DINING_SEAT && stand.role() != Role.DESK_SEAT;
  }

  private static double parallel(Scene scene, Stand stand) {
    double least = 45;
    for (var wall : scene.plan().walls()) {
      double apart = Turns.apart(wall.turn(), stand.print().turn()) % 90;
      least = Math.min(least, isLong(wall) || least == 45 ? Math.min(apart, 90 - apart) : 45);
    }
    return Finding.falling(least, 1.5, 20);
  }

  private static boolean isLong(Wall wall) {
    return wall.length() >= SHORT_WALL;
  }

  /** Beside things at walls there is nothing, or room enough to clean it; a hand's breadth looks like a mistake. */
  private static double tidy(Scene scene, Stand stand) {
    var print = stand.print();
    double gap = Math.min(distance(scene, print, -print.halfWidth(), 0), distance(scene, print, print.halfWidth(), 0));
    double share = isTidy(gap) ? 1 : 0.3;
    for (var other : scene.stands()) {
      if (other != stand && other.role().belongsToWall() && other.lift() < stand.top() && stand.lift() < other.top()
          && !isTidy(other.print().distanceTo(print))) {
        share = 0.3;
      }
    }
    return share;
  }

  private static boolean isTidy(double gap) {
    return gap <= BESIDE || gap >= APART;
  }
}
