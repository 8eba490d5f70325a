package shop.kontor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The house's clock for tests in which time passes. Import {@link InTheHouse} to have it there. */
public final class MovingClock extends Clock {

  private volatile Instant now = Instant.parse("2026-11-21T10:00:00Z");

  public void pass(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @TestConfiguration(proxyBeanMethods = false)
  public static class InTheHouse {

    @Bean
    @Primary
    MovingClock movingClock() {
      return new MovingClock();
    }
  }
}
