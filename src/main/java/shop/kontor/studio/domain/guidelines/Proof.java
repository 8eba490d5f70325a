package shop.kontor.studio.domain.guidelines;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import shop.kontor.studio.domain.Brief;
import shop.kontor.studio.domain.Guideline;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.Outline;
import shop.kontor.studio.domain.Verdict;
import shop.kontor.studio.domain.geometry.Reach;
import shop.kontor.studio.domain.geometry.Zone;

/**
 * Whether what must hold does hold, reckoned exactly and by other means than the search uses: with polygons that are
 * cut and widened instead of a chequered floor.
 */
public final class Proof {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  /** In square millimetres: what rounding to millimetres makes of an edge. */
  private static final double HAIR = 100;
  private static final double DOOR = Reach.PERSON + 150;
  private static final double WINDOW = Reach.PERSON + 250;

  private Proof() {}

  /** @return what is broken, each guideline once; empty if all holds */
  public static List<Verdict> of(Scene scene, Brief brief) {
    var broken = new ArrayList<Verdict>();
    overlaps(scene, broken);
    within(scene, broken);
    doors(scene, broken);
    ways(scene, broken);
    budget(scene, brief, broken);
    return broken;
  }

  private static void overlaps(Scene scene, List<Verdict> broken) {
    var stands = scene.stands();
    for (int i = 0; i < stands.size(); i++) {
      for (int j = i + 1; j < stands.size(); j++) {
        var one = stands.get(i);
        var other = stands.get(j);
        if (one.lift() < other.top() && other.lift() < one.top() && !one.maySharePlace(other)
            && polygon(one).intersection(polygon(other)).getArea() > HAIR) {
          broken.add(verdict(Guideline.NOTHING_OVERLAPS, one.piece().name(), other.piece().name()));
          return;
        }
      }
    }
  }

  private static void within(Scene scene, List<Verdict> broken) {
    var room = Outline.polygon(scene.plan().room().outline());
    for (var stand : scene.stands()) {
      if (polygon(stand).difference(room).getArea() > HAIR || stand.top() > scene.plan().room().height()) {
        broken.add(verdict(Guideline.WITHIN_THE_ROOM, stand.piece().name()));
        return;
      }
    }
  }

  private static void doors(Scene scene, List<Verdict> broken) {
    for (var zone : scene.plan().zones()) {
      var area = polygon(zone.xs(), zone.ys());
      for (var stand : scene.stands()) {
        if (stand.lift() < zone.high() && stand.top() > zone.low()
            && !(zone.reason() == Zone.Reason.WINDOW && stand.role() == Role.CURTAIN)
            && polygon(stand).intersection(area).getArea() > HAIR) {
          broken.add(zone.reason() == Zone.Reason.FIXTURE
              ? new Verdict(Guideline.NOTHING_OVERLAPS, 0, "studio.verdict.NOTHING_OVERLAPS.fixture",
                  List.of(stand.piece().name()))
              : verdict(Guideline.DOORS_OPEN, stand.piece().name()));
          return;
        }
      }
    }
  }

  private static void ways(Scene scene, List<Verdict> broken) {
    var empty = free(scene, List.of());
    var now = free(scene, scene.stands());
    var openings = scene.plan().room().openings();
    var doors = openings.stream().filter(Opening::isWalkedThrough).map(Proof::middle).toList();
    var start = doors.stream().filter(door -> isNear(empty, door, DOOR)).findFirst().orElse(null);
    var emptyFloor = connected(empty, start);
    var floor = connected(now, start);
    for (var opening : openings) {
      double near = opening.isWalkedThrough() ? DOOR : WINDOW;
      if (isNear(emptyFloor, middle(opening), near) && !isNear(floor, middle(opening), near)) {
        broken.add(new Verdict(Guideline.WALKWAYS, 0, "studio.verdict.WALKWAYS."
            + (opening.isWalkedThrough() ? "door" : "window"), List.of()));
        return;
      }
    }
    for (var stand : scene.stands()) {
      if (!stand.reaches().isEmpty() && stand.reaches().stream()
          .noneMatch(reach -> isNear(floor, line(reach.x1(), reach.y1(), reach.x2(), reach.y2()), reach.near()))) {
        broken.add(verdict(Guideline.WALKWAYS, stand.piece().name()));
        return;
      }
    }
  }

