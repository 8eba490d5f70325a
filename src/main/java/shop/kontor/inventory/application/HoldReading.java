package shop.kontor.inventory.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import shop.kontor.inventory.domain.Hold;
import shop.kontor.inventory.domain.Pick;
import shop.kontor.inventory.domain.Reservation;

/** Tells what is promised, and what became of a hold. */
@Service
public class HoldReading {

  private final HoldBook holds;
  private final ReservationBook reservations;

  HoldReading(HoldBook holds, ReservationBook reservations) {
    this.holds = holds;
    this.reservations = reservations;
  }

  /** {@code ASKED}: on its way here, or never asked for. */
  public enum State { ASKED, HELD, REFUSED, ENDED }

  /** @param hold empty unless it lasts */
  public record Found(State state, Optional<Hold> hold) {}

  /** What is promised by this reference, and from where; none if nothing is, or not any more. */
  public List<Pick> picks(String reference) {
    return reservations.find(reference).filter(found -> found.state() == Reservation.State.HELD)
        .map(found -> found.outcome().picks()).orElse(List.of());
  }

  /** The reservation first: it is written with the hold, so that a hold that is missing after it has ended. */
  public Found find(String reference) {
    var state = reservations.find(reference).map(Reservation::state);
    if (state.isEmpty() || state.get() == Reservation.State.REFUSED) {
      return new Found(state.isEmpty() ? State.ASKED : State.REFUSED, Optional.empty());
    }
    var hold = holds.find(List.of(reference)).stream().findFirst();
    return new Found(hold.isPresent() ? State.HELD : State.ENDED, hold);
  }
}
