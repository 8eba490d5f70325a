package shop.kontor.till.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts changes, so that a till that knows all up to one is told only what is newer. The row that counts them is locked
 * until the change is there to be read, so that none is passed over.
 */
@Component
class Revision {

  private final JdbcClient jdbc;

  Revision(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long next() {
    jdbc.sql("UPDATE till.revision SET last = last + 1").update();
    return jdbc.sql("SELECT last FROM till.revision").query(Long.class).single();
  }
}
