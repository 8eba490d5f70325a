package shop.kontor.studio.domain.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.guidelines.Role;

/**
 * A piece that looks for its place.
 *
 * @param anchor number of the item beside which it may stand, among all items; -1 for none. Always less than its own
 * @param importance how bad it is to leave it out
 * @param fixed where it has to stay; {@code null} if it may be put anywhere
 * @param spots that it may take
 */
public record Item(String id, Piece piece, Role role, int anchor, int importance, Spot.@Nullable Pose fixed,
    List<Spot> spots) {

  public Item {
    spots = List.copyOf(spots);
  }

  boolean isFixed() {
    return fixed != null;
  }
}
