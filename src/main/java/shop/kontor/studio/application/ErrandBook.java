package shop.kontor.studio.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.persistence.Keeping;

/** What other rooms asked for in projects, so that it is done once and answered once. Kept for four weeks. */
@Component
class ErrandBook {

  private static final Duration KEPT = Duration.ofDays(28);

  private final JdbcClient jdbc;
  private final Keeping keeping;

  ErrandBook(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
    this.jdbc = jdbc;
    this.keeping = new Keeping("kept errands", KEPT, "the post may deliver late", transactions, clock);
  }

  enum Kind { PROPOSE, CHANGE }

  record Errand(String request, String project) {}

  boolean knows(String request) {
    return jdbc.sql("SELECT COUNT(*) FROM studio.errand WHERE request = ?").param(request).query(Integer.class).single() > 0;
  }

  void note(String request, String project, Kind kind, Instant at) {
    jdbc.sql("INSERT INTO studio.errand (request, project, kind, answered, at) VALUES (?, ?, ?, FALSE, ?)")
        .params(request, project, kind.name(), RoomBook.at(at)).update();
  }

  /** @return whether nobody had answered it before */
  boolean answer(String request) {
    return jdbc.sql("UPDATE studio.errand SET answered = TRUE WHERE request = ? AND NOT answered").param(request).update() == 1;
  }

  /** Who waits for designs of this project. */
  List<String> awaitingDesigns(String project) {
    return jdbc.sql("SELECT request FROM studio.errand WHERE project = ? AND kind = 'PROPOSE' AND NOT answered ORDER BY at, request")
        .param(project).query(String.class).list();
  }

  /** Of those that were begun before this moment, the oldest that nobody has answered. */
  Optional<Errand> forgotten(Instant before) {
    return jdbc.sql("SELECT request, project FROM studio.errand WHERE NOT answered AND at < ? ORDER BY at FETCH FIRST 1 ROW ONLY")
        .param(RoomBook.at(before)).query(Errand.class).optional();
  }

  void forget() {
    keeping.forget(
        before -> jdbc.sql("SELECT request FROM studio.errand WHERE at < ? ORDER BY at FETCH FIRST ? ROWS ONLY")
            .params(before, Keeping.BATCH).query(String.class).list(),
        (old, before) -> jdbc.sql("DELETE FROM studio.errand WHERE request IN (:old) AND at < :before")
            .param("old", old).param("before", before).update());
  }
}
