package shop.kontor.delivery.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shop.kontor.delivery.CapacityChanged;
import shop.kontor.delivery.TariffChanged;
import shop.kontor.delivery.domain.Bookings;
import shop.kontor.delivery.domain.Load;
import shop.kontor.delivery.domain.Tariffs;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Retelling;

/** What is left of the days to come, and what deliveries cost, for rooms that are new. */
@Component
class ToldAgain implements Retelling {

  private final Bookings bookings;
  private final Tariffs tariffs;
  private final Clock clock;
  private final ZoneId zone;

  ToldAgain(Bookings bookings, Tariffs tariffs, Clock clock, ZoneId zone) {
    this.bookings = bookings;
    this.tariffs = tariffs;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Set<Class<? extends Fact>> facts() {
    return Set.of(CapacityChanged.class, TariffChanged.class);
  }

  /** All at once: a shop promises some weeks ahead. */
  @Override
  public Page after(String place, int most) {
    var left = bookings.touched(LocalDate.ofInstant(clock.instant(), zone)).stream().map(Load::told);
    return new Page(Stream.concat(left, tariffs.current().stream()).toList(), null);
  }
}
