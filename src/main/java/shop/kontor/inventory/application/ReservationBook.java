package shop.kontor.inventory.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.inventory.domain.Reservation;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what became of each reference. */
@Component
class ReservationBook {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  ReservationBook(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  Optional<Reservation> find(String reference) {
    return jdbc.sql("SELECT state, outcome FROM inventory.reservation WHERE reference = ?").param(reference)
        .query((row, n) -> new Reservation(reference, Reservation.State.valueOf(row.getString(1)),
            json.readValue(row.getString(2), Reservation.Outcome.class))).optional();
  }

  void add(Reservation reservation) {
    jdbc.sql("INSERT INTO inventory.reservation (reference, state, outcome, changed_at) VALUES (?, ?, ?, ?)")
        .params(reservation.reference(), reservation.state().name(), json.writeValueAsString(reservation.outcome()),
            OffsetDateTime.now(clock)).update();
  }

  /** Whether it was in that state until now. */
  boolean change(Reservation.State from, Reservation to) {
    return jdbc.sql("""
        UPDATE inventory.reservation SET state = ?, outcome = ?, changed_at = ? WHERE reference = ? AND state = ?
        """).params(to.state().name(), json.writeValueAsString(to.outcome()), OffsetDateTime.now(clock),
        to.reference(), from.name()).update() == 1;
  }
}
