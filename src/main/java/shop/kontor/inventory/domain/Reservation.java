package shop.kontor.inventory.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.inventory.StockRefused.Shortage;

/** What became of one reference. It is answered once; what is asked again by it gets that answer again. */
public record Reservation(String reference, State state, Outcome outcome) {

  /** The last two are final: also for a reference that has not been heard of before. */
  public enum State { HELD, REFUSED, RELEASED, GONE }

  /**
   * What is held, or what was short; neither after a release.
   *
   * @param until when a hold ends; {@code null} for what is none
   * @param goneAt when it left; {@code null} unless it has
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Outcome(List<Pick> picks, List<Shortage> shortages, @Nullable Instant until, @Nullable Instant goneAt)
      implements Document {

    public Outcome {
      picks = List.copyOf(picks);
      shortages = List.copyOf(shortages);
    }
  }

  /** @param until when it ends by itself; {@code null} for never */
  public static Reservation held(String reference, List<Pick> picks, @Nullable Instant until) {
    return new Reservation(reference, State.HELD, new Outcome(picks, List.of(), until, null));
  }

  /** @param picks what left; none if it was heard that it left before it was heard of at all */
  public static Reservation gone(String reference, List<Pick> picks, Instant at) {
    return new Reservation(reference, State.GONE, new Outcome(picks, List.of(), null, at));
  }

  public static Reservation refused(String reference, List<Shortage> shortages) {
    return new Reservation(reference, State.REFUSED, new Outcome(List.of(), shortages, null, null));
  }

  public static Reservation released(String reference) {
    return new Reservation(reference, State.RELEASED, new Outcome(List.of(), List.of(), null, null));
  }
}
