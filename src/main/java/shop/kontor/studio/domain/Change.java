package shop.kontor.studio.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.foundation.web.Refusal;

/** What somebody does to one piece in a design. Changes of different pieces never get in each other's way. */
public sealed interface Change {

  /** Pieces in one design. */
  int MOST = 80;

  /** The piece that is meant. */
  String placement();

  Act act();

  /** How the pieces stand afterwards. */
  List<Placement> in(List<Placement> placements);

  /** @param turn clockwise, in degrees; {@code null} for as it is, as are the others */
  record Moved(String placement, @Nullable Point at, @Nullable Integer turn, @Nullable Integer lift,
      @Nullable Boolean locked) implements Change {

    @Override
    public Act act() {
      return at != null || lift != null ? Act.MOVED : turn != null ? Act.TURNED
          : Boolean.TRUE.equals(locked) ? Act.LOCKED : Act.UNLOCKED;
    }

    @Override
    public List<Placement> in(List<Placement> placements) {
      return with(placements, old(placements, placement), old -> new Placement(old.id(), old.piece(),
          at == null ? old.at() : at, turn == null ? old.turn() : turn, lift == null ? old.lift() : lift,
          locked == null ? old.locked() : locked));
    }
  }

  /** Another piece in its place. */
  record Swapped(String placement, Piece piece) implements Change {

    @Override
    public Act act() {
      return Act.SWAPPED;
    }

    @Override
    public List<Placement> in(List<Placement> placements) {
      return with(placements, old(placements, placement), old -> new Placement(old.id(), Chaise.like(old.piece(), piece),
          old.at(), old.turn(), old.lift(), old.locked()));
    }
  }

  /** A corner sofa that may be put together either way, the other way round. */
  record Reversed(String placement) implements Change {

    @Override
    public Act act() {
      return Act.TURNED;
    }

    @Override
    public List<Placement> in(List<Placement> placements) {
      var old = old(placements, placement);
      if (!Chaise.mayChange(old.piece())) {
        throw Refusal.conflict("studio.refused.reversed");
      }
      return with(placements, old, each -> new Placement(each.id(), Chaise.of(each.piece()).other().on(each.piece()),
          each.at(), each.turn(), each.lift(), each.locked()));
    }
  }

  record Removed(String placement) implements Change {

    @Override
    public Act act() {
      return Act.REMOVED;
    }

    @Override
    public List<Placement> in(List<Placement> placements) {
      var old = old(placements, placement);
      return placements.stream().filter(each -> each != old).toList();
    }
  }

  record Added(Placement added) implements Change {

    @Override
    public String placement() {
      return added.id();
    }

    @Override
    public Act act() {
      return Act.ADDED;
    }

    @Override
    public List<Placement> in(List<Placement> placements) {
      if (placements.size() >= MOST) {
        throw new Unfit("studio.unfit.pieces", "A design has at most " + MOST + " pieces");
      }
      var all = new ArrayList<>(placements);
      all.add(added);
      return List.copyOf(all);
    }
  }

  private static Placement old(List<Placement> placements, String id) {
    return placements.stream().filter(each -> each.id().equals(id)).findFirst()
        .orElseThrow(() -> Refusal.notFound("studio.refused.placement"));
  }

  /** With what lies on it. */
  private static List<Placement> with(List<Placement> placements, Placement old,
      UnaryOperator<Placement> change) {
    return Load.follow(placements, old, change.apply(old));
  }

  /** Another piece in the place of this one, and what lies on it in its place on that. */
  static List<Placement> swapped(List<Placement> placements, String id, Piece piece) {
    return new Swapped(id, piece).in(placements);
  }
}
