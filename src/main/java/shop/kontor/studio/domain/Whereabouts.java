package shop.kontor.studio.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import shop.kontor.studio.domain.geometry.Footprint;
import shop.kontor.studio.domain.geometry.Plan;

/**
 * Where a piece may be meant to stand that somebody would have "by the window", "in the corner" or "next to the armchair":
 * along the walls with its back to them, and freely round about, the nearest first. Whether it would stand well there is
 * another question.
 */
public final class Whereabouts {

  /** In millimetres. */
  private static final int STEP = 200;
  private static final int GAP = 30;
  private static final int ROUND_ABOUT = 1_400;
  private static final int SHORTEST_WALL = 600;
  private static final int MOST = 500;

  private Whereabouts() {}

  /** @param distance of its middle from what it is to be near, in millimetres */
  public record Candidate(Placement placement, double distance) {}

  /**
   * @param where {@code window}, {@code door}, {@code wall} (another than the one at which it stands), {@code corner},
   *     {@code middle}, {@code radiator}, {@code fireplace}, or a kind of pieces as the catalogue names it
   * @return at most 500; none if there is nothing such
   */
  public static List<Candidate> of(Room room, List<Placement> placements, Placement piece, String where) {
    var anchors = anchors(room, placements, piece, where);
    var plan = new Plan(room);
    double reach = ROUND_ABOUT + Math.max(piece.piece().width(), piece.piece().depth()) / 2.0;
    return Stream.concat(alongWalls(room, piece), anchors.stream().filter(_ -> !where.equals("wall")).flatMap(anchor -> round(anchor, piece)))
        .map(place -> new Candidate(place, anchors.stream().mapToDouble(place.at()::distanceTo).min().orElse(Double.MAX_VALUE)))
        .filter(each -> each.distance() <= reach && each.placement().at().distanceTo(piece.at()) > STEP)
        .filter(each -> isFree(plan, each.placement(), placements))
        .sorted(Comparator.comparingDouble(Candidate::distance)).limit(MOST).toList();
  }

  /** At a glance: what lies or hangs may be over and under others. */
  private static boolean isFree(Plan plan, Placement placement, List<Placement> placements) {
    var print = print(placement);
    return plan.contains(print) && (!stands(placement) || placements.stream().noneMatch(each -> !each.id().equals(placement.id())
        && stands(each) && print(each).overlaps(print)));
  }

  private static boolean stands(Placement placement) {
    return placement.lift() == 0 && !placement.piece().kind().equals("rug");
  }

  private static Footprint print(Placement placement) {
    return new Footprint(placement.at().x(), placement.at().y(), placement.piece().width(), placement.piece().depth(), placement.turn());
  }

  private static List<Point> anchors(Room room, List<Placement> placements, Placement piece, String where) {
    return switch (where) {
      case "window" -> openings(room, Opening.Kind.WINDOW);
      case "door" -> openings(room, Opening.Kind.DOOR);
      case "corner" -> room.outline();
      case "middle" -> List.of(room.extent().middle());
      case "radiator" -> fixtures(room, Fixture.Kind.RADIATOR);
      case "fireplace" -> fixtures(room, Fixture.Kind.FIREPLACE);
      case "wall" -> walls(room).stream().filter(wall -> wall.distance(piece.at()) > Math.max(piece.piece().width(), piece.piece()
          .depth()) * 0.75).map(Wall::middle).toList();
      default -> placements.stream().filter(each -> !each.id().equals(piece.id()) && isA(each.piece().kind(), where)).map(
          Placement::at).toList();
    };
  }

  /** A floor lamp is a lamp. */
  private static boolean isA(String kind, String said) {
    return kind.equals(said) || kind.endsWith("-" + said) || said.equals("chair") && kind.equals("armchair");
  }

  private static List<Point> openings(Room room, Opening.Kind kind) {
    return room.openings().stream().filter(each -> each.kind() == kind).map(each -> new Wall(each.from(), each.to()).middle()).toList();
  }

  private static List<Point> fixtures(Room room, Fixture.Kind kind) {
    return room.fixtures().stream().filter(each -> each.kind() == kind).map(Fixture::at).toList();
  }

  /** From one corner to the next, clockwise: what is inside lies to the right of whoever walks along it. */
  private record Wall(Point from, Point to) {

    private double length() {
      return from.distanceTo(to);
    }

    private Point middle() {
      return new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
    }

    private int turn() {
      return Math.floorMod(Math.round((float) Math.toDegrees(Math.atan2(to.y() - from.y(), to.x() - from.x()))), 360);
    }

    private double distance(Point point) {
      return Math.abs((to.x() - from.x()) * (double) (from.y() - point.y()) - (from.x() - point.x()) * (double) (to.y() - from.y()))
          / length();
    }

    /** @param along from its beginning, and @param in from it into the room, in millimetres */
    private Point at(double along, double in) {
      double right = (to.x() - from.x()) / length();
      double down = (to.y() - from.y()) / length();
      return new Point((int) Math.round(from.x() + right * along - down * in), (int) Math.round(from.y() + down * along + right * in));
    }
  }

  private static List<Wall> walls(Room room) {
    var corners = room.outline();
    var walls = new ArrayList<Wall>();
    for (int i = 0; i < corners.size(); i++) {
      walls.add(new Wall(corners.get(i), corners.get((i + 1) % corners.size())));
    }
    return walls.stream().filter(wall -> wall.length() >= SHORTEST_WALL).toList();
  }

  private static Stream<Placement> alongWalls(Room room, Placement piece) {
    double beside = piece.piece().width() / 2.0 + GAP;
    return walls(room).stream().filter(wall -> wall.length() > 2 * beside).flatMap(wall -> Stream.iterate(beside, along -> along <= wall
        .length() - beside, along -> along + STEP).map(along -> moved(piece, wall.at(along, piece.piece().depth() / 2.0 + GAP), wall.turn())));
  }

  private static Stream<Placement> round(Point anchor, Placement piece) {
    int reach = ROUND_ABOUT + Math.max(piece.piece().width(), piece.piece().depth()) / 2;
    var places = new ArrayList<Placement>();
    for (int right = -reach; right <= reach; right += STEP) {
      for (int down = -reach; down <= reach; down += STEP) {
        var at = new Point(anchor.x() + right, anchor.y() + down);
        for (int quarter = 0; quarter < 4; quarter++) {
          places.add(moved(piece, at, piece.turn() + quarter * 90));
        }
      }
    }
    return places.stream();
  }

  private static Placement moved(Placement piece, Point at, int turn) {
    return new Placement(piece.id(), piece.piece(), at, Math.floorMod(turn, 360), piece.lift(), piece.locked());
  }
}
