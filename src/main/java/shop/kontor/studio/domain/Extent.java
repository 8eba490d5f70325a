package shop.kontor.studio.domain;

import java.util.List;

/** The smallest upright rectangle around an outline, in millimetres. */
public record Extent(int left, int top, int right, int bottom) {

  static Extent of(List<Point> outline) {
    var x = outline.stream().mapToInt(Point::x).summaryStatistics();
    var y = outline.stream().mapToInt(Point::y).summaryStatistics();
    return new Extent(x.getMin(), y.getMin(), x.getMax(), y.getMax());
  }

  /** Whether it lies in it, or on its edge. */
  public boolean contains(Point point) {
    return point.x() >= left && point.x() <= right && point.y() >= top && point.y() <= bottom;
  }

  public Point middle() {
    return new Point((left + right) / 2, (top + bottom) / 2);
  }

  public int longer() {
    return Math.max(right - left, bottom - top);
  }

  public int shorter() {
    return Math.min(right - left, bottom - top);
  }
}
