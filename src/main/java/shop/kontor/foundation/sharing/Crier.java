package shop.kontor.foundation.sharing;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says to the other processes what this one has to tell them: on a thread and a line of its own, for who notifies within
 * a transaction has all others who do so wait for its commit. What comes in the meantime is said together, the same once.
 */
final class Crier implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Crier.class);
  private static final long APART = 5_000_000;
  private static final int LONGEST = 7_900;
  /** More than can be said within a reasonable time: then the oldest are left out. */
  private static final int MOST = 50_000;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final String own;
  private final DataSource pool;
  private Set<String> waiting = new LinkedHashSet<>();
  private boolean open = true;
  private Thread worker;

  /** @param own how each begins, so that nobody hears himself */
  Crier(String own, DataSource pool) {
    this.own = own;
    this.pool = pool;
  }

  synchronized void say(String words) {
    if (!open || waiting.size() >= MOST) {
      return;
    }
    waiting.add(words.replace('\n', ' '));
    if (worker == null) {
      worker = Thread.ofPlatform().name("neighbours-crier").daemon().start(this::work);
    }
    notifyAll();
  }

  private void work() {
    Line line = null;
    for (var words = next(); !words.isEmpty(); words = next()) {
      try {
        if (line == null) {
          line = Line.open(pool);
        }
        for (var text : pack(words)) {
          line.say(text);
        }
        LockSupport.parkNanos(APART);
      } catch (SQLException | RuntimeException | Error e) {
        log.warn("Other processes could not be told what happened here, and find out a little later: {}", e.toString());
        if (line != null) {
          line.close();
          line = null;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    if (line != null) {
      line.close();
    }
  }

  /** Nothing when it is closed. */
  private synchronized Set<String> next() {
    while (open && waiting.isEmpty()) {
      try {
        wait();
      } catch (InterruptedException e) {
        open = false;
      }
    }
    var next = waiting;
    waiting = new LinkedHashSet<>();
    return next;
  }

  private List<String> pack(Set<String> words) {
    var texts = new ArrayList<String>();
    var text = new StringBuilder(own);
    int bytes = own.length();
    for (var word : words) {
      int more = word.getBytes(StandardCharsets.UTF_8).length + 1;
      if (bytes + more > LONGEST && bytes > own.length()) {
        texts.add(text.toString());
        text = new StringBuilder(own);
        bytes = own.length();
      }
      if (bytes + more <= LONGEST) {
        text.append('\n').append(word);
        bytes += more;
      }
    }
    texts.add(text.toString());
    return texts;
  }

  /** Says what there is, and no more. */
  @Override
  public void close() {
    Thread last;
    synchronized (this) {
      open = false;
      last = worker;
      notifyAll();
    }
    if (last != null) {
      try {
        last.join(PAUSE.multipliedBy(2));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
