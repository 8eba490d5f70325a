package shop.kontor.rehearsal;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import shop.kontor.journeys.Wing;

/** The books of a process, opened while it is down. */
final class Books {

  private final JdbcClient jdbc;

  Books(Wing wing) {
    jdbc = JdbcClient.create(new DriverManagerDataSource(wing.books(), "sa", ""));
  }

  /** For which orders pieces are held. */
  Set<String> held() {
    return new HashSet<>(jdbc.sql("SELECT reference FROM inventory.reservation WHERE state = 'HELD'")
        .query(String.class).list());
  }

  /** For which orders a delivery is booked. */
  Set<String> booked() {
    return new HashSet<>(jdbc.sql("SELECT reference FROM delivery.booking WHERE state = 'BOOKED'")
        .query(String.class).list());
  }

  /** Messages that a listener could not hear and nobody has looked at. */
  int unheard() {
    return jdbc.sql("SELECT COUNT(*) FROM post.held").query(Integer.class).single();
  }

  /**
   * As if nothing had been heard of others and nothing been told to them: all that the broker still has comes again and
   * enters the journal again, so that every listener hears it twice; and all that was told is sent again.
   *
   * @return how many messages come again
   */
  long forgetCorrespondence() {
    long again = jdbc.sql("SELECT COALESCE(SUM(next_offset), 0) FROM post.lane").query(Long.class).single();
    jdbc.sql("UPDATE post.lane SET next_offset = 0").update();
    jdbc.sql("DELETE FROM post.correspondent").update();
    jdbc.sql("UPDATE post.cursor SET position = 0 WHERE room = 'departures'").update();
    return again;
  }
}
