package shop.kontor.studio.domain;

import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** What can be said of a ring of corners. */
public final class Outline {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final double MM2_PER_M2 = 1_000_000;

  private Outline() {}

  /** For what needs a geometer: in millimetres, as the outline itself. */
  public static Polygon polygon(List<Point> corners) {
    var ring = Stream.concat(corners.stream(), corners.stream().limit(1))
        .map(point -> new Coordinate(point.x(), point.y())).toArray(Coordinate[]::new);
    return GEOMETRY.createPolygon(ring);
  }

  /** In square metres. */
  static double area(List<Point> corners) {
    return Math.abs(twiceSigned(corners)) / 2 / MM2_PER_M2;
  }

  /** With y downwards, the shoelace's sum is more than 0 where one walks clockwise as one sees it. */
  private static double twiceSigned(List<Point> corners) {
    double sum = 0;
    for (int i = 0; i < corners.size(); i++) {
      var a = corners.get(i);
      var b = corners.get((i + 1) % corners.size());
      sum += (double) a.x() * b.y() - (double) b.x() * a.y();
    }
    return sum;
  }

  static List<Point> clockwise(List<Point> corners) {
    return twiceSigned(corners) < 0 ? corners.reversed().stream().toList() : corners;
  }

  static boolean isSimple(List<Point> corners) {
    return polygon(corners).isValid();
  }

  /** From a point to the nearest wall, in millimetres. */
  static double distance(List<Point> corners, Point point) {
    return polygon(corners).getExteriorRing().distance(GEOMETRY.createPoint(new Coordinate(point.x(), point.y())));
  }
}
