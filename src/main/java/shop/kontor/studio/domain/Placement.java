package shop.kontor.studio.domain;

import shop.kontor.foundation.text.Unfit;

/**
 * One piece at one place in a room.
 *
 * @param id within its design: stays with the piece when it is moved, turned or swapped
 * @param at the middle of its footprint
 * @param turn clockwise, in degrees from 0 to 359: at 0 its back is towards the top of the plan
 * @param lift of its lower edge above the floor, in millimetres: more than 0 for what hangs
 * @param locked whether only people may move it
 */
public record Placement(String id, Piece piece, Point at, int turn, int lift, boolean locked) {

  public Placement {
    if (id == null || !id.matches("[a-z0-9-]{1,40}") || piece == null || at == null || lift < 0 || lift > 10_000) {
      throw new Unfit("studio.unfit.placement", "A placement has an id, a piece and a place");
    }
    turn = Math.floorMod(turn, 360);
  }
}
