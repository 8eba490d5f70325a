package shop.kontor.studio.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.delivery.CapacityChanged;
import shop.kontor.delivery.Window;

/** A replica of how much can still be delivered, and the day that it proposes for all of a design. */
@Component
class CapacityKnown {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ZoneId zone;

  CapacityKnown(JdbcClient jdbc, Clock clock, ZoneId zone) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.zone = zone;
  }

  @ApplicationModuleListener(id = "studio.note-capacity")
  void on(CapacityChanged fact) {
    int news = jdbc.sql("UPDATE studio.capacity SET free = ?, version = ? WHERE on_day = ? AND part = ? AND version < ?")
        .params(fact.free(), fact.version(), fact.date(), fact.window().name(), fact.version()).update();
    if (news == 0) {
      jdbc.sql("""
          INSERT INTO studio.capacity (on_day, part, free, version)
          SELECT CAST(? AS DATE), CAST(? AS VARCHAR(20)), CAST(? AS INTEGER), CAST(? AS BIGINT)
           WHERE NOT EXISTS (SELECT 1 FROM studio.capacity WHERE on_day = ? AND part = ?)
          """).params(fact.date(), fact.window().name(), fact.free(), fact.version(), fact.date(), fact.window().name())
          .update();
    }
  }

  /**
   * On the day that is wanted, else on the last one before it, else on the first one after it; where none is wanted, as
   * early as can be. Empty where nothing can be delivered any more, or nobody has told yet.
   */
  Optional<Arrival> arrival(@Nullable LocalDate wanted) {
    var soonest = LocalDate.ofInstant(clock.instant(), zone).plusDays(CapacityChanged.NOTICE);
    var day = wanted == null ? first(soonest) : last(soonest, wanted).or(() -> first(
        wanted.isBefore(soonest) ? soonest : wanted));
    return day.flatMap(date -> window(date).map(window -> new Arrival(date, window, wanted,
        wanted == null || !date.isAfter(wanted))));
  }

  private Optional<LocalDate> first(LocalDate from) {
    return Optional.ofNullable(jdbc.sql("SELECT MIN(on_day) FROM studio.capacity WHERE on_day >= ? AND free > 0")
        .param(from).query((row, n) -> row.getObject(1, LocalDate.class)).list().getFirst());
  }

  private Optional<LocalDate> last(LocalDate from, LocalDate until) {
    return Optional.ofNullable(jdbc.sql("""
        SELECT MAX(on_day) FROM studio.capacity WHERE on_day BETWEEN ? AND ? AND free > 0
        """).params(from, until).query((row, n) -> row.getObject(1, LocalDate.class)).list().getFirst());
  }

  private Optional<Window> window(LocalDate day) {
    return jdbc.sql("SELECT part FROM studio.capacity WHERE on_day = ? AND free > 0").param(day)
        .query((row, n) -> Window.valueOf(row.getString(1))).list().stream().sorted().findFirst();
  }
}
