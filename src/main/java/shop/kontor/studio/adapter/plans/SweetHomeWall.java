package shop.kontor.studio.adapter.plans;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * A wall by the line through its middle, in millimetres.
 *
 * @param arc of a curved wall: the angle that it spans, in radians; more than 0 where it bends to the right of whoever
 *     walks from its start to its end, as the plan is seen
 */
record SweetHomeWall(String level, Coordinate start, Coordinate end, double thickness, double arc) {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final int STEPS = 24;
  private static final double SMALLEST = 1_000_000;

  static SweetHomeWall of(XMLStreamReader element) {
    return new SweetHomeWall(Xml.text(element, "level"), at(element, "xStart", "yStart"), at(element, "xEnd", "yEnd"),
        Math.clamp(Xml.number(element, "thickness", 10) * SweetHome.CM, 1, 5_000), Xml.number(element, "arcExtent", 0));
  }

  private static Coordinate at(XMLStreamReader element, String x, String y) {
    return new Coordinate(Xml.number(element, x, 0) * SweetHome.CM, Xml.number(element, y, 0) * SweetHome.CM);
  }

  /** What walls of one floor close around: the inner faces, for homes in which nobody drew rooms. */
  static List<List<Coordinate>> enclosed(List<SweetHomeWall> walls) {
    var bodies = walls.stream().filter(wall -> wall.start().distance(wall.end()) > 1).map(SweetHomeWall::body).toList();
    var mass = UnaryUnionOp.union(bodies, GEOMETRY);
    var rings = new ArrayList<List<Coordinate>>();
    for (int i = 0; i < mass.getNumGeometries(); i++) {
      var polygon = (Polygon) mass.getGeometryN(i);
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        var ring = polygon.getInteriorRingN(hole);
        if (GEOMETRY.createPolygon(ring).getArea() >= SMALLEST) {
          var corners = ring.getCoordinates();
          rings.add(List.of(corners).subList(0, corners.length - 1));
        }
      }
    }
    return rings;
  }

  private Geometry body() {
    var how = new BufferParameters(4, BufferParameters.CAP_SQUARE, BufferParameters.JOIN_MITRE, 5);
    return BufferOp.bufferOp(GEOMETRY.createLineString(line()), thickness / 2, how);
  }

  Coordinate[] line() {
    if (Math.abs(arc) < 1e-4 || Math.abs(arc) > 2 * Math.PI - 0.01) {
      return new Coordinate[] {start, end};
    }
    double chord = start.distance(end);
    double away = chord / 2 / Math.tan(arc / 2);
    double alongX = (end.x - start.x) / chord;
    double alongY = (end.y - start.y) / chord;
    double x = (start.x + end.x) / 2 - alongY * away;
    double y = (start.y + end.y) / 2 + alongX * away;
    var points = new Coordinate[STEPS + 1];
    double radius = Math.hypot(start.x - x, start.y - y);
    double from = Math.atan2(start.y - y, start.x - x);
    for (int i = 0; i <= STEPS; i++) {
      double angle = from + arc * i / STEPS;
      points[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
    points[0] = start;
    points[STEPS] = end;
    return points;
  }
}
