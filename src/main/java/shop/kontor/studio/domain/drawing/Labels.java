package shop.kontor.studio.domain.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.drawing.Ink.Role;
import shop.kontor.studio.domain.shape.Shapes;

/** Writes what pieces are called, where there is room for it, and how long walls are. */
final class Labels {

  private static final int MOST_LINES = 3;
  private static final double LINE = 1.15;
  /** Shorter walls are parts of a curve, or said by the others. */
  private static final double WORTH_MEASURING = 450;
  private static final int MOST_MEASURED = 16;

  private final PlanPen pen;
  private final double size;
  private final Locale locale;

  Labels(PlanPen pen, double size, Locale locale) {
    this.pen = pen;
    this.size = size;
    this.locale = locale;
  }

  /**
   * A plant is known by its leaves.
   *
   * @param placements the lowest first: what stands above must not be written over
   */
  void names(List<Placement> placements) {
    for (int i = 0; i < placements.size(); i++) {
      var placement = placements.get(i);
      var above = placements.subList(i + 1, placements.size()).stream().map(Labels::reach).toList();
      if (!Shapes.kind(placement.piece()).equals("plant")) {
        name(placement, above);
      }
    }
  }

  private void name(Placement placement, List<Rectangle2D> above) {
    var reach = reach(placement);
    var name = placement.piece().name().in(locale);
    for (double letters : new double[] {size, size * 0.82}) {
      var lines = broken(name, reach.getWidth() - letters * 0.5, letters);
      double high = lines.size() * letters * LINE;
      double wide = lines.stream().mapToDouble(line -> width(line, letters)).max().orElse(0);
      if (lines.size() > MOST_LINES || high > reach.getHeight() - letters * 0.3 || wide > reach.getWidth() - letters * 0.2) {
        continue;
      }
      var place = place(reach, wide, high, above);
      if (place.isPresent()) {
        for (int i = 0; i < lines.size(); i++) {
          pen.write(lines.get(i), place.get().getCenterX(), place.get().getY() + (i + 0.5) * letters * LINE, letters, 0,
              Ink.of(Role.TEXT));
        }
        return;
      }
    }
  }

  /** In the middle; else towards an edge where nothing stands above it. */
  private static Optional<Rectangle2D> place(Rectangle2D reach, double wide, double high, List<Rectangle2D> above) {
    for (double[] share : new double[][] {{0.5, 0.5}, {0.5, 1}, {0.5, 0}, {0, 0.5}, {1, 0.5}, {0, 0}, {1, 1}}) {
      double edge = high * 0.2;
      var place = new Rectangle2D.Double(reach.getX() + edge + share[0] * (reach.getWidth() - wide - 2 * edge),
          reach.getY() + edge + share[1] * (reach.getHeight() - high - 2 * edge), wide, high);
      if (above.stream().noneMatch(place::intersects)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** Its footprint's, as it is turned. */
  static Rectangle2D reach(Placement placement) {
    double turn = Math.toRadians(placement.turn());
    double cos = Math.abs(Math.cos(turn));
    double sin = Math.abs(Math.sin(turn));
    double wide = placement.piece().width() * cos + placement.piece().depth() * sin;
    double high = placement.piece().width() * sin + placement.piece().depth() * cos;
    return new Rectangle2D.Double(placement.at().x() - wide / 2, placement.at().y() - high / 2, wide, high);
  }

  private static List<String> broken(String name, double room, double size) {
    var lines = new ArrayList<String>();
    var line = "";
    for (var word : name.split("\\s+")) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, size) > room) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  /** About as wide as it will be: whose screen has which letters nobody knows. */
  static double width(String text, double size) {
    return text.codePoints().mapToDouble(c -> Character.isIdeographic(c) || c >= 0xAC00 && c <= 0xD7A3 ? 1
        : Character.isUpperCase(c) ? 0.68 : c == ' ' || c == 'i' || c == 'l' || c == 't' ? 0.3 : 0.54).sum() * size;
  }

  void measures(Room room) {
    var corners = room.outline();
    long walls = corners.size();
    for (int i = 0; i < corners.size(); i++) {
      var from = corners.get(i);
      var to = corners.get((i + 1) % corners.size());
      if (from.distanceTo(to) >= WORTH_MEASURING && walls <= MOST_MEASURED || from.distanceTo(to) >= 4 * WORTH_MEASURING) {
        measure(from, to);
      }
    }
  }

  private void measure(Point from, Point to) {
    double length = from.distanceTo(to);
    double ax = (to.x() - from.x()) / length;
    double ay = (to.y() - from.y()) / length;
    double away = Walls.THICK + size * 0.75;
    double x = (from.x() + to.x()) / 2.0 + ay * (away + size * 0.62);
    double y = (from.y() + to.y()) / 2.0 - ax * (away + size * 0.62);
    var line = new Path2D.Double();
    line.moveTo(from.x() + ay * away, from.y() - ax * away);
    line.lineTo(to.x() + ay * away, to.y() - ax * away);
    for (var end : List.of(from, to)) {
      line.moveTo(end.x() + ay * (away - size * 0.3), end.y() - ax * (away - size * 0.3));
      line.lineTo(end.x() + ay * (away + size * 0.3), end.y() - ax * (away + size * 0.3));
    }
    pen.draw(line, Ink.line(Role.FAINT, size * 0.05));
    double angle = Math.toDegrees(Math.atan2(ay, ax));
    pen.write(metres(length), x, y, size * 0.85, angle > 90.5 ? angle - 180 : angle < -90.5 ? angle + 180 : angle,
        Ink.of(Role.SOFT));
  }

  private String metres(double millimetres) {
    return String.format(locale, "%.2f m", millimetres / 1000);
  }
}
