package shop.kontor.studio.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import shop.kontor.foundation.web.Refusal;

@DisplayName("At the bench")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BenchTests {

  private final Bench bench = new Bench(1);
  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
  private final CountDownLatch everybodyIsThere = new CountDownLatch(1);

  @AfterEach
  void close() {
    everybodyIsThere.countDown();
    bench.destroy();
  }

  private Bench.Work work(String name, int steps) {
    return new Bench.Work() {
      private int step;

      @Override
      public boolean goOn() {
        await();
        done.add(name + ++step);
        return step < steps;
      }
    };
  }

  private void await() {
    try {
      everybodyIsThere.await();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> next(int steps) throws InterruptedException {
    var order = new ArrayList<String>();
    while (order.size() < steps) {
      order.add(done.poll(20, TimeUnit.SECONDS));
    }
    return order;
  }

  @Test
  void whoever_comes_later_has_a_first_design_before_others_have_their_second() throws InterruptedException {
    bench.submit(work("kim", 3));
    bench.submit(work("lee", 2));
    bench.submit(work("oh", 1));
    everybodyIsThere.countDown();
    assertThat(next(6)).containsExactly("kim1", "lee1", "oh1", "kim2", "lee2", "kim3");
  }

  @Test
  void too_many_are_told_so_and_each_who_is_done_leaves_her_place_to_another() throws InterruptedException {
    for (int i = 0; i < 41; i++) {
      bench.submit(work("each", 2));
    }
    assertThatThrownBy(() -> bench.submit(work("late", 1))).isInstanceOf(Refusal.class);
    everybodyIsThere.countDown();
    next(82);
    assertThat(bench.<String>await(() -> "served")).isEqualTo("served");
  }

  @Test
  void what_breaks_leaves_its_place_and_holds_nobody_up() {
    everybodyIsThere.countDown();
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> bench.await(() -> {
        throw new IllegalStateException("broke");
      })).hasMessage("broke");
    }
    assertThat(bench.<String>await(() -> "served")).isEqualTo("served");
  }
}
