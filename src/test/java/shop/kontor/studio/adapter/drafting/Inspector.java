package shop.kontor.studio.adapter.drafting;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Room;

/**
 * Finds what is wrong with a design, by neither of the means that designs are made and proved with: AWT's areas, and a
 * floor painted with a broad brush. In millimetres; 20 to a pixel.
 */
final class Inspector {

  private static final double PIXEL = 20;
  private static final int PERSON = 350;
  private static final Set<String> SEATS = Set.of("sofa", "corner-sofa", "armchair");
  private static final Set<String> CHAIRS = Set.of("chair", "office-chair", "stool", "bench");
  private static final Set<String> CUPBOARDS = Set.of("bookcase", "sideboard", "wardrobe", "dresser", "tv-bench",
      "filing-cabinet", "cabinet", "shelf");

  private final Room room;
  private final List<Placement> placements;
  private final Area floor;
  private final List<String> faults = new ArrayList<>();
  private boolean[] walked = {};
  private double left;
  private double top;
  private int columns;

  private Inspector(Room room, List<Placement> placements) {
    this.room = room;
    this.placements = placements;
    floor = new Area(path(room));
  }

  static List<String> faults(Room room, List<Placement> placements) {
    var inspector = new Inspector(room, placements);
    inspector.collisions();
    inspector.walls();
    inspector.doors();
    inspector.ways();
    return inspector.faults;
  }

  private static Path2D path(Room room) {
    var path = new Path2D.Double();
    path.moveTo(room.outline().getFirst().x(), room.outline().getFirst().y());
    room.outline().stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
    path.closePath();
    return path;
  }

  private static AffineTransform frame(int x, int y, int turn) {
    var frame = AffineTransform.getTranslateInstance(x, y);
    frame.rotate(Math.toRadians(turn));
    return frame;
  }

  private static Area area(Placement one) {
    return box(one.at().x(), one.at().y(), one.piece().width(), one.piece().depth(), one.turn());
  }

  private static Area box(int x, int y, double wide, double deep, int turn) {
    return new Area(frame(x, y, turn).createTransformedShape(new Rectangle2D.Double(-wide / 2, -deep / 2, wide, deep)));
  }

  /** More than 2 mm across. */
  private static boolean isMore(Area area) {
    if (area.isEmpty()) {
      return false;
    }
    var line = new Area(new BasicStroke(4).createStrokedShape(area));
    var core = new Area(area);
    core.subtract(line);
    return !core.isEmpty();
  }

  private static boolean meet(Area one, Area other) {
    var both = new Area(one);
    both.intersect(other);
    return isMore(both);
  }

  private void collisions() {
    for (int i = 0; i < placements.size(); i++) {
      for (int j = i + 1; j < placements.size(); j++) {
        var one = placements.get(i);
        var other = placements.get(j);
        boolean level = one.lift() < other.lift() + other.piece().height() && other.lift() < one.lift() + one.piece().height();
        if (level && !belong(one, other) && !belong(other, one) && meet(area(one), area(other))) {
          faults.add(one.id() + " is in " + other.id());
        }
      }
    }
    for (var fixture : room.fixtures()) {
      for (var one : placements) {
        if (fixture.kind() != Fixture.Kind.SOCKET && one.lift() < fixture.height() && meet(area(one),
            box(fixture.at().x(), fixture.at().y(), fixture.width(), fixture.depth(), fixture.turn()))) {
          faults.add(one.id() + " is in the " + fixture.kind());
        }
      }
    }
  }

  private static boolean belong(Placement one, Placement other) {
    var kind = one.piece().kind();
    var to = other.piece().kind();
    return kind.equals("rug") && !to.equals("rug") || CHAIRS.contains(kind) && Set.of("dining-table", "desk").contains(to)
        || kind.equals("mattress") && to.equals("bed")
        || kind.equals("cushion") && (SEATS.contains(to) || to.equals("bed") || to.equals("mattress"));
  }

  private void walls() {
    for (var one : placements) {
      var out = area(one);
      out.subtract(floor);
      if (isMore(out)) {
        faults.add(one.id() + " is out of the room");
      }
      if (one.lift() + one.piece().height() > room.height()) {
        faults.add(one.id() + " is higher than the room");
      }
    }
  }

  private void doors() {
    for (var opening : room.openings()) {
      if (opening.swing() == Opening.Swing.NONE) {
        continue;
      }
      boolean hingeFirst = opening.swing() == Opening.Swing.INTO_FROM_LEFT;
      var hinge = hingeFirst ? opening.from() : opening.to();
      var tip = hingeFirst ? opening.to() : opening.from();
      double wide = opening.width() - 2;
      double angle = -Math.toDegrees(Math.atan2(tip.y() - hinge.y(), tip.x() - hinge.x()));
      for (int sweep : new int[] {90, -90}) {
        var leaf = new Area(new Arc2D.Double(hinge.x() - wide, hinge.y() - wide, 2 * wide, 2 * wide, angle, sweep,
            Arc2D.PIE));
        leaf.intersect(floor);
        for (var one : placements) {
          if (one.lift() < opening.height() && meet(area(one), leaf)) {
            faults.add(one.id() + " is in the way of a door");
          }
        }
      }
    }
  }

