package shop.kontor.studio.adapter.plans;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import shop.kontor.studio.domain.Opening;

/**
 * The faces of walls as lines, in millimetres. Where a face breaks off and something that belongs to an opening is drawn
 * in the gap, there is one; with the gaps closed, lines close around rooms.
 */
final class WallLines {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final double NARROWEST = 350;
  private static final double WIDEST = 6_000;
  /** Of a gap without anything drawn in it. */
  private static final double WIDEST_BARE = 1_300;
  private static final double TOUCH = 8;
  private static final double NEAR = 280;
  private static final double THICKEST_WALL = 600;
  private static final double SMALLEST = 1_000_000;
  /** Area by length of its outline: 150 for a corridor of 30 cm, which is a wall. */
  private static final double THINNEST = 150;

  private final List<LineString> walls = new ArrayList<>();
  private final List<DxfDrawing.Stroke> marks;
  private final List<DxfDrawing.Arc> arcs;
  private final STRtree tree = new STRtree();
  private final List<Hole> gaps = new ArrayList<>();

  WallLines(List<DxfDrawing.Stroke> walls, List<DxfDrawing.Stroke> marks, List<DxfDrawing.Arc> arcs) {
    this.marks = marks;
    this.arcs = arcs;
    for (var wall : walls) {
      if (wall.a().distance(wall.b()) > 1) {
        var line = GEOMETRY.createLineString(new Coordinate[] {wall.a(), wall.b()});
        this.walls.add(line);
        tree.insert(line.getEnvelopeInternal(), line);
      }
    }
    for (var wall : this.walls) {
      look(wall, wall.getCoordinateN(0), wall.getCoordinateN(1));
      look(wall, wall.getCoordinateN(1), wall.getCoordinateN(0));
    }
  }

  List<Hole> gaps() {
    return gaps;
  }

  /** Each of them once, though a wall has two faces. */
  int openings() {
    var seen = new ArrayList<Hole>();
    for (var gap : gaps) {
      if (seen.stream().noneMatch(other -> other.middle().distance(gap.middle()) < THICKEST_WALL)) {
        seen.add(gap);
      }
    }
    return seen.size();
  }

  /** Goes on from a wall's end as the wall goes, until there is a wall again. */
  private void look(LineString wall, Coordinate before, Coordinate end) {
    double length = before.distance(end);
    double x = (end.x - before.x) / length;
    double y = (end.y - before.y) / length;
    var far = new Coordinate(end.x + x * WIDEST, end.y + y * WIDEST);
    var ray = new Envelope(end, far);
    ray.expandBy(TOUCH);
    double nearest = WIDEST;
    for (Object one : tree.query(ray)) {
      var other = (LineString) one;
      if (other != wall) {
        nearest = Math.min(nearest, hit(end, x, y, other));
      }
    }
    if (nearest < NARROWEST || nearest >= WIDEST) {
      return;
    }
    var until = new Coordinate(end.x + x * nearest, end.y + y * nearest);
    if (gaps.stream().noneMatch(gap -> gap.a().distance(until) < TOUCH && gap.b().distance(end) < TOUCH)) {
      var gap = gap(end, until);
      if (gap != null) {
        gaps.add(gap);
      }
    }
  }

  /** How far along the ray another wall is; touching the ray's own beginning counts as 0. */
  private static double hit(Coordinate end, double x, double y, LineString other) {
    var c = other.getCoordinateN(0);
    var d = other.getCoordinateN(1);
    double alongC = (c.x - end.x) * x + (c.y - end.y) * y;
    double alongD = (d.x - end.x) * x + (d.y - end.y) * y;
    double offC = (c.y - end.y) * x - (c.x - end.x) * y;
    double offD = (d.y - end.y) * x - (d.x - end.x) * y;
    if (Math.abs(offC) <= TOUCH && Math.abs(offD) <= TOUCH) {
      double first = Math.min(alongC, alongD);
      return Math.max(alongC, alongD) < -TOUCH ? WIDEST : Math.max(first, 0);
    }
    if (offC > TOUCH && offD > TOUCH || offC < -TOUCH && offD < -TOUCH) {
      return WIDEST;
    }
    double share = Math.clamp(offC / (offC - offD), 0, 1);
    double along = alongC + (alongD - alongC) * share;
    return along < -TOUCH ? WIDEST : Math.max(along, 0);
  }

