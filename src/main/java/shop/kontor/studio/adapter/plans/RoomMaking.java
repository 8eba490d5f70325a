package shop.kontor.studio.adapter.plans;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.Room;

/** Makes one room of a ring: fewer corners where they say nothing, and the openings and fixtures that are its own. */
final class RoomMaking {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  /** In millimetres: what a corner may lie off the line of its neighbours and still say nothing. */
  private static final double STRAIGHT = 1.5;
  private static final double NARROWEST = 200;
  /** Of a hole's width, what must lie on this room's walls. */
  private static final double SHARE = 0.6;
  private static final double PARALLEL = 0.9;
  private static final int LONGEST_NAME = 80;
  /** In millimetres: a socket lies in the wall itself. */
  private static final double BESIDE = 60;
  /** In millimetres: two holes with their middles so near are a door and its frame. */
  private static final double SAME = 100;

  private final Sketch.Ring ring;
  private final double dx;
  private final double dy;

  RoomMaking(Sketch.Ring ring, double dx, double dy) {
    this.ring = ring;
    this.dx = dx;
    this.dy = dy;
  }

  /**
   * @param taken marked where a hole became one of this room's
   * @return {@code null} if this is no room: too small, or crossing itself
   */
  @Nullable Room room(List<Hole> holes, boolean[] taken, List<Sketch.Stay> stays) {
    try {
      var polygon = polygon();
      if (polygon == null) {
        return null;
      }
      var corners = points(polygon);
      var openings = new ArrayList<Opening>();
      var line = new LengthIndexedLine(polygon.getExteriorRing());
      for (int i = 0; i < holes.size(); i++) {
        var opening = opening(holes.get(i), polygon, line);
        if (opening != null) {
          keep(opening, openings);
          taken[i] = true;
        }
      }
      var fixtures = stays.stream().filter(stay -> polygon.distance(point(stay.at())) < BESIDE)
          .map(this::fixture).limit(100).toList();
      return new Room(name(ring.name()), corners, openings.stream().limit(100).toList(), fixtures,
          Math.clamp(ring.height(), 1_500, 10_000));
    } catch (Unfit e) {
      return null;
    }
  }

  /** Of a door and the frame that it hangs in, the door. */
  private static void keep(Opening opening, List<Opening> openings) {
    for (int i = 0; i < openings.size(); i++) {
      var other = openings.get(i);
      if (Math.hypot(other.from().x() + other.to().x() - opening.from().x() - opening.to().x(),
          other.from().y() + other.to().y() - opening.from().y() - opening.to().y()) / 2 < SAME) {
        if (other.kind() == Opening.Kind.PASSAGE) {
          openings.set(i, opening);
        }
        return;
      }
    }
    openings.add(opening);
  }

  private @Nullable Polygon polygon() {
    var corners = new ArrayList<Coordinate>();
    for (var corner : ring.corners()) {
      var moved = new Coordinate(Math.rint(corner.x + dx), Math.rint(corner.y + dy));
      if (corners.isEmpty() || corners.getLast().distance(moved) > 1) {
        corners.add(moved);
      }
    }
    if (corners.size() < 3) {
      return null;
    }
    corners.add(corners.getFirst().copy());
    LinearRing line = GEOMETRY.createLinearRing(corners.toArray(Coordinate[]::new));
    Polygon polygon = GEOMETRY.createPolygon(line);
    for (double tolerance = STRAIGHT; ; tolerance *= 1.5) {
      var simple = DouglasPeuckerSimplifier.simplify(polygon, tolerance);
      if (!(simple instanceof Polygon one) || one.isEmpty()) {
        return null;
      }
      if (one.getNumPoints() - 1 <= Room.MOST_CORNERS) {
        return clockwise(one);
      }
    }
  }

