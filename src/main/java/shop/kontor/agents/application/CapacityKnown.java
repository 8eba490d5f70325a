package shop.kontor.agents.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.delivery.CapacityChanged;
import shop.kontor.delivery.Window;

/** A replica of how much can still be delivered. */
@Component
public class CapacityKnown {

  private final JdbcClient jdbc;

  CapacityKnown(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A day and window in which something can still be delivered. */
  public record Slot(LocalDate date, Window window) {}

  @ApplicationModuleListener(id = "agents.note-capacity")
  void on(CapacityChanged fact) {
    int news = jdbc.sql("UPDATE agents.capacity SET free = ?, version = ? WHERE on_day = ? AND part = ? AND version < ?")
        .params(fact.free(), fact.version(), fact.date(), fact.window().name(), fact.version()).update();
    if (news == 0) {
      jdbc.sql("""
          INSERT INTO agents.capacity (on_day, part, free, version)
          SELECT CAST(? AS DATE), CAST(? AS VARCHAR(20)), CAST(? AS INTEGER), CAST(? AS BIGINT)
           WHERE NOT EXISTS (SELECT 1 FROM agents.capacity WHERE on_day = ? AND part = ?)
          """).params(fact.date(), fact.window().name(), fact.free(), fact.version(), fact.date(), fact.window().name())
          .update();
    }
  }

  /** From this day on, the earliest first; the promise itself is made when the order is placed. */
  public List<Slot> slots(LocalDate from, int most) {
    return jdbc.sql("""
        SELECT on_day, part FROM agents.capacity WHERE on_day >= ? AND free > 0 ORDER BY on_day FETCH FIRST ? ROWS ONLY
        """).params(from, most)
        .query((row, n) -> new Slot(row.getObject(1, LocalDate.class), Window.valueOf(row.getString(2)))).list()
        .stream().sorted(Comparator.comparing(Slot::date).thenComparing(Slot::window)).toList();
  }
}
