package shop.kontor.context.application;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.context.domain.News;
import shop.kontor.delivery.CapacityChanged;

/** A replica of how much can still be delivered, and what of that is told to projects that are needed by that day. */
@Component
class CapacityWatched {

  private final JdbcClient jdbc;
  private final Watches watches;

  CapacityWatched(JdbcClient jdbc, Watches watches) {
    this.jdbc = jdbc;
    this.watches = watches;
  }

  private record Known(int free, long version) {}

  @ApplicationModuleListener(id = "context.watch-capacity")
  void on(CapacityChanged fact) {
    var known = jdbc.sql("SELECT free, version FROM context.capacity WHERE on_day = ? AND part = ?")
        .params(fact.date(), fact.window().name()).query((row, n) -> new Known(row.getInt(1), row.getLong(2))).optional();
    if (known.filter(old -> old.version >= fact.version()).isPresent()) {
      return;
    }
    jdbc.sql(known.isPresent() ? "UPDATE context.capacity SET free = ?, version = ? WHERE on_day = ? AND part = ?"
        : "INSERT INTO context.capacity (free, version, on_day, part) VALUES (?, ?, ?, ?)")
        .params(fact.free(), fact.version(), fact.date(), fact.window().name()).update();
    known.flatMap(old -> judge(fact, old.free)).ifPresent(what -> tell(fact, what));
  }

  /** It matters where a window fills up or has room again, and more so where it is the last of the day, or the first. */
  private Optional<News.What> judge(CapacityChanged fact, int before) {
    if (fact.free() > 0 == before > 0) {
      return Optional.empty();
    }
    boolean others = free(fact.date()) - fact.free() > 0;
    return Optional.of(fact.free() == 0 ? others ? News.What.WINDOW_FULL : News.What.DAY_FULL
        : others ? News.What.WINDOW_FREE : News.What.DAY_FREE);
  }

  private int free(LocalDate day) {
    return jdbc.sql("SELECT COALESCE(SUM(free), 0) FROM context.capacity WHERE on_day = ?").param(day)
        .query(Integer.class).single();
  }

  private void tell(CapacityChanged fact, News.What what) {
    boolean wanted = jdbc.sql("SELECT 1 FROM context.project WHERE wanted = ? FETCH FIRST 1 ROW ONLY").param(fact.date())
        .query(Integer.class).optional().isPresent();
    if (wanted) {
      watches.tell("capacity " + fact.date() + " " + fact.window() + " " + fact.version(), fact.date(),
          new Told.Filled(what, fact.date(), fact.window()));
    }
  }

  /** Whether nothing more can be delivered on that day; of a day that was never heard of nobody can say so. */
  boolean isFull(@Nullable LocalDate day) {
    return day != null && jdbc.sql("SELECT COUNT(*), COALESCE(SUM(free), 0) FROM context.capacity WHERE on_day = ?")
        .param(day).query((row, n) -> row.getInt(1) > 0 && row.getInt(2) == 0).single();
  }
}
