package shop.kontor.agents.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.persistence.Keeping;
import shop.kontor.foundation.sharing.Duty;

/**
 * What was asked by one key is done once, and answered as it was the first time, letter by letter. Kept for a week, which
 * is more than any protocol asks for.
 */
@Component
public class Repeats {

  private static final Duration KEPT = Duration.ofDays(7);
  /** After that whoever was doing it is no more. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Keeping keeping;
  private final Duty duty;

  Repeats(JdbcClient jdbc, TransactionTemplate transaction, Clock clock, Duty duty) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.duty = duty;
    this.keeping = new Keeping("kept answers to keys", KEPT, "an agent may ask again", transaction, clock);
  }

  /** What becomes of what was asked. */
  public sealed interface Outcome permits Answer, Differs, UnderWay {}

  /**
   * @param purse whose it is; {@code null} if it is nobody's
   * @param again whether it was given before
   */
  public record Answer(int status, String body, @Nullable String purse, boolean again) implements Outcome {

    public Answer(int status, String body, @Nullable String purse) {
      this(status, body, purse, false);
    }
  }

  /** By this key something else was asked. */
  public record Differs() implements Outcome {}

  /** It is just being done. */
  public record UnderWay() implements Outcome {}

  private record Row(String body, Integer status, String answer, Instant at) {}

  /** @param scope whose key it is, and for what */
  public Outcome once(String scope, String key, String body, Supplier<Answer> doing) {
    var id = hash(scope + "\n" + key);
    var print = hash(body);
    if (!begin(id, print)) {
      var known = find(id);
      if (known.isPresent()) {
        if (!known.get().body.equals(print)) {
          return new Differs();
        }
        if (known.get().status != null) {
          return new Answer(known.get().status, known.get().answer, null, true);
        }
        if (known.get().at.isAfter(clock.instant().minus(LONGEST))) {
          return new UnderWay();
        }
      }
    }
    boolean kept = false;
    try {
      var answer = doing.get();
      kept = answer.status < 500 && answer.status != 429;
      if (kept) {
        keep(id, answer);
      }
      return answer;
    } finally {
      if (!kept) {
        transaction.executeWithoutResult(_ -> jdbc.sql("DELETE FROM agents.repeat WHERE id = ? AND status IS NULL")
            .param(id).update());
      }
    }
  }

  private boolean begin(String id, String print) {
    try {
      transaction.executeWithoutResult(_ -> jdbc.sql("INSERT INTO agents.repeat (id, body, at) VALUES (?, ?, ?)")
          .params(id, print, now()).update());
      return true;
    } catch (DuplicateKeyException known) {
      return false;
    }
  }

  private Optional<Row> find(String id) {
    return jdbc.sql("SELECT body, status, answer, at FROM agents.repeat WHERE id = ?").param(id)
        .query((row, n) -> new Row(row.getString(1), row.getObject(2, Integer.class), row.getString(3),
            row.getObject(4, OffsetDateTime.class).toInstant())).optional();
  }

  private void keep(String id, Answer answer) {
    transaction.executeWithoutResult(_ -> jdbc.sql(
        "UPDATE agents.repeat SET status = ?, answer = ?, purse = ? WHERE id = ?")
        .params(answer.status, answer.body, answer.purse, id).update());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String hash(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOnDuty() {
    if (duty.isOn("agents")) {
      forget();
    }
  }

  void forget() {
    keeping.forget(
        before -> jdbc.sql("SELECT id FROM agents.repeat WHERE at < ? ORDER BY at FETCH FIRST ? ROWS ONLY")
            .params(before, Keeping.BATCH).query(String.class).list(),
        (old, before) -> jdbc.sql("DELETE FROM agents.repeat WHERE id IN (:old) AND at < :before")
            .param("old", old).param("before", before).update());
  }
}