  /** As the plan is seen, y downwards. */
  private static Polygon clockwise(Polygon polygon) {
    boolean asMathematiciansSeeIt = org.locationtech.jts.algorithm.Orientation.isCCW(
        polygon.getExteriorRing().getCoordinates());
    var ring = asMathematiciansSeeIt ? polygon.getExteriorRing() : polygon.getExteriorRing().reverse();
    return GEOMETRY.createPolygon(ring.getCoordinates());
  }

  private static List<shop.kontor.studio.domain.Point> points(Polygon polygon) {
    var corners = polygon.getExteriorRing().getCoordinates();
    var points = new ArrayList<shop.kontor.studio.domain.Point>();
    for (int i = 0; i < corners.length - 1; i++) {
      points.add(point(corners[i].x, corners[i].y));
    }
    return points;
  }

  private @Nullable Opening opening(Hole hole, Polygon polygon, LengthIndexedLine line) {
    var a = moved(hole.a());
    var b = moved(hole.b());
    var p = line.extractPoint(line.project(a));
    var q = line.extractPoint(line.project(b));
    double width = p.distance(q);
    if (width < Math.max(NARROWEST, hole.width() * SHARE) || width > hole.width() * 1.2 + 50) {
      return null;
    }
    double along = ((q.x - p.x) * (b.x - a.x) + (q.y - p.y) * (b.y - a.y)) / (width * a.distance(b));
    if (Math.abs(along) < PARALLEL || off(a, p, q) > hole.reach() || off(b, p, q) > hole.reach()) {
      return null;
    }
    var from = isInside(polygon, p, q) ? p : q;
    var to = from == p ? q : p;
    return new Opening(hole.kind(), point(from.x, from.y), point(to.x, to.y), Math.clamp(hole.sill(), 0, 9_000),
        Math.clamp(hole.height(), 100, 10_000 - Math.clamp(hole.sill(), 0, 9_000)), swing(hole, from, to));
  }

  /** How far from the line through p and q. */
  private static double off(Coordinate a, Coordinate p, Coordinate q) {
    return Math.abs((q.x - p.x) * (a.y - p.y) - (q.y - p.y) * (a.x - p.x)) / p.distance(q);
  }

  /** Whether the room lies on the right of whoever walks from p to q, as it does on its outline. */
  private static boolean isInside(Polygon polygon, Coordinate p, Coordinate q) {
    double length = p.distance(q);
    double step = 60;
    double x = (p.x + q.x) / 2 - (q.y - p.y) / length * step;
    double y = (p.y + q.y) / 2 + (q.x - p.x) / length * step;
    return polygon.contains(GEOMETRY.createPoint(new Coordinate(x, y)));
  }

  private Opening.Swing swing(Hole hole, Coordinate from, Coordinate to) {
    if (hole.hinge() == null || hole.tip() == null) {
      return Opening.Swing.NONE;
    }
    var hinge = moved(hole.hinge());
    var tip = moved(hole.tip());
    double length = from.distance(to);
    double into = ((to.x - from.x) * (tip.y - hinge.y) - (to.y - from.y) * (tip.x - hinge.x)) / length;
    if (into < length * 0.25) {
      return Opening.Swing.NONE;
    }
    return hinge.distance(from) <= hinge.distance(to) ? Opening.Swing.INTO_FROM_LEFT : Opening.Swing.INTO_FROM_RIGHT;
  }

  private Fixture fixture(Sketch.Stay stay) {
    var at = moved(stay.at());
    return new Fixture(stay.kind(), point(at.x, at.y), stay.width(), stay.depth(), stay.turn(), stay.height());
  }

  private Coordinate moved(Coordinate one) {
    return new Coordinate(one.x + dx, one.y + dy);
  }

  private Point point(Coordinate at) {
    return GEOMETRY.createPoint(moved(at));
  }

  private static shop.kontor.studio.domain.Point point(double x, double y) {
    return new shop.kontor.studio.domain.Point((int) Math.rint(x), (int) Math.rint(y));
  }

  static String name(String raw) {
    var clean = raw.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString().replaceAll("\\s+", " ").strip();
    return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME).strip();
  }
}
