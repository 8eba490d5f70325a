package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Part;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what became of an order until cart has told that it was placed in a conversation: over a broker, rooms are heard
 * in no order among each other.
 */
@Component
class EarlyBook {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  EarlyBook(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Only where she waits for an order; others were placed elsewhere. What was heard last holds. */
  void keep(String order, String visitor, @Nullable String customer, List<Part> parts) {
    int waits = jdbc.sql("""
        SELECT COUNT(*) FROM assistant.errand e JOIN assistant.conversation c ON c.id = e.conversation
         WHERE e.kind = 'BUY' AND c.person IN (?, ?)
        """).params(Persons.guest(visitor), customer == null ? Persons.guest(visitor) : Persons.customer(customer))
        .query(Integer.class).single();
    if (waits > 0) {
      take(order);
      jdbc.sql("INSERT INTO assistant.early (id, said, heard_at) VALUES (?, ?, ?)").params(order,
          json.writeValueAsString(new Said(parts)), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
    }
  }

  /** And forgets it. */
  Optional<List<Part>> take(String order) {
    var said = jdbc.sql("SELECT said FROM assistant.early WHERE id = ?").param(order).query(String.class).optional()
        .map(text -> json.readValue(text, Said.class).parts());
    jdbc.sql("DELETE FROM assistant.early WHERE id = ?").param(order).update();
    return said;
  }

  /** Of orders that were placed elsewhere, after all. Tells how many there were. */
  int forget(OffsetDateTime before) {
    return jdbc.sql("DELETE FROM assistant.early WHERE heard_at < ?").param(before).update();
  }
}
