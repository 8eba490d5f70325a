package shop.kontor.foundation.post;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets go of messages that tell of somebody who must be forgotten, long before the journal would: of all in which one of
 * her ids stands, as soon as every room has heard them. Answers that were kept for whoever repeats a request go with
 * them. For whoever reads a data product on from a cursor, such messages have never been.
 */
public final class Oblivion {

  private static final Logger log = LoggerFactory.getLogger(Oblivion.class);
  /** An id, wherever it stands: in a reference, an address, a text. */
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{16,}");
  private static final int PAGE = 500;
  /** For what was under way when she was erased. */
  private static final Duration LINGER = Duration.ofHours(1);

  private final Journal journal;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Oblivion(Journal journal, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.journal = journal;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Whatever of these stands in a message, that is forgotten: soon, and only if the current transaction commits.
   *
   * @param traces ids of 16 to 200 letters, digits and hyphens that nothing else bears; shorter ones are passed over
   */
  public void letGo(Collection<String> traces) {
    var now = OffsetDateTime.now(clock);
    traces.stream().distinct().filter(Oblivion::isTrace).forEach(trace -> {
      int known = jdbc.sql("UPDATE post.oblivion SET since = ?, up_to = 0 WHERE trace = ?").params(now, trace).update();
      if (known == 0) {
        jdbc.sql("INSERT INTO post.oblivion (trace, since, up_to) VALUES (?, ?, 0)").params(trace, now).update();
      }
    });
  }

  private static boolean isTrace(String text) {
    return text.length() <= 200 && ID.matcher(text).matches();
  }

  /** Tells which of these stand in a text: those that a room knows things by that bear other names, too. */
  public static Predicate<String> naming(Collection<String> traces) {
    var wanted = traces.stream().filter(Oblivion::isTrace).collect(Collectors.toCollection(HashSet::new));
    return text -> ID.matcher(text).results().anyMatch(found -> wanted.contains(found.group()));
  }

  /** @param everywhere up to where every room has heard everything; asked only if there is anything to forget */
  void run(LongSupplier everywhere) {
    var traces = jdbc.sql("SELECT trace, up_to FROM post.oblivion")
        .query((row, n) -> Map.entry(row.getString(1), row.getLong(2))).list();
    if (traces.isEmpty()) {
      return;
    }
    long heard = everywhere.getAsLong();
    long from = traces.stream().mapToLong(Map.Entry::getValue).min().orElse(heard);
    var all = traces.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    if (from == 0) {
      forgetAnswers(all);
    }
    int gone = 0;
    var names = naming(all);
    for (var page = journal.page(from, heard, PAGE); from < heard; page = journal.page(from, heard, PAGE)) {
      long end = page.size() < PAGE ? heard : page.getLast().position();
      var found = page.stream().filter(each -> names.test(each.key()) || names.test(each.payload()))
          .map(Envelope::position).toList();
      long reached = letGo(all, found, end);
      gone += found.size();
      if (reached < end) {
        break;
      }
      from = end;
    }
    if (gone > 0) {
      log.info("The journal let go of {} messages that told of somebody who is forgotten", gone);
    }
    transaction.executeWithoutResult(_ -> jdbc.sql("DELETE FROM post.oblivion WHERE since < ? AND up_to >= ?")
        .params(OffsetDateTime.now(clock).minus(LINGER), heard).update());
  }

  /** Up to the first that somebody has yet to hear, for it failed; tells how far that is. */
  private long letGo(Set<String> traces, List<Long> found, long end) {
    return transaction.execute(_ -> {
      var held = found.isEmpty() ? null
          : jdbc.sql("SELECT MIN(position) FROM post.held WHERE position IN (:found)").param("found", found)
              .query((row, n) -> row.getObject(1, Long.class)).list().getFirst();
      long reached = held == null ? end : held - 1;
      journal.forget(found.stream().filter(position -> position <= reached).toList());
      jdbc.sql("UPDATE post.oblivion SET up_to = :reached WHERE up_to < :reached AND trace IN (:traces)")
          .param("reached", reached).param("traces", traces).update();
      return reached;
    });
  }

  private void forgetAnswers(Set<String> traces) {
    var callers = traces.stream().flatMap(trace -> Stream.of(trace, "customer:" + trace)).toList();
    transaction.executeWithoutResult(_ -> jdbc.sql("DELETE FROM web.answer WHERE caller IN (:callers)")
        .param("callers", callers).update());
  }
}
