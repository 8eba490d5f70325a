package shop.kontor.inventory.domain;

import java.util.List;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.inventory.StockRefused.Shortage;

/** What became of one reference. It is answered once; what is asked again by it gets that answer again. */
public record Reservation(String reference, State state, Outcome outcome) {

  /** Released is final: also for a reference that has not been heard of before. */
  public enum State { HELD, REFUSED, RELEASED }

  /** What is held, or what was short; neither after a release. */
  public record Outcome(List<Pick> picks, List<Shortage> shortages) implements Document {

    public Outcome {
      picks = List.copyOf(picks);
      shortages = List.copyOf(shortages);
    }
  }

  public static Reservation held(String reference, List<Pick> picks) {
    return new Reservation(reference, State.HELD, new Outcome(picks, List.of()));
  }

  public static Reservation refused(String reference, List<Shortage> shortages) {
    return new Reservation(reference, State.REFUSED, new Outcome(List.of(), shortages));
  }

  public static Reservation released(String reference) {
    return new Reservation(reference, State.RELEASED, new Outcome(List.of(), List.of()));
  }
}
