package shop.kontor.foundation.post;

import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.kontor.foundation.carrier.Carrier;

/**
 * Asks the broker to let go of its copies as long as somebody is being forgotten here. In a thread of its own, for it
 * may wait for the broker.
 */
final class Forgetfulness {

  private static final Logger log = LoggerFactory.getLogger(Forgetfulness.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Carrier carrier;
  private final JdbcClient jdbc;
  private ScheduledExecutorService timer;

  Forgetfulness(Carrier carrier, JdbcClient jdbc) {
    this.carrier = carrier;
    this.jdbc = jdbc;
  }

  void start(UUID own) {
    timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("post-oblivion").daemon().factory());
    timer.scheduleWithFixedDelay(() -> run(own), PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run(UUID own) {
    try {
      if (carrier.reach().given() && jdbc.sql("SELECT COUNT(*) FROM post.oblivion").query(Integer.class).single() > 0) {
        var readers = new HashSet<UUID>();
        readers.add(own);
        jdbc.sql("SELECT DISTINCT origin FROM post.correspondent").query(String.class).list()
            .forEach(origin -> readers.add(UUID.fromString(origin)));
        carrier.letGo(readers);
      }
    } catch (RuntimeException e) {
      log.debug("The broker did not let go of its copies; it is asked again", e);
    }
  }

  /** Without interrupting what is under way: that would close the database's file. */
  void stop() {
    if (timer == null) {
      return;
    }
    timer.shutdown();
    try {
      if (!timer.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        log.debug("The broker is still being asked to let go of its copies");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
