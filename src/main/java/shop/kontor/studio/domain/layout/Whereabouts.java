package shop.kontor.studio.domain.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.geometry.Plan;
import shop.kontor.studio.domain.geometry.Wall;
import shop.kontor.studio.domain.guidelines.Stand;

/**
 * Where a piece may be meant to stand that somebody would have "by the window", "in the corner" or "next to the armchair",
 * the nearest first. Whether it would stand well there is another question.
 */
public final class Whereabouts {

  /** In millimetres. */
  private static final int STEP = 200;
  private static final int ROUND_ABOUT = 1_400;
  private static final int SHORTEST_WALL = 600;
  private static final int MOST = 500;
  private static final int QUARTERS = 4;

  private Whereabouts() {}

  /** @param distance of its middle from what it is to be near, in millimetres */
  public record Candidate(Placement placement, double distance) {}

  /**
   * @param where {@code window}, {@code door}, {@code wall} (another than the one at which it stands), {@code corner},
   *     {@code middle}, {@code radiator}, {@code fireplace}, or a kind of pieces as the catalogue names it
   * @return at most 500; none if there is nothing such
   */
  public static List<Candidate> of(Room room, List<Placement> placements, Placement piece, String where) {
    var plan = new Plan(room);
    var others = placements.stream().filter(each -> !each.id().equals(piece.id())).map(Stand::of).toList();
    var anchors = anchors(plan, placements, piece, where);
    double reach = ROUND_ABOUT + longer(piece) / 2.0;
    return spots(new Spots(plan), piece, where).map(spot -> spot.pose(piece.piece(), null, 0, plan)).filter(Objects::nonNull)
        .map(pose -> new Placement(piece.id(), piece.piece(), new Point(pose.x(), pose.y()), pose.turn(), piece.lift(), piece.locked()))
        .map(place -> new Candidate(place, anchors.stream().mapToDouble(place.at()::distanceTo).min().orElse(Double.MAX_VALUE)))
        .filter(each -> each.distance() <= reach && each.placement().at().distanceTo(piece.at()) > STEP)
        .filter(each -> others.stream().noneMatch(Stand.of(each.placement())::isIn))
        .sorted(Comparator.comparingDouble(Candidate::distance)).limit(MOST).toList();
  }

  private static Stream<Spot> spots(Spots spots, Placement piece, String where) {
    var atWalls = spots.atWalls(piece.piece(), piece.lift(), STEP).stream();
    return where.equals("wall") ? atWalls : Stream.concat(atWalls, spots.free(piece.piece(), piece.lift(), STEP, QUARTERS).stream());
  }

  private static int longer(Placement piece) {
    return Math.max(piece.piece().width(), piece.piece().depth());
  }

  private static List<Point> anchors(Plan plan, List<Placement> placements, Placement piece, String where) {
    var room = plan.room();
    return switch (where) {
      case "window" -> openings(room, Opening.Kind.WINDOW);
      case "door" -> openings(room, Opening.Kind.DOOR);
      case "corner" -> room.outline();
      case "middle" -> List.of(room.extent().middle());
      case "radiator" -> fixtures(room, Fixture.Kind.RADIATOR);
      case "fireplace" -> fixtures(room, Fixture.Kind.FIREPLACE);
      case "wall" -> plan.walls().stream().filter(wall -> wall.length() >= SHORTEST_WALL && Spots.off(wall, piece.at()) > longer(piece)
          * 0.75).map(Whereabouts::middle).toList();
      default -> placements.stream().filter(each -> !each.id().equals(piece.id()) && isA(each.piece().kind(), where)).map(
          Placement::at).toList();
    };
  }

  /** A floor lamp is a lamp. */
  private static boolean isA(String kind, String said) {
    return kind.equals(said) || kind.endsWith("-" + said) || said.equals("chair") && kind.equals("armchair");
  }

  private static List<Point> openings(Room room, Opening.Kind kind) {
    return room.openings().stream().filter(each -> each.kind() == kind).map(each -> middle(each.from().x(), each.from().y(), each.to()
        .x(), each.to().y())).toList();
  }

  private static List<Point> fixtures(Room room, Fixture.Kind kind) {
    return room.fixtures().stream().filter(each -> each.kind() == kind).map(Fixture::at).toList();
  }

  private static Point middle(Wall wall) {
    return middle(wall.x1(), wall.y1(), wall.x2(), wall.y2());
  }

  private static Point middle(double x1, double y1, double x2, double y2) {
    return new Point((int) Math.round((x1 + x2) / 2), (int) Math.round((y1 + y2) / 2));
  }
}
