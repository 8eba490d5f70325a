package shop.kontor.foundation.sharing;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The rooms that this process is on duty for: a fair share of all, so that who came later gets some, and each whose
 * process ended is taken over. Shared out by one thread, asked by all.
 */
final class Duties {

  /** So long after the server was last heard, it may be that it has given away what was held here. */
  private static final long SURE = Duration.ofSeconds(15).toNanos();

  private static final long READY = Locks.of(Locks.READY, 0);

  private final Set<String> wanted = new ConcurrentSkipListSet<>();
  /** Off duty here, and not let go of yet: what is under way in them shall end. */
  private final Set<String> leaving = new TreeSet<>();
  private volatile Set<String> here = Set.of();
  private volatile long heardAt;
  private boolean ready;
  private boolean changed;

  boolean isOn(String room) {
    if (here.contains(room)) {
      return System.nanoTime() - heardAt < SURE;
    }
    if (!wanted.contains(room)) {
      wanted.add(room);
    }
    return false;
  }

  /**
   * Takes and gives up.
   *
   * @param held by whoever, just now
   * @param wish whether this process wants any duties
   * @return whether to come again at once
   */
  boolean share(Line line, List<Line.Held> held, boolean wish) throws SQLException {
    heardAt = System.nanoTime();
    for (var room : leaving) {
      line.letGo(Locks.of(Locks.DUTY, room));
      changed = true;
    }
    leaving.clear();
    if (wish != ready) {
      if (wish) {
        line.share(READY);
      } else {
        line.letGoShared(READY);
      }
      ready = wish;
      changed = true;
      return giveUp(0) || wish;
    }
    if (!wish) {
      return giveUp(0);
    }
    long processes = Math.max(1, held.stream().filter(one -> one.lock() == READY).count());
    int fair = (int) ((wanted.size() + processes - 1) / processes);
    if (here.size() > fair) {
      return giveUp(fair);
    }
    take(line, fair);
    return false;
  }

  private boolean giveUp(int most) {
    var kept = new TreeSet<>(here);
    while (kept.size() > most) {
      leaving.add(kept.pollLast());
    }
    if (leaving.isEmpty()) {
      return false;
    }
    here = Set.copyOf(kept);
    changed = true;
    return true;
  }

  private void take(Line line, int most) throws SQLException {
    var now = new TreeSet<>(here);
    for (var room : wanted) {
      if (now.size() < most && !now.contains(room) && line.take(Locks.of(Locks.DUTY, room))) {
        now.add(room);
        changed = true;
      }
    }
    here = Set.copyOf(now);
  }

  /** The line broke: all was let go of. Tells whether there was anything. */
  boolean lose() {
    boolean any = !here.isEmpty();
    here = Set.of();
    leaving.clear();
    ready = false;
    return any;
  }

  /** Since somebody last asked. */
  boolean changed() {
    boolean was = changed;
    changed = false;
    return was;
  }
}
