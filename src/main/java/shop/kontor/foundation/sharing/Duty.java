package shop.kontor.foundation.sharing;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Who does the work that goes on by itself, where several processes share the books: of each room, one process at a
 * time. Where there is one process, it is on duty for everything always.
 *
 * <p>Duty changes hands while somebody works, and a process that was cut off may not know it yet: what must happen once
 * is guarded in the books besides.
 */
public interface Duty {

  /** Whether this process is on duty for a room now. Whoever asks takes part in the duties of that room from then on. */
  boolean isOn(String room);

  /** @param change called, by a thread that must not be kept waiting, when duties of this process may have changed */
  void onChange(Runnable change);

  /** Works while no other process does what bears the same name; waits for its turn. */
  default void alone(String name, Runnable work) {
    var turn = hold(name);
    while (turn.isEmpty()) {
      LockSupport.parkNanos(20_000_000);
      turn = hold(name);
    }
    try (var _ = turn.get()) {
      work.run();
    }
  }

  /** Tells everybody, until it is closed or this process ends, that this is in hand; empty if it is already. */
  Optional<Hold> hold(String name);

  /** Something in hand. */
  interface Hold extends AutoCloseable {
    @Override
    void close();
  }
}
