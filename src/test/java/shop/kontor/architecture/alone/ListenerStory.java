package shop.kontor.architecture.alone;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import shop.kontor.foundation.post.Message;

/**
 * What one listener hears, for the harness to tell it once, twice and out of order. Every listener needs one. Put it in
 * the room's own test package, with a constructor without parameters; it is found there.
 */
public interface ListenerStory {

  /** The id of the listener that this is about. */
  String listener();

  /** What the room heard before, in this order, once. */
  default List<? extends Message> given() {
    return List.of();
  }

  /** Whatever else must be so before, such as what a customer did by hand. Runs inside a transaction. */
  default void prepare(ApplicationContext room) {}

  /**
   * At least two messages, in the order in which they were published, most of them for this listener: two versions of
   * one thing, or a request and its undoing.
   */
  List<? extends Message> messages();

  /** Columns that may differ and mean the same, such as {@code reservation.id}. */
  default Set<String> volatileColumns() {
    return Set.of();
  }

  /**
   * Whether a row tells something. One that only says "not any more" may as well be missing, where it would keep what
   * was known of the thing before.
   */
  default boolean matters(String table, Map<String, Object> row) {
    return true;
  }

  /**
   * What the room knows beyond its tables, such as what its index finds; compared by {@code equals}. If the room works
   * on by itself after it has heard, wait here until it has done.
   */
  default Object beyondTables(ApplicationContext room) {
    return "";
  }

  /** Forgets what the room holds in memory, before the story is told anew. */
  default void forget(ApplicationContext room) {}
}