  private @Nullable Hole gap(Coordinate a, Coordinate b) {
    double width = a.distance(b);
    for (var arc : arcs) {
      boolean hangs = Math.min(arc.centre().distance(a), arc.centre().distance(b)) < NEAR
          && Math.abs(arc.radius() - width) < width * 0.35;
      boolean twoLeaves = width > 1.4 * arc.radius() && width < 2.6 * arc.radius()
          && Math.min(arc.centre().distance(a), arc.centre().distance(b)) < NEAR;
      if (hangs || twoLeaves) {
        var tip = off(arc.from(), a, b) > off(arc.to(), a, b) ? arc.from() : arc.to();
        return new Hole(Opening.Kind.DOOR, a, b, 60, 0, Hole.DOOR_HEIGHT, arc.centre(), tip);
      }
    }
    int along = 0;
    boolean any = false;
    for (var mark : marks) {
      var middle = new Coordinate((mark.a().x + mark.b().x) / 2, (mark.a().y + mark.b().y) / 2);
      if (off(middle, a, b) < NEAR && isBetween(middle, a, b)) {
        any = true;
        boolean parallel = Math.abs(off(mark.a(), a, b) - off(mark.b(), a, b)) < 20;
        boolean header = mark.layer().toUpperCase().contains("HEADER");
        along += parallel && !header && mark.a().distance(mark.b()) > width * 0.4 ? 1 : 0;
      }
    }
    if (!any && (!marks.isEmpty() || width > WIDEST_BARE)) {
      return null;
    }
    return Hole.usual(along >= 2 ? Opening.Kind.WINDOW : along == 1 ? Opening.Kind.DOOR : Opening.Kind.PASSAGE, a, b, 60);
  }

  private static double off(Coordinate one, Coordinate a, Coordinate b) {
    return Math.abs((b.x - a.x) * (one.y - a.y) - (b.y - a.y) * (one.x - a.x)) / a.distance(b);
  }

  private static boolean isBetween(Coordinate one, Coordinate a, Coordinate b) {
    double share = ((one.x - a.x) * (b.x - a.x) + (one.y - a.y) * (b.y - a.y)) / Math.pow(a.distance(b), 2);
    return share > -0.02 && share < 1.02;
  }

  /** What the lines close around, but for the insides of walls. */
  List<Polygon> rooms() {
    var lines = new ArrayList<Geometry>();
    walls.forEach(wall -> lines.add(longer(wall.getCoordinateN(0), wall.getCoordinateN(1))));
    gaps.forEach(gap -> lines.add(longer(gap.a(), gap.b())));
    var noded = UnaryUnionNG.union(lines, GEOMETRY, new PrecisionModel(1));
    var polygonizer = new Polygonizer();
    polygonizer.add(noded);
    @SuppressWarnings("unchecked")
    var faces = (Collection<Polygon>) polygonizer.getPolygons();
    return faces.stream().filter(face -> face.getArea() >= SMALLEST)
        .filter(WallLines::isNoWall).filter(face -> face.buffer(-NARROWEST).getArea() > 0)
        .map(face -> GEOMETRY.createPolygon(face.getExteriorRing().getCoordinates())).toList();
  }

  /** Walls that go around a house close around it too, as a thin ring. */
  private static boolean isNoWall(Polygon face) {
    return face.getArea() / face.getLength() > THINNEST;
  }

  private static LineString longer(Coordinate a, Coordinate b) {
    double length = a.distance(b);
    double x = (b.x - a.x) / length * TOUCH;
    double y = (b.y - a.y) / length * TOUCH;
    return GEOMETRY.createLineString(new Coordinate[] {new Coordinate(a.x - x, a.y - y),
        new Coordinate(b.x + x, b.y + y)});
  }
}
