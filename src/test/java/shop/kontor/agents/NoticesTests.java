package shop.kontor.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.TaskScheduler;
import shop.kontor.agents.application.Herald;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.Purse;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.ordering.OrderConfirmed;
import shop.kontor.ordering.OrderId;
import tools.jackson.databind.json.JsonMapper;

/** Some platforms answer at once, and some never. */
@DisplayName("A platform that is told of its order")
@Import(NoticesTests.Platforms.class)
class NoticesTests extends AgentDoors {

  private static final String DEAF = "https://deaf.example/profile";
  private static final String QUICK = "https://quick.example/profile";
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Autowired
  private JsonMapper json;
  @Autowired
  private Clock clock;
  @Autowired
  private CountDownLatch heard;
  @Autowired
  private TaskScheduler scheduler;

  @TestConfiguration
  static class Platforms {

    @Bean
    CountDownLatch heard() {
      return new CountDownLatch(1);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Herald herald(CountDownLatch heard) {
      return new Herald() {

        @Override
        public boolean speaksTo(String platform) {
          return true;
        }

        @Override
        public boolean tell(String purse, String id, Instant at) {
          if (purse.startsWith("agent-d")) {
            try {
              Thread.sleep(PATIENCE);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return false;
          }
          heard.countDown();
          return true;
        }
      };
    }
  }

  private OrderConfirmed bought(String platform) {
    var purse = new Purse((platform.equals(DEAF) ? "agent-d" : "agent-a") + Purse.fresh().secret().substring(7));
    var id = "checkout-" + purse.secret().substring("agent-".length());
    var order = new OrderId(Ids.next().toString());
    var now = clock.instant();
    jdbc.sql("INSERT INTO agents.deal (id, purse, content, version, at) VALUES (?, ?, ?, 1, ?)").params(id, purse.secret(),
        json.writeValueAsString(new Deal(id, purse, true, platform, Deal.State.DONE, new Deal.Wish("en", List.of(), null, null,
            null, null, null, null), Map.of(), "x", 0, order.value(), null, now, now, null)), now.atOffset(ZoneOffset.UTC)).update();
    return new OrderConfirmed(order, purse.secret(), null, Money.parse("EUR 1.00"), LocalDate.of(2026, 12, 5), Window.MORNING,
        now);
  }

  @Test
  void does_not_wait_for_others_that_do_not_answer() throws InterruptedException {
    for (int i = 0; i < 6; i++) {
      telling.tell(bought(DEAF));
    }
    telling.tell(bought(QUICK));
    assertThat(heard.await(PATIENCE.toMillis() - 500, TimeUnit.MILLISECONDS)).as("whether it was told at once").isTrue();
  }

  @Test
  void holds_up_nothing_else_that_the_house_does_by_itself() throws InterruptedException {
    var slow = new CountDownLatch(1);
    var began = new CountDownLatch(1);
    var quick = new CountDownLatch(3);
    var one = scheduler.scheduleWithFixedDelay(() -> {
      began.countDown();
      try {
        slow.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }, Duration.ofMillis(10));
    var other = scheduler.scheduleWithFixedDelay(quick::countDown, Duration.ofMillis(10));
    try {
      assertThat(began.await(2, TimeUnit.SECONDS)).isTrue();
      assertThat(quick.await(2, TimeUnit.SECONDS)).as("whether the clock goes on").isTrue();
    } finally {
      slow.countDown();
      one.cancel(true);
      other.cancel(true);
    }
  }
}
