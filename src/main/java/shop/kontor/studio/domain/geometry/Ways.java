package shop.kontor.studio.domain.geometry;

import java.util.ArrayList;
import java.util.List;
import shop.kontor.studio.domain.Opening;

/**
 * Where people can walk: a chequered floor, flooded from the doors. A square is free if someone 70 cm wide can stand
 * with her middle in its middle, and a bit more, so that the way from one to the next is free as well: what can be
 * reached here can be reached by a finer reckoning too.
 *
 * <p>Not safe for threads.
 */
public final class Ways {

  private static final double SQUARES = 3_600;
  private static final double FINEST = 40;
  /** In front of a door or a window, for frames and radiators. */
  private static final double DOOR = Reach.PERSON + 150;

  private static final byte BLOCKED = 0;
  private static final byte FREE = 1;
  private static final byte REACHED = 2;

  private final Plan plan;
  private final double step;
  private final double left;
  private final double top;
  private final int columns;
  private final int rows;
  private final double clearance;
  private final byte[] empty;
  private final byte[] floor;
  private final int[] queue;
  private final List<Reach> doors;

  public Ways(Plan plan) {
    this.plan = plan;
    var outline = plan.room().outline();
    left = outline.stream().mapToDouble(point -> point.x()).min().orElseThrow();
    top = outline.stream().mapToDouble(point -> point.y()).min().orElseThrow();
    double wide = outline.stream().mapToDouble(point -> point.x()).max().orElseThrow() - left;
    double high = outline.stream().mapToDouble(point -> point.y()).max().orElseThrow() - top;
    step = Math.max(FINEST, Math.sqrt(wide * high / SQUARES));
    columns = (int) Math.ceil(wide / step) + 1;
    rows = (int) Math.ceil(high / step) + 1;
    clearance = Math.hypot(Reach.PERSON, step / 2) + 1;
    empty = new byte[columns * rows];
    floor = new byte[columns * rows];
    queue = new int[columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (plan.contains(x(column), y(row)) && plan.distanceToWalls(x(column), y(row)) >= clearance) {
          empty[row * columns + column] = FREE;
        }
      }
    }
    System.arraycopy(empty, 0, floor, 0, floor.length);
    plan.room().fixtures().stream().filter(fixture -> fixture.kind().takesFloor())
        .forEach(fixture -> block(new Footprint(fixture.at().x(), fixture.at().y(),
            fixture.width(), fixture.depth(), fixture.turn())));
    System.arraycopy(floor, 0, empty, 0, floor.length);
    doors = new ArrayList<>(plan.room().openings().stream().filter(Opening::isWalkedThrough)
        .map(door -> reach(door, DOOR))
        .filter(door -> touches(door, empty, FREE)).toList());
    flood();
    doors.removeIf(door -> !reaches(door));
  }

  /** To the middle of an opening. */
  static Reach reach(Opening opening, double near) {
    double x1 = opening.from().x();
    double y1 = opening.from().y();
    double x2 = opening.to().x();
    double y2 = opening.to().y();
    return new Reach(x1 + (x2 - x1) / 4, y1 + (y2 - y1) / 4, x2 - (x2 - x1) / 4, y2 - (y2 - y1) / 4, near);
  }

  private double x(int column) {
    return left + column * step;
  }

  private double y(int row) {
    return top + row * step;
  }

  /** Begins anew: the floor is empty. */
  public void clear() {
    System.arraycopy(empty, 0, floor, 0, floor.length);
  }

  /** Nobody walks there. */
  public void block(Footprint print) {
    double reach = print.radius() + clearance;
    int fromColumn = Math.max(0, (int) Math.ceil((print.x() - reach - left) / step));
    int toColumn = Math.min(columns - 1, (int) Math.floor((print.x() + reach - left) / step));
    int fromRow = Math.max(0, (int) Math.ceil((print.y() - reach - top) / step));
    int toRow = Math.min(rows - 1, (int) Math.floor((print.y() + reach - top) / step));
    double square = clearance * clearance;
    for (int row = fromRow; row <= toRow; row++) {
      double along = print.along(x(fromColumn), y(row));
      double ahead = print.ahead(x(fromColumn), y(row));
      for (int at = row * columns + fromColumn; at <= row * columns + toColumn; at++) {
        double out = Math.max(0, Math.abs(along) - print.halfWidth());
        double off = Math.max(0, Math.abs(ahead) - print.halfDepth());
        if (out * out + off * off < square) {
          floor[at] = BLOCKED;
        }
        along += step * print.rightX();
        ahead -= step * print.rightY();
      }
    }
  }

  /** Walks from the first door as far as it goes; without a door, from where there is most room. */
  public void flood() {
    var door = doors.isEmpty() ? null : doors.getFirst();
    int best = -1;
    int most = 0;
    int free = 0;
    for (int at = 0; at < floor.length; at++) {
      if (floor[at] == FREE && (door == null || isNear(door, at))) {
        floor[at] = REACHED;
        queue[0] = at;
        int count = spread(1);
        free++;
        if (count > most) {
          most = count;
          best = at;
        }
      }
    }
    if (free > 1) {
      for (int at = 0; at < floor.length; at++) {
        floor[at] = floor[at] == REACHED ? FREE : floor[at];
      }
      floor[best] = REACHED;
      queue[0] = best;
      spread(1);
    }
  }

  private boolean isNear(Reach reach, int at) {
    return reach.distanceTo(x(at % columns), y(at / columns)) <= reach.near();
  }

  private int spread(int count) {
    for (int next = 0; next < count; next++) {
      int at = queue[next];
      int column = at % columns;
      count = column > 0 ? enter(at - 1, count) : count;
      count = column < columns - 1 ? enter(at + 1, count) : count;
      count = at >= columns ? enter(at - columns, count) : count;
      count = at + columns < floor.length ? enter(at + columns, count) : count;
    }
    return count;
  }

  private int enter(int at, int count) {
    if (floor[at] == FREE) {
      floor[at] = REACHED;
      queue[count] = at;
      return count + 1;
    }
    return count;
  }

  /** Doors that can't be reached from the first. */
  public int doorsCutOff() {
    int cut = 0;
    for (var door : doors) {
      cut += reaches(door) ? 0 : 1;
    }
    return cut;
  }

  public boolean reaches(Reach reach) {
    return touches(reach, floor, REACHED);
  }

  /** Those windows that can be reached as long as the room is empty. */
  public List<Reach> windows(double near) {
    clear();
    flood();
    return plan.windows().stream().map(window -> reach(window, near)).filter(this::reaches).toList();
  }

  /** The share of the floor that can be walked, of what could be if nothing stood there. */
  public double share() {
    int reached = 0;
    int all = 0;
    for (int at = 0; at < floor.length; at++) {
      reached += floor[at] == REACHED ? 1 : 0;
      all += empty[at] == FREE ? 1 : 0;
    }
    return all == 0 ? 0 : (double) reached / all;
  }

  private boolean touches(Reach reach, byte[] squares, byte wanted) {
    int fromColumn = Math.max(0, (int) Math.ceil((Math.min(reach.x1(), reach.x2()) - reach.near() - left) / step));
    int toColumn = Math.min(columns - 1, (int) ((Math.max(reach.x1(), reach.x2()) + reach.near() - left) / step));
    int fromRow = Math.max(0, (int) Math.ceil((Math.min(reach.y1(), reach.y2()) - reach.near() - top) / step));
    int toRow = Math.min(rows - 1, (int) ((Math.max(reach.y1(), reach.y2()) + reach.near() - top) / step));
    for (int row = fromRow; row <= toRow; row++) {
      for (int column = fromColumn; column <= toColumn; column++) {
        if (squares[row * columns + column] == wanted && reach.distanceTo(x(column), y(row)) <= reach.near()) {
          return true;
        }
      }
    }
    return false;
  }
}
