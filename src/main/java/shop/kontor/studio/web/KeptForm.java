package shop.kontor.studio.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.foundation.text.OneLine;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.Room;

/**
 * A thing that she has and keeps: lengths in metres, as people say them.
 *
 * @param left of its middle from the left end of the plan, and {@code top} from its upper end: with both it stays where it
 *     stands, and without, each design finds it a place
 * @param back in which direction of the plan its back is
 */
record KeptForm(@Nullable String name, @Nullable String kind, @Nullable String width, @Nullable String depth,
    @Nullable String height, @Nullable String left, @Nullable String top, @Nullable Back back) {

  private static final int LONGEST_NAME = 80;

  enum Back {
    UP, RIGHT, DOWN, LEFT;

    int turn() {
      return ordinal() * 90;
    }
  }

  Placement placement(String id, Room room) {
    var called = name == null ? "" : name.strip();
    if (called.isEmpty() || !OneLine.fits(called, LONGEST_NAME)) {
      throw Refusal.invalid("studio.refused.own.name", LONGEST_NAME);
    }
    if (kind == null || !kind.matches("[a-z][a-z0-9-]{0,59}")) {
      throw Refusal.invalid("studio.refused.brief");
    }
    var piece = new Piece(null, LocalText.of(called), kind, null, List.of(), BeginForm.millimetres(width),
        BeginForm.millimetres(depth), BeginForm.millimetres(height), null, null, null, null);
    boolean stays = isSaid(left) || isSaid(top);
    var extent = room.extent();
    var at = stays ? new Point(extent.left() + BeginForm.millimetres(left), extent.top() + BeginForm.millimetres(top))
        : extent.middle();
    if (!extent.contains(at)) {
      throw Refusal.invalid("studio.refused.own.outside");
    }
    return new Placement(id, piece, at, back == null ? 0 : back.turn(), 0, stays);
  }

  private static boolean isSaid(@Nullable String length) {
    return length != null && !length.isBlank();
  }
}
