package shop.kontor.studio.domain.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.Room;

/** A room, prepared for many questions. */
public final class Plan {

  /** What touches a wall is still within the room; in millimetres. */
  private static final double TOUCH = 0.01;
  private static final double PROBE = 40;

  private final Room room;
  private final List<Wall> walls;
  private final double[] xs;
  private final double[] ys;
  private final List<Zone> zones;
  private final double middleX;
  private final double middleY;

  public Plan(Room room) {
    this.room = room;
    int corners = room.outline().size();
    xs = room.outline().stream().mapToDouble(point -> point.x()).toArray();
    ys = room.outline().stream().mapToDouble(point -> point.y()).toArray();
    var all = new ArrayList<Wall>();
    double area = 0;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < corners; i++) {
      int j = (i + 1) % corners;
      if (Math.hypot(xs[j] - xs[i], ys[j] - ys[i]) >= 1) {
        all.add(new Wall(xs[i], ys[i], xs[j], ys[j]));
      }
      double cross = (xs[i] - xs[0]) * (ys[j] - ys[0]) - (xs[j] - xs[0]) * (ys[i] - ys[0]);
      area += cross;
      sumX += cross * (xs[i] + xs[j] - 2 * xs[0]);
      sumY += cross * (ys[i] + ys[j] - 2 * ys[0]);
    }
    walls = List.copyOf(all);
    middleX = xs[0] + sumX / (3 * area);
    middleY = ys[0] + sumY / (3 * area);
    var forbidden = new ArrayList<Zone>();
    room.openings().forEach(opening -> forbidden.add(Zone.of(opening, inX(opening), inY(opening))));
    room.fixtures().stream().filter(fixture -> fixture.kind().takesFloor())
        .forEach(fixture -> forbidden.add(Zone.of(fixture)));
    zones = List.copyOf(forbidden);
  }

  public Room room() {
    return room;
  }

  public List<Wall> walls() {
    return walls;
  }

  public List<Zone> zones() {
    return zones;
  }

  /** Its centre of gravity. */
  public double middleX() {
    return middleX;
  }

  public double middleY() {
    return middleY;
  }

  /** Half the way across it, about. */
  public double radius() {
    return Math.sqrt(room.area() * 1e6 / 2);
  }

  public boolean contains(double x, double y) {
    boolean inside = false;
    for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
      if (ys[i] > y != ys[j] > y && x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]) {
        inside = !inside;
      }
    }
    return inside;
  }

  public boolean contains(Footprint print) {
    for (var wall : walls) {
      if (crosses(wall, print)) {
        return false;
      }
    }
    return contains(print.x(), print.y());
  }

  /** Whether a wall runs through the inside of a rectangle: Liang and Barsky's clipping, in the rectangle's frame. */
  private static boolean crosses(Wall wall, Footprint print) {
    if (wall.squareTo(print.x(), print.y()) >= print.radius() * print.radius()) {
      return false;
    }
    double fromAlong = print.along(wall.x1(), wall.y1());
    double fromAhead = print.ahead(wall.x1(), wall.y1());
    double byAlong = print.along(wall.x2(), wall.y2()) - fromAlong;
    double byAhead = print.ahead(wall.x2(), wall.y2()) - fromAhead;
    double wide = print.halfWidth() - TOUCH;
    double deep = print.halfDepth() - TOUCH;
    double[] by = {-byAlong, byAlong, -byAhead, byAhead};
    double[] room = {fromAlong + wide, wide - fromAlong, fromAhead + deep, deep - fromAhead};
    double begin = 0;
    double end = 1;
    for (int i = 0; i < 4; i++) {
      if (by[i] == 0) {
        if (room[i] <= 0) {
          return false;
        }
      } else if (by[i] < 0) {
        begin = Math.max(begin, room[i] / by[i]);
      } else {
        end = Math.min(end, room[i] / by[i]);
      }
    }
    return begin < end;
  }

  public double distanceToWalls(double x, double y) {
    double least = Double.MAX_VALUE;
    for (var wall : walls) {
      least = Math.min(least, wall.squareTo(x, y));
    }
    return Math.sqrt(least);
  }

  /** The first wall that one meets. */
  public Optional<Hit> look(double x, double y, double towardsX, double towardsY) {
    Hit nearest = null;
    for (var wall : walls) {
      double ex = wall.x2() - wall.x1();
      double ey = wall.y2() - wall.y1();
      double cross = towardsX * ey - towardsY * ex;
      if (Math.abs(cross) < 1e-9) {
        continue;
      }
      double far = ((wall.x1() - x) * ey - (wall.y1() - y) * ex) / cross;
      double share = ((wall.x1() - x) * towardsY - (wall.y1() - y) * towardsX) / cross;
      if (far > 0 && share >= 0 && share <= 1 && (nearest == null || far < nearest.far())) {
        nearest = new Hit(wall, far);
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** @param far how far it is to the wall */
  public record Hit(Wall wall, double far) {}

  public List<Opening> windows() {
    return room.openings().stream().filter(opening -> opening.kind() == Opening.Kind.WINDOW).toList();
  }

  public Optional<Fixture> fireplace() {
    return room.fixtures().stream().filter(fixture -> fixture.kind() == Fixture.Kind.FIREPLACE).findFirst();
  }

  /** From an opening into the room, one millimetre long. */
  public double inX(Opening opening) {
    return -(opening.to().y() - opening.from().y()) / opening.width() * side(opening);
  }

  public double inY(Opening opening) {
    return (opening.to().x() - opening.from().x()) / opening.width() * side(opening);
  }

  private int side(Opening opening) {
    double x = (opening.from().x() + opening.to().x()) / 2.0;
    double y = (opening.from().y() + opening.to().y()) / 2.0;
    double inX = -(opening.to().y() - opening.from().y()) / opening.width();
    double inY = (opening.to().x() - opening.from().x()) / opening.width();
    return contains(x + PROBE * inX, y + PROBE * inY) || !contains(x - PROBE * inX, y - PROBE * inY) ? 1 : -1;
  }
}
