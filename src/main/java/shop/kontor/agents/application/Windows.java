package shop.kontor.agents.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.CapacityKnown.Slot;
import shop.kontor.agents.domain.Deal;
import shop.kontor.delivery.CapacityChanged;

/** When a deal's goods can come: the earliest days, and what was chosen, even if that is taken by now. */
@Component
public class Windows {

  private static final int MOST = 21;

  private final CapacityKnown capacity;
  private final Clock clock;
  private final ZoneId zone;

  Windows(CapacityKnown capacity, Clock clock, ZoneId zone) {
    this.capacity = capacity;
    this.clock = clock;
    this.zone = zone;
  }

  public List<Slot> offered(Deal.Wish wish) {
    var slots = new ArrayList<>(capacity.slots(LocalDate.ofInstant(clock.instant(), zone).plusDays(CapacityChanged.NOTICE), MOST));
    if (wish.date() != null && wish.window() != null) {
      var chosen = new Slot(wish.date(), wish.window());
      if (!slots.contains(chosen)) {
        slots.add(chosen);
      }
    }
    return slots;
  }
}
