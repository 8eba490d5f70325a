package shop.kontor.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class GroupCommitTests {

  @Test
  void a_house_closes_after_the_last_writing_has_ended() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var written = new AtomicBoolean();
    var commits = new GroupCommit(Optional.of(new Writing() {
      @Override
      public void write() {
        begun.countDown();
        LockSupport.parkNanos(300_000_000);
        written.set(true);
      }

      @Override
      public void look() {}
    }));
    commits.start();
    var waiting = Thread.ofPlatform().start(commits::await);
    begun.await();
    commits.stop();
    assertThat(written).isTrue();
    waiting.join();
  }
}
