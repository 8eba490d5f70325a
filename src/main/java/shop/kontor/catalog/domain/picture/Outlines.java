package shop.kontor.catalog.domain.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The closed lines that pieces are made of. */
final class Outlines {

  private Outlines() {
  }

  /** The part of an ellipse between two angles, in degrees counted clockwise from three o'clock. */
  static List<Point> arc(Point centre, double rx, double ry, double from, double to) {
    int steps = (int) Math.max(4, Math.abs(to - from) / 10);
    var points = new ArrayList<Point>();
    for (int i = 0; i <= steps; i++) {
      double angle = Math.toRadians(from + (to - from) * i / steps);
      points.add(new Point(centre.x() + rx * Math.cos(angle), centre.y() + ry * Math.sin(angle)));
    }
    return points;
  }

  static List<Point> oval(Point centre, double rx, double ry) {
    return arc(centre, rx, ry, 0, 360);
  }

  static List<Point> rounded(Point corner, Point opposite, double radius) {
    double left = Math.min(corner.x(), opposite.x());
    double right = Math.max(corner.x(), opposite.x());
    double top = Math.min(corner.y(), opposite.y());
    double bottom = Math.max(corner.y(), opposite.y());
    double r = Math.min(radius, Math.min(right - left, bottom - top) / 2);
    if (r < 0.45) {
      return List.of(new Point(left, top), new Point(right, top), new Point(right, bottom), new Point(left, bottom));
    }
    var points = new ArrayList<Point>();
    points.addAll(arc(new Point(right - r, bottom - r), r, r, 0, 90));
    points.addAll(arc(new Point(left + r, bottom - r), r, r, 90, 180));
    points.addAll(arc(new Point(left + r, top + r), r, r, 180, 270));
    points.addAll(arc(new Point(right - r, top + r), r, r, 270, 360));
    return points;
  }

  /** The line that a rubber band would take around these points: what is seen of a rounded solid. */
  static List<Point> around(List<Point> points) {
    var sorted = points.stream().sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y)).toList();
    var hull = half(sorted);
    hull.removeLast();
    hull.addAll(half(sorted.reversed()));
    hull.removeLast();
    return hull;
  }

  private static List<Point> half(List<Point> sorted) {
    var chain = new ArrayList<Point>();
    for (var point : sorted) {
      while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.getLast(), point) <= 0) {
        chain.removeLast();
      }
      chain.add(point);
    }
    return chain;
  }

  private static double turn(Point a, Point b, Point c) {
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
  }
}
