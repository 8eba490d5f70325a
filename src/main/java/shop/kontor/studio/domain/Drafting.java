package shop.kontor.studio.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whoever designs: finds which pieces suit, and where they stand. Knows no customer, and keeps nothing. */
public interface Drafting {

  /**
   * Three clearly different designs, or as many as there can be.
   *
   * @param offered what may be bought: of each as many as there are
   * @param improved told of each draft as soon as it is worth a look, and again when it has become better; drafts are told
   *     apart by their idea. May throw to stop
   */
  Underway begin(Room room, Brief brief, Collection<Offered> offered, Consumer<Draft> improved);

  /** All of it at once. */
  default Outcome draft(Room room, Brief brief, Collection<Offered> offered, Consumer<Draft> improved) {
    var underway = begin(room, brief, offered, improved);
    for (var outcome = underway.step(); ; outcome = underway.step()) {
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
  }

  /**
   * Designs that are being made, in steps of some tenths of a second, so that whoever comes meanwhile need not wait for
   * the last of them. Used by one thread after another.
   */
  interface Underway {

    /** Does what is next. @return what came of it all, with the last step */
    Optional<Outcome> step();
  }

  /** The same pieces, those that are not locked in better places. */
  Outcome rearrange(Room room, Brief brief, List<Placement> placements, Consumer<Draft> improved);

  /** How good this is, as it stands. */
  Draft judge(Room room, Brief brief, List<Placement> placements);

  /** @param available pieces that can be had in time, in all locations */
  record Offered(Piece piece, int available) {}

  /**
   * @param drafts that hold what must hold, the best first
   * @param hindrance why there are none, or not all that were asked for; {@code null} if nothing was in the way
   */
  record Outcome(List<Draft> drafts, @Nullable Hindrance hindrance) {

    public Outcome {
      drafts = List.copyOf(drafts);
    }
  }

  /**
   * What stood in the way.
   *
   * @param words key of the message that says it, such as {@code studio.hindrance.budget}
   * @param closest the best there is without it; {@code null} if there is none even so
   */
  record Hindrance(@Nullable Guideline guideline, String words, List<Object> values, @Nullable Draft closest) {

    public Hindrance {
      values = List.copyOf(values);
    }
  }
}
