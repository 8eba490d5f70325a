package shop.kontor.assistant.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.delivery.CapacityChanged;
import shop.kontor.delivery.Window;

/** A replica of how much can still be delivered. */
@Component
class CapacityKnown {

  private final JdbcClient jdbc;

  CapacityKnown(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @ApplicationModuleListener(id = "assistant.note-capacity")
  void on(CapacityChanged fact) {
    int news = jdbc.sql("UPDATE assistant.capacity SET free = ?, version = ? WHERE on_day = ? AND part = ? AND version < ?")
        .params(fact.free(), fact.version(), fact.date(), fact.window().name(), fact.version()).update();
    if (news == 0) {
      jdbc.sql("""
          INSERT INTO assistant.capacity (on_day, part, free, version)
          SELECT CAST(? AS DATE), CAST(? AS VARCHAR(20)), CAST(? AS INTEGER), CAST(? AS BIGINT)
           WHERE NOT EXISTS (SELECT 1 FROM assistant.capacity WHERE on_day = ? AND part = ?)
          """).params(fact.date(), fact.window().name(), fact.free(), fact.version(), fact.date(), fact.window().name())
          .update();
    }
  }

  /** Deliveries that can still be booked on a day; empty for one of which nobody has told. */
  Optional<Integer> free(LocalDate day) {
    return jdbc.sql("SELECT COUNT(*), COALESCE(SUM(free), 0) FROM assistant.capacity WHERE on_day = ?").param(day)
        .query((row, n) -> row.getInt(1) == 0 ? Optional.<Integer>empty() : Optional.of(row.getInt(2))).single();
  }

  /** A day and a part of it. */
  record Slot(LocalDate date, Window window) {}

  /** The parts of this day in which something can still be delivered, in their order. */
  List<Window> windows(LocalDate day) {
    return jdbc.sql("SELECT part FROM assistant.capacity WHERE on_day = ? AND free > 0").param(day)
        .query((row, n) -> Window.valueOf(row.getString(1))).list().stream().sorted().toList();
  }

  /** The part that she would like where it is free, else the first that is. */
  Optional<Slot> slot(LocalDate day, @Nullable Window liked) {
    var free = windows(day);
    return free.stream().filter(window -> window == liked).findFirst().or(() -> free.stream().findFirst())
        .map(window -> new Slot(day, window));
  }

  /** The first day from this one on that has room. */
  Optional<LocalDate> firstFree(LocalDate from) {
    return jdbc.sql("SELECT MIN(on_day) FROM assistant.capacity WHERE on_day >= ? AND free > 0").param(from)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
  }
}
