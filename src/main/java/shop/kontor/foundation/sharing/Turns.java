package shop.kontor.foundation.sharing;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Things of which one process does one at a time, each on a line of its own. */
final class Turns {

  private static final long PAUSE = 50_000_000;

  private final DataSource pool;

  Turns(DataSource pool) {
    this.pool = pool;
  }

  void alone(String name, Runnable work) {
    Optional<Duty.Hold> turn = hold(name);
    while (turn.isEmpty()) {
      LockSupport.parkNanos(PAUSE);
      turn = hold(name);
    }
    try (var _ = turn.get()) {
      work.run();
    }
  }

  Optional<Duty.Hold> hold(String name) {
    Line line = null;
    boolean taken = false;
    try {
      line = Line.open(pool);
      taken = line.take(Locks.of(Locks.TURN, name));
      return taken ? Optional.of(line::close) : Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be asked whose turn it is: " + e.getMessage(), e);
    } finally {
      if (line != null && !taken) {
        line.close();
      }
    }
  }
}
