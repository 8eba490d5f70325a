package shop.kontor.letters.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.persistence.Commits;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.letters.domain.Letter;
import shop.kontor.letters.domain.MailServer;

/**
 * Gives letters to the mail server, one after the other, outside any transaction. All that it must not forget is in the
 * books: who falls between giving and writing that down gives a letter again, under the same message id.
 */
@Component
class Sender implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Sender.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int BATCH = 20;

  private final LetterBook letters;
  private final ObjectProvider<MailServer> servers;
  private final ObjectProvider<LiveUpdates> live;
  private final TransactionTemplate transaction;
  private final Commits commits;
  private final Duty duty;
  private final Clock clock;
  private volatile boolean running;
  private Thread thread;

  Sender(LetterBook letters, ObjectProvider<MailServer> servers, ObjectProvider<LiveUpdates> live,
      TransactionTemplate transaction, Commits commits, Duty duty, Clock clock) {
    this.letters = letters;
    this.servers = servers;
    this.live = live;
    this.transaction = transaction;
    this.commits = commits;
    this.duty = duty;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    servers.ifAvailable(
        server -> thread = Thread.ofPlatform().name("letters-sender").daemon().start(() -> work(server)));
  }

  private void work(MailServer server) {
    while (running) {
      try {
        if (!sendDue(server)) {
          rest();
        }
      } catch (RuntimeException e) {
        log.error("The sender of letters stumbled and goes on in a moment: {}", e.toString(), e);
        rest();
      }
    }
  }

  /** Tells whether there were any. */
  private boolean sendDue(MailServer server) {
    var due = duty.isOn("letters") ? letters.due(clock.instant(), BATCH) : List.<Letter>of();
    if (due.isEmpty()) {
      return false;
    }
    commits.await(); // nobody may be written to about what the shop would have forgotten after a fall
    for (var letter : due) {
      if (!running) {
        break;
      }
      var after = letter.heard(server.give(letter), clock.instant());
      transaction.executeWithoutResult(_ -> letters.replace(after));
      if (after.trouble() != null) {
        log.warn("Letter {} was not taken by the mail server: {}", letter.reference(), after.trouble());
      }
    }
    live.ifAvailable(pages -> pages.changedOften(LetterReading.TOPIC));
    return true;
  }

  private synchronized void rest() {
    try {
      if (running) {
        wait(PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }

  @Override
  public void stop() {
    synchronized (this) {
      running = false;
      notifyAll();
    }
    if (thread == null) {
      return;
    }
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the post has opened, and until it closes. */
  @Override
  public int getPhase() {
    return 1;
  }
}