  private void ways() {
    walk(List.of());
    var reachable = room.openings().stream().filter(opening -> isNear(middle(opening), reach(opening) - 60)).toList();
    walk(placements);
    for (var opening : reachable) {
      if (!isNear(middle(opening), reach(opening) + 40)) {
        faults.add("no way to a " + opening.kind());
      }
    }
    for (var one : placements) {
      double wide = one.piece().width() / 2.0;
      double deep = one.piece().depth() / 2.0;
      var kind = one.piece().kind();
      boolean reached = SEATS.contains(kind) ? isNear(line(one, -wide, deep, wide, deep), 540)
          : kind.equals("bed") ? isNear(line(one, -wide, -deep / 2, -wide, deep / 2), 540)
              || isNear(line(one, wide, -deep / 2, wide, deep / 2), 540)
          : kind.equals("desk") ? isNear(line(one, -wide / 2, deep, wide / 2, deep), 1_140)
          : CUPBOARDS.contains(kind) ? isNear(line(one, -wide / 2, deep, wide / 2, deep), 540)
          : !CHAIRS.contains(kind) || isNear(line(one, -wide, -deep, wide, -deep), 540)
              || isNear(line(one, -wide, -deep, -wide, deep), 540) || isNear(line(one, wide, -deep, wide, deep), 540)
              || isNear(line(one, -wide, deep, wide, deep), 540);
      if (!reached) {
        faults.add("no way to " + one.id());
      }
    }
  }

  private static double reach(Opening opening) {
    return opening.isWalkedThrough() ? 500 : 600;
  }

  private static Line2D line(Placement one, double x1, double y1, double x2, double y2) {
    var frame = frame(one.at().x(), one.at().y(), one.turn());
    return new Line2D.Double(frame.transform(new Point2D.Double(x1, y1), null), frame.transform(new Point2D.Double(x2, y2),
        null));
  }

  private static Line2D middle(Opening opening) {
    double x = (opening.to().x() - opening.from().x()) / 4.0;
    double y = (opening.to().y() - opening.from().y()) / 4.0;
    return new Line2D.Double(opening.from().x() + x, opening.from().y() + y, opening.to().x() - x, opening.to().y() - y);
  }

  /** Paints all that is in the way, with a brush as broad as a person, and floods the rest from the first door. */
  private void walk(List<Placement> standing) {
    var bounds = floor.getBounds2D();
    left = bounds.getX() - 100;
    top = bounds.getY() - 100;
    columns = (int) ((bounds.getWidth() + 200) / PIXEL);
    int rows = (int) ((bounds.getHeight() + 200) / PIXEL);
    var image = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
    var brush = image.createGraphics();
    brush.scale(1 / PIXEL, 1 / PIXEL);
    brush.translate(-left, -top);
    brush.setColor(Color.WHITE);
    brush.fill(floor);
    brush.setColor(Color.BLACK);
    brush.setStroke(new BasicStroke((float) (2 * (PERSON - PIXEL)), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    brush.draw(floor);
    var blocks = new ArrayList<Shape>();
    room.fixtures().stream().filter(fixture -> fixture.kind().takesFloor()).forEach(fixture -> blocks.add(
        box(fixture.at().x(), fixture.at().y(), fixture.width(), fixture.depth(), fixture.turn())));
    standing.stream().filter(one -> one.lift() < 1_950 && !one.piece().kind().equals("rug"))
        .forEach(one -> blocks.add(area(one)));
    blocks.forEach(block -> {
      brush.fill(block);
      brush.draw(block);
    });
    brush.dispose();
    flood(image, rows);
  }

  private void flood(BufferedImage image, int rows) {
    walked = new boolean[columns * rows];
    var door = room.openings().stream().filter(Opening::isWalkedThrough).filter(one -> isEverNear(one, image)).findFirst();
    var all = new boolean[walked.length];
    int most = 0;
    for (int start = 0; start < walked.length; start++) {
      if (isFree(image, start) && !all[start] && (door.isEmpty() || distance(middle(door.get()), start) <= 500)) {
        var reached = new boolean[walked.length];
        int count = spread(image, start, reached);
        for (int at = 0; at < all.length; at++) {
          all[at] |= reached[at];
        }
        if (count > most) {
          most = count;
          walked = reached;
        }
      }
    }
  }

  private boolean isEverNear(Opening door, BufferedImage image) {
    for (int at = 0; at < walked.length; at++) {
      if (isFree(image, at) && distance(middle(door), at) <= 500) {
        return true;
      }
    }
    return false;
  }

  private int spread(BufferedImage image, int start, boolean[] reached) {
    var queue = new ArrayDeque<Integer>(List.of(start));
    reached[start] = true;
    int count = 0;
    while (!queue.isEmpty()) {
      int at = queue.poll();
      count++;
      for (int next : new int[] {at - 1, at + 1, at - columns, at + columns}) {
        if (next >= 0 && next < reached.length && !reached[next] && isFree(image, next)) {
          reached[next] = true;
          queue.add(next);
        }
      }
    }
    return count;
  }

  private boolean isFree(BufferedImage image, int at) {
    return image.getRaster().getSample(at % columns, at / columns, 0) > 128;
  }

  private double distance(Line2D line, int at) {
    return line.ptSegDist(left + (at % columns + 0.5) * PIXEL, top + (at / columns + 0.5) * PIXEL);
  }

  private boolean isNear(Line2D line, double near) {
    for (int at = 0; at < walked.length; at++) {
      if (walked[at] && distance(line, at) <= near) {
        return true;
      }
    }
    return false;
  }
}
