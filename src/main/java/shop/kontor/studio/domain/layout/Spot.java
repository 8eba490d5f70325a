package shop.kontor.studio.domain.layout;

import org.jspecify.annotations.Nullable;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.geometry.Footprint;
import shop.kontor.studio.domain.geometry.Plan;
import shop.kontor.studio.domain.geometry.Turns;

/** A place that a piece might take: one in the room, or one beside another piece, with which it then moves. */
public sealed interface Spot {

  /** @return where that is; {@code null} if there is no such place now */
  @Nullable Pose pose(Piece piece, @Nullable Footprint anchor, int anchorTop, Plan plan);

  /** @param turn clockwise, in degrees */
  record Pose(int x, int y, int turn, int lift) {

    Footprint print(Piece piece) {
      return new Footprint(x, y, piece.width(), piece.depth(), turn);
    }
  }

  /** In the room, where it has been found to be within the walls, and not in the way of doors. */
  record At(Pose pose) implements Spot {

    @Override
    public Pose pose(Piece piece, @Nullable Footprint anchor, int anchorTop, Plan plan) {
      return pose;
    }
  }

  /**
   * In the frame of another piece.
   *
   * @param lift above the floor; less than 0 to lie on the other
   */
  record Beside(double along, double ahead, int turn, int lift) implements Spot {

    @Override
    public @Nullable Pose pose(Piece piece, @Nullable Footprint anchor, int anchorTop, Plan plan) {
      return anchor == null ? null : new Pose((int) Math.round(anchor.x(along, ahead)),
          (int) Math.round(anchor.y(along, ahead)), Math.floorMod(anchor.turn() + turn, 360),
          lift < 0 ? anchorTop : lift);
    }
  }

  /** At the wall that another piece looks at, and looking back. */
  record Facing(double aside) implements Spot {

    private static final int[] GAPS = {10, 30, 60, 120, 200, 300};
    private static final double SKEW = 12;

    @Override
    public @Nullable Pose pose(Piece piece, @Nullable Footprint anchor, int anchorTop, Plan plan) {
      if (anchor == null) {
        return null;
      }
      var hit = plan.look(anchor.x(), anchor.y(), -anchor.rightY(), anchor.rightX()).orElse(null);
      if (hit == null || Turns.apart(hit.wall().turn(), anchor.turn() + 180.0) > SKEW) {
        return null;
      }
      int turn = Math.floorMod(Math.round((float) hit.wall().turn()), 360);
      for (int gap : GAPS) {
        double off = hit.far() - piece.depth() / 2.0 - gap;
        var pose = new Pose((int) Math.round(anchor.x(aside, off)), (int) Math.round(anchor.y(aside, off)), turn, 0);
        if (plan.contains(pose.print(piece))) {
          return pose;
        }
      }
      return null;
    }
  }
}
