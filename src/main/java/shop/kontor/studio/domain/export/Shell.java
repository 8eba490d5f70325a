package shop.kontor.studio.domain.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.polygon.PolygonTriangulator;
import shop.kontor.studio.domain.Finishes;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.Outline;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.shape.Paint;
import shop.kontor.studio.domain.shape.Paint.Finish;

/** A room's floor and walls as solid bodies, its windows glazed. Made in millimetres, given in metres. */
final class Shell {

  static final double THICK = 130;
  /** An opening this near to a wall's line is in that wall. */
  private static final double NEAR = 70;
  private static final Paint GLASS = new Paint("#cfe4ee", Finish.GLASS);
  private static final Paint DOOR = new Paint("#f1ece2", Finish.LACQUER);

  private final Room room;
  private final List<double[][]> walls = new ArrayList<>();
  private final List<double[][]> glass = new ArrayList<>();
  private final List<double[][]> doors = new ArrayList<>();

  private Shell(Room room) {
    this.room = room;
  }

  /** @param from along the wall's inner face, as is {@code to}; low and high above the floor */
  record Hole(double from, double to, double low, double high, Opening opening) {}

  static List<Solid> of(Room room, Finishes finishes) {
    var shell = new Shell(room);
    var corners = room.outline();
    for (int i = 0; i < corners.size(); i++) {
      shell.wall(i);
    }
    var solids = new ArrayList<Solid>();
    solids.add(Solid.joined(Map.entry(paint(finishes.floor()), shell.floor())));
    solids.add(Solid.joined(Map.entry(new Paint(finishes.walls().srgb(), Finish.LACQUER), shell.walls)));
    if (!shell.glass.isEmpty()) {
      solids.add(Solid.joined(Map.entry(GLASS, shell.glass)));
    }
    if (!shell.doors.isEmpty()) {
      solids.add(Solid.joined(Map.entry(DOOR, shell.doors)));
    }
    return solids;
  }

  private static Paint paint(Finishes.Floor floor) {
    return new Paint(floor.srgb(), switch (floor.laid()) {
      case PLANKS -> Finish.WOOD;
      case TILES -> Finish.CERAMIC;
      case WHOLE -> Finish.FABRIC;
    });
  }

  private List<double[][]> floor() {
    var triangles = new ArrayList<double[][]>();
    var cut = PolygonTriangulator.triangulate(Outline.polygon(room.outline()));
    for (int i = 0; i < cut.getNumGeometries(); i++) {
      var ring = ((Polygon) cut.getGeometryN(i)).getExteriorRing().getCoordinates();
      var up = new double[3][];
      // seen from above, x to the right and z towards the reader: counter-clockwise there is clockwise on the plan
      boolean clockwise = (ring[1].x - ring[0].x) * (ring[2].y - ring[0].y)
          - (ring[1].y - ring[0].y) * (ring[2].x - ring[0].x) > 0;
      for (int k = 0; k < 3; k++) {
        var corner = ring[clockwise ? 2 - k : k];
        up[k] = new double[] {corner.x / 1000, 0, corner.y / 1000, 0, 1, 0};
      }
      triangles.add(up);
    }
    return triangles;
  }

  /** Holes of the wall from this corner to the next. */
  static List<Hole> holes(Room room, int corner) {
    var from = room.outline().get(corner);
    var to = room.outline().get((corner + 1) % room.outline().size());
    double length = from.distanceTo(to);
    double ax = (to.x() - from.x()) / length;
    double ay = (to.y() - from.y()) / length;
    var holes = new ArrayList<Hole>();
    for (var opening : room.openings()) {
      double begin = along(opening.from(), from, ax, ay);
      double end = along(opening.to(), from, ax, ay);
      if (Math.max(away(opening.from(), from, ax, ay), away(opening.to(), from, ax, ay)) < NEAR
          && Math.min(begin, end) > -NEAR && Math.max(begin, end) < length + NEAR) {
        holes.add(new Hole(Math.max(0, Math.min(begin, end)), Math.min(length, Math.max(begin, end)), opening.sill(),
            Math.min(room.height(), opening.sill() + opening.height()), opening));
      }
    }
    return holes;
  }

  private static double along(Point point, Point from, double ax, double ay) {
    return (point.x() - from.x()) * ax + (point.y() - from.y()) * ay;
  }

