package shop.kontor.intake.domain;

import java.util.EnumMap;
import java.util.Map;
import shop.kontor.foundation.persistence.Document;

/**
 * What became of a feed so far: products added, updated and found unchanged, rows rejected, and what else there is to
 * say; and how far the reading has come, {@code done} of {@code of}.
 */
public record Tally(long added, long updated, long unchanged, long rejected, Map<Note, Long> notes, long done, long of)
    implements Document {

  public static final Tally NOTHING = new Tally(0, 0, 0, 0, Map.of(), 0, 0);

  public Tally {
    notes = notes == null || notes.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(notes));
  }

  public long products() {
    return added + updated + unchanged;
  }

  /** From 0 to 100. */
  public int percent() {
    return of <= 0 ? 0 : (int) Math.min(100, done * 100 / of);
  }
}