  /** Where the middle of a person may be. */
  private static Geometry free(Scene scene, List<Stand> stands) {
    var room = Outline.polygon(scene.plan().room().outline()).buffer(-Reach.PERSON);
    var blocked = new ArrayList<Geometry>();
    scene.plan().zones().stream().filter(zone -> zone.reason() == Zone.Reason.FIXTURE)
        .forEach(zone -> blocked.add(polygon(zone.xs(), zone.ys()).buffer(Reach.PERSON)));
    stands.stream().filter(Stand::isInTheWay).forEach(stand -> blocked.add(polygon(stand).buffer(Reach.PERSON)));
    return blocked.isEmpty() ? room : room.difference(UnaryUnionOp.union(blocked));
  }

  /** The part of it where one is after coming in; without a door the largest. */
  private static Geometry connected(Geometry free, Geometry door) {
    Geometry best = GEOMETRY.createPolygon();
    for (int i = 0; i < free.getNumGeometries(); i++) {
      var part = free.getGeometryN(i);
      if ((door == null || isNear(part, door, DOOR)) && part.getArea() > best.getArea()) {
        best = part;
      }
    }
    return best;
  }

  /** JTS takes anything to be near to nothing. */
  private static boolean isNear(Geometry floor, Geometry place, double near) {
    return !floor.isEmpty() && floor.isWithinDistance(place, near);
  }

  private static void budget(Scene scene, Brief brief, List<Verdict> broken) {
    if (brief.budget() == null) {
      return;
    }
    var sum = scene.stands().stream().filter(stand -> !stand.piece().isHerOwn()).map(stand -> stand.piece().price())
        .filter(Objects::nonNull).filter(price -> price.getCurrencyUnit().equals(brief.budget().getCurrencyUnit()))
        .reduce(Money.zero(brief.budget().getCurrencyUnit()), Money::plus);
    if (sum.isGreaterThan(brief.budget())) {
      broken.add(verdict(Guideline.WITHIN_BUDGET, sum.minus(brief.budget())));
    }
  }

  private static Verdict verdict(Guideline guideline, Object... values) {
    return new Verdict(guideline, 0, "studio.verdict." + guideline + ".broken", List.of(values));
  }

  /** The middle half of an opening. */
  private static Geometry middle(Opening opening) {
    double x = opening.to().x() - opening.from().x();
    double y = opening.to().y() - opening.from().y();
    return line(opening.from().x() + x / 4, opening.from().y() + y / 4, opening.to().x() - x / 4,
        opening.to().y() - y / 4);
  }

  private static Geometry line(double x1, double y1, double x2, double y2) {
    return GEOMETRY.createLineString(new Coordinate[] {new Coordinate(x1, y1), new Coordinate(x2, y2)});
  }

  private static Polygon polygon(Stand stand) {
    var print = stand.print();
    double wide = print.halfWidth();
    double deep = print.halfDepth();
    double[] along = {-wide, wide, wide, -wide};
    double[] ahead = {-deep, -deep, deep, deep};
    var xs = new double[4];
    var ys = new double[4];
    for (int i = 0; i < 4; i++) {
      xs[i] = print.x(along[i], ahead[i]);
      ys[i] = print.y(along[i], ahead[i]);
    }
    return polygon(xs, ys);
  }

  private static Polygon polygon(double[] xs, double[] ys) {
    var ring = new Coordinate[xs.length + 1];
    for (int i = 0; i <= xs.length; i++) {
      ring[i] = new Coordinate(xs[i % xs.length], ys[i % xs.length]);
    }
    return GEOMETRY.createPolygon(ring);
  }
}