  private static double away(Point point, Point from, double ax, double ay) {
    return Math.abs((point.x() - from.x()) * ay - (point.y() - from.y()) * ax);
  }

  private void wall(int corner) {
    var from = room.outline().get(corner);
    var to = room.outline().get((corner + 1) % room.outline().size());
    double length = from.distanceTo(to);
    var holes = holes(room, corner);
    var columns = new TreeSet<>(List.of(0.0, length));
    var rows = new TreeSet<>(List.of(0.0, (double) room.height()));
    holes.forEach(hole -> {
      columns.addAll(List.of(hole.from(), hole.to()));
      rows.addAll(List.of(hole.low(), hole.high()));
    });
    double[] outerFrom = mitre(room, corner, THICK);
    double[] outerTo = mitre(room, (corner + 1) % room.outline().size(), THICK);
    for (var column = columns.first(); column < length; column = columns.higher(column)) {
      for (var row = rows.first(); row < room.height(); row = rows.higher(row)) {
        double right = columns.higher(column);
        double high = rows.higher(row);
        double u = (column + right) / 2;
        double v = (row + high) / 2;
        if (holes.stream().noneMatch(hole -> u > hole.from() && u < hole.to() && v > hole.low() && v < hole.high())) {
          walls.addAll(prism(from, to, outerFrom, outerTo, column / length, right / length, row, high, 0, 1));
        }
      }
    }
    for (var hole : holes) {
      double a = hole.from() / length;
      double b = hole.to() / length;
      switch (hole.opening().kind()) {
        case WINDOW -> glass.addAll(prism(from, to, outerFrom, outerTo, a, b, hole.low(), hole.high(), 0.45, 0.6));
        case DOOR -> doors.addAll(prism(from, to, outerFrom, outerTo, a, b, hole.low(), hole.high(), 0.1, 0.42));
        case PASSAGE -> { }
      }
    }
  }

  /** The outline, moved outwards by so much. */
  static List<double[]> outward(Room room, double by) {
    return IntStream.range(0, room.outline().size()).mapToObj(corner -> mitre(room, corner, by)).toList();
  }

  /** A corner, moved outwards so that both its walls are equally thick. */
  private static double[] mitre(Room room, int corner, double by) {
    var corners = room.outline();
    var here = corners.get(corner);
    double[] in = direction(corners.get((corner + corners.size() - 1) % corners.size()), here);
    double[] out = direction(here, corners.get((corner + 1) % corners.size()));
    double x = in[1] + out[1];
    double y = -in[0] - out[0];
    double bend = (x * x + y * y) / 2;
    return bend < 0.15 ? new double[] {here.x() + in[1] * by, here.y() - in[0] * by}
        : new double[] {here.x() + x * by / bend, here.y() + y * by / bend};
  }

  private static double[] direction(Point from, Point to) {
    double length = from.distanceTo(to);
    return new double[] {(to.x() - from.x()) / length, (to.y() - from.y()) / length};
  }

  /** Part of a wall: from share to share along it, low to high, and from its inner face (0) to its outer (1). */
  private static List<double[][]> prism(Point from, Point to, double[] outerFrom, double[] outerTo, double begin,
      double end, double low, double high, double inner, double outer) {
    var points = new ArrayList<double[]>();
    for (double y : new double[] {low, high}) {
      for (double[] place : new double[][] {{begin, inner}, {end, inner}, {end, outer}, {begin, outer}}) {
        double ix = from.x() + (to.x() - from.x()) * place[0];
        double iz = from.y() + (to.y() - from.y()) * place[0];
        double ox = outerFrom[0] + (outerTo[0] - outerFrom[0]) * place[0];
        double oz = outerFrom[1] + (outerTo[1] - outerFrom[1]) * place[0];
        points.add(new double[] {(ix + (ox - ix) * place[1]) / 1000, y / 1000, (iz + (oz - iz) * place[1]) / 1000});
      }
    }
    // 0 to 3 below: along the inner face, and back along the outer one
    return Solid.triangles(points, List.of(new int[] {0, 1, 4}, new int[] {4, 1, 5}, new int[] {1, 2, 5},
        new int[] {5, 2, 6}, new int[] {2, 3, 6}, new int[] {6, 3, 7}, new int[] {3, 0, 7}, new int[] {7, 0, 4},
        new int[] {4, 5, 6}, new int[] {4, 6, 7}, new int[] {0, 2, 1}, new int[] {0, 3, 2}));
  }
}
