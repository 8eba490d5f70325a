package shop.kontor.studio.domain.guidelines;

import java.util.ArrayList;
import java.util.List;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.geometry.Footprint;
import shop.kontor.studio.domain.geometry.Reach;

/**
 * A piece where it stands, lies or hangs.
 *
 * @param top height of its upper edge above the floor, in millimetres
 */
public record Stand(String id, Piece piece, Role role, Footprint print, int lift, int top, boolean locked) {

  /** Whoever walks has nothing above this in her way; in millimetres. */
  private static final int HEAD = 1_950;
  /** Whoever has come as near to it with her shoulder can take a seat, or open a drawer; in millimetres. */
  private static final double HAND = Reach.PERSON + 150;
  /** To the front of a desk, before which its chair stands. */
  private static final double OVER_CHAIR = Reach.PERSON + 750;

  public static Stand of(Placement placement) {
    return of(placement.id(), placement.piece(), placement.at(), placement.turn(), placement.lift(),
        placement.locked());
  }

  public static Stand of(String id, Piece piece, Point at, int turn, int lift, boolean locked) {
    return new Stand(id, piece, Role.of(piece.kind()),
        new Footprint(at.x(), at.y(), piece.width(), piece.depth(), turn), lift, lift + piece.height(), locked);
  }

  public Placement placement() {
    return new Placement(id, piece, new Point((int) print.x(), (int) print.y()), print.turn(), lift, locked);
  }

  /** Whether it stands where people would walk. */
  public boolean isInTheWay() {
    return lift < HEAD && !isRug();
  }

  public boolean isRug() {
    return role == Role.RUG && Role.isFlat(piece.height());
  }

  /**
   * Whether the two can't both be there: they overlap on the plan and in height, and are no such pair as a bed and
   * its mattress.
   */
  public boolean isIn(Stand other) {
    return lift < other.top && other.lift < top && !maySharePlace(other) && print.overlaps(other.print);
  }

  boolean maySharePlace(Stand other) {
    return role.mayShare(other.role) && (role != Role.RUG || isRug()) && (other.role != Role.RUG || other.isRug());
  }

  /** Stretches of floor of which people must be able to get to one; none if nobody needs to get to it. */
  public List<Reach> reaches() {
    double wide = print.halfWidth();
    double deep = print.halfDepth();
    return switch (role) {
      case SOFA, ARMCHAIR -> List.of(line(-wide, deep, wide, deep, HAND));
      case DINING_SEAT, DESK_SEAT -> List.of(line(-wide, -deep, wide, -deep, HAND),
          line(-wide, -deep, -wide, deep, HAND), line(wide, -deep, wide, deep, HAND),
          line(-wide, deep, wide, deep, HAND));
      case BED -> sides();
      case DESK -> List.of(line(-wide / 2, deep, wide / 2, deep, OVER_CHAIR));
      case STORAGE, WARDROBE, SCREEN -> List.of(line(-wide / 2, deep, wide / 2, deep, HAND));
      default -> List.of();
    };
  }

  /** Of a bed: its left and its right, without the head. */
  public List<Reach> sides() {
    double wide = print.halfWidth();
    double deep = print.halfDepth();
    var sides = new ArrayList<Reach>();
    sides.add(line(-wide, -deep / 4, -wide, deep / 2, HAND));
    sides.add(line(wide, -deep / 4, wide, deep / 2, HAND));
    return sides;
  }

  private Reach line(double along1, double ahead1, double along2, double ahead2, double near) {
    return new Reach(print.x(along1, ahead1), print.y(along1, ahead1), print.x(along2, ahead2), print.y(along2, ahead2),
        near);
  }
}
