package shop.kontor.foundation.post;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A room's present state, told in facts, for rooms that keep replicas of it and hear it for the first time. One
 * component of the room implements this. The facts bear the versions that they had, so that whoever knows them hears
 * nothing new.
 */
public interface Retelling {

  /** What it tells. */
  Set<Class<? extends Fact>> facts();

  /**
   * The next facts, read in the current transaction.
   *
   * @param place where the last page ended; {@code null} for the first
   * @param most facts
   */
  Page after(@Nullable String place, int most);

  /** A place before the first of these facts, so that others need not be read; {@code null} for the beginning. */
  default @Nullable String before(Set<Class<? extends Fact>> wanted) {
    return null;
  }

  /** @param place where to go on, at most 1,000 characters; {@code null} if this was all */
  record Page(List<? extends Fact> facts, @Nullable String place) {}
}
