package shop.kontor.foundation.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.springframework.transaction.support.TransactionOperations;

/** How long a room keeps what has ended, and the letting go of it afterwards. The SQL is the room's own. */
public final class Keeping {

  /** So many in one transaction, so that nobody waits long behind it. */
  public static final int BATCH = 500;
  private static final Duration LEAST = Duration.ofDays(7);

  private final Duration keep;
  private final TransactionOperations transactions;
  private final Clock clock;

  /**
   * @param setting whose value {@code keep} is
   * @param why it may not be less than a week: the end of a sentence
   */
  public Keeping(String setting, Duration keep, String why, TransactionOperations transactions, Clock clock) {
    if (keep.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(setting + " is 7d or more: " + why);
    }
    this.keep = keep;
    this.transactions = transactions;
    this.clock = clock;
  }

  public long days() {
    return keep.toDays();
  }

  /**
   * Deletes what ended too long ago; tells how many went.
   *
   * @param ended the ids of the {@link #BATCH} oldest, or of fewer, that ended before this moment
   * @param delete deletes those of them that still have ended before this moment; tells how many
   */
  public int forget(Function<OffsetDateTime, List<String>> ended,
      ToIntBiFunction<List<String>, OffsetDateTime> delete) {
    var before = OffsetDateTime.now(clock).minus(keep);
    for (int all = 0; ; ) {
      var batch = ended.apply(before);
      all += batch.isEmpty() ? 0 : transactions.execute(_ -> delete.applyAsInt(batch, before));
      if (batch.size() < BATCH) {
        return all;
      }
    }
  }
}
