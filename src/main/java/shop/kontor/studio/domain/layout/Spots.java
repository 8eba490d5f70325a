package shop.kontor.studio.domain.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.geometry.Plan;
import shop.kontor.studio.domain.geometry.Turns;
import shop.kontor.studio.domain.geometry.Wall;
import shop.kontor.studio.domain.guidelines.Role;
import shop.kontor.studio.domain.guidelines.Stand;

/** Places in a room at which a piece could stand if it were alone there. */
final class Spots {

  private static final int GAP = 10;
  private static final int[] PUSHES = {0, 20, 40, 70, 100, 150, 200, 280, 360};
  private static final double CHORD = 60;
  /** As far as a window is from the line of its wall, at most. */
  private static final double IN_WALL = 70;
  private static final double MOST_ON_WALL = 40;
  private static final int MOST_TURNS = 8;

  private final Plan plan;

  Spots(Plan plan) {
    this.plan = plan;
  }

  /** With its back to a wall, each 10 cm or so, and at the ends and in the middle of it. */
  List<Spot> atWalls(Piece piece, int lift, double step) {
    var spots = new LinkedHashSet<Spot>();
    for (var wall : plan.walls()) {
      double length = wall.length();
      double half = piece.width() / 2.0;
      if (length < CHORD) {
        continue;
      }
      if (length < piece.width() + 2 * GAP) {
        put(spots, piece, wall, length / 2, lift);
        continue;
      }
      double from = half + GAP;
      double to = length - half - GAP;
      put(spots, piece, wall, from, lift);
      put(spots, piece, wall, to, lift);
      put(spots, piece, wall, length / 2, lift);
      double each = Math.max(step, (to - from) / MOST_ON_WALL);
      for (double at = from + each; at < to; at += each) {
        put(spots, piece, wall, at, lift);
      }
    }
    return List.copyOf(spots);
  }

  /** At either side of a window, where what is drawn back hangs; or before it, where a wall is no longer than that. */
  List<Spot> atWindows(Piece piece, int lift) {
    var spots = new LinkedHashSet<Spot>();
    for (var window : plan.windows()) {
      for (var wall : plan.walls()) {
        double from = along(wall, window.from());
        double to = along(wall, window.to());
        if (off(wall, window.from()) > IN_WALL || off(wall, window.to()) > IN_WALL || Math.min(from, to) < -IN_WALL
            || Math.max(from, to) > wall.length() + IN_WALL) {
          continue;
        }
        double half = piece.width() / 2.0;
        for (double at : new double[] {Math.min(from, to) - half, Math.max(from, to) + half, Math.min(from, to) + half,
            Math.max(from, to) - half, (from + to) / 2}) {
          if (at >= half && at <= wall.length() - half) {
            put(spots, piece, wall, at, lift);
          }
        }
      }
    }
    return List.copyOf(spots);
  }

  private static double along(Wall wall, Point point) {
    return (point.x() - wall.x1()) * wall.alongX() + (point.y() - wall.y1()) * wall.alongY();
  }

  /** From the line of the wall, however long that is. */
  static double off(Wall wall, Point point) {
    return Math.abs((point.x() - wall.x1()) * wall.alongY() - (point.y() - wall.y1()) * wall.alongX());
  }

  /** Pushed off the wall as far as need be: it may be bent, or meet the next at an angle. */
  private void put(LinkedHashSet<Spot> spots, Piece piece, Wall wall, double along, int lift) {
    int turn = Math.floorMod(Math.round((float) wall.turn()), 360);
    double skew = Math.abs(Math.sin(Math.toRadians(wall.turn() - turn))) * piece.width() / 2.0;
    for (int push : PUSHES) {
      double off = piece.depth() / 2.0 + GAP + skew + push;
      double x = wall.x1() + along * wall.alongX() - off * wall.alongY();
      double y = wall.y1() + along * wall.alongY() + off * wall.alongX();
      if (add(spots, piece, x, y, turn, lift)) {
        return;
      }
    }
  }

  /** Anywhere, turned as the walls are. */
  List<Spot> free(Piece piece, int lift, double step, int quarters) {
    var spots = new LinkedHashSet<Spot>();
    var turns = turns(quarters);
    add(spots, piece, plan.middleX(), plan.middleY(), turns.getFirst(), lift);
    var outline = plan.room().outline();
    double left = outline.stream().mapToDouble(point -> point.x()).min().orElseThrow();
    double right = outline.stream().mapToDouble(point -> point.x()).max().orElseThrow();
    double top = outline.stream().mapToDouble(point -> point.y()).min().orElseThrow();
    double bottom = outline.stream().mapToDouble(point -> point.y()).max().orElseThrow();
    for (double x = left + step; x < right; x += step) {
      for (double y = top + step; y < bottom; y += step) {
        for (int turn : turns) {
          add(spots, piece, x, y, turn, lift);
        }
      }
    }
    return List.copyOf(spots);
  }

  private List<Integer> turns(int quarters) {
    var turns = new LinkedHashSet<Integer>();
    var longest = plan.walls().stream().sorted((one, other) -> Double.compare(other.length(), one.length())).limit(3);
    longest.forEach(wall -> {
      for (int quarter = 0; quarter < quarters && turns.size() < MOST_TURNS; quarter++) {
        turns.add(Math.floorMod(Math.round((float) wall.turn()) + quarter * 90, 360));
      }
    });
    return List.copyOf(turns);
  }

  /** In the corners: a lamp or a plant straight, a chair across. */
  List<Spot> inCorners(Piece piece, boolean across) {
    var spots = new LinkedHashSet<Spot>();
    var walls = plan.walls();
    for (int i = 0; i < walls.size(); i++) {
      var wall = walls.get(i);
      var next = walls.get((i + 1) % walls.size());
      double apart = Turns.apart(wall.turn(), next.turn());
      if (wall.length() < 600 || next.length() < 600 || apart < 45 || apart > 135) {
        continue;
      }
      double inX = -wall.alongX() + next.alongX();
      double inY = -wall.alongY() + next.alongY();
      double length = Math.hypot(inX, inY);
      int turn = Math.floorMod((int) Math.round(Math.toDegrees(Math.atan2(-inX, inY))), 360);
      int straight = Math.floorMod(Math.round((float) wall.turn()), 360);
      for (double off = 50; off < 1_600; off += 40) {
        if (add(spots, piece, wall.x2() + off * inX / length, wall.y2() + off * inY / length, across ? turn : straight,
            0)) {
          break;
        }
      }
    }
    return List.copyOf(spots);
  }

  private boolean add(LinkedHashSet<Spot> spots, Piece piece, double x, double y, int turn, int lift) {
    var pose = new Spot.Pose((int) Math.round(x), (int) Math.round(y), turn, lift);
    var stand = new Stand("x", piece, Role.of(piece.kind()), pose.print(piece), lift, lift + piece.height(), false);
    return !Arrangement.isOut(plan, stand) && (spots.add(new Spot.At(pose)) || true);
  }
}
