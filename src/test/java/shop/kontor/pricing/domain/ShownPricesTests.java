package shop.kontor.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The lowest price before a reduction")
class ShownPricesTests {

  private static final Instant BEGIN = Instant.parse("2026-01-01T12:00:00Z");

  private static ShownPrices asked(Object... daysAndEuros) {
    var prices = new ShownPrices(List.of());
    for (int i = 0; i < daysAndEuros.length; i += 2) {
      prices = prices.then(Money.parse("EUR " + daysAndEuros[i + 1]),
          BEGIN.plus(Duration.ofDays((Integer) daysAndEuros[i])));
    }
    return prices;
  }

  @Test
  void is_the_price_that_applied_until_it() {
    assertThat(asked(0, "100", 50, "80").lowestBefore()).contains(Money.parse("EUR 100"));
  }

  @Test
  void is_none_where_there_was_no_price_before_or_none_that_was_higher() {
    assertThat(asked(0, "100").lowestBefore()).isEmpty();
    assertThat(asked(0, "80", 50, "100").lowestBefore()).isEmpty();
  }

  @Test
  void is_that_of_an_earlier_reduction_within_thirty_days_so_that_raising_before_lowering_helps_nobody() {
    assertThat(asked(0, "100", 40, "70", 45, "120", 50, "90").lowestBefore()).isEmpty();
    assertThat(asked(0, "100", 40, "95", 45, "120", 50, "90").lowestBefore()).contains(Money.parse("EUR 95"));
  }

  @Test
  void forgets_what_ended_thirty_days_before_it_to_the_second() {
    assertThat(asked(0, "70", 20, "100", 50, "80").lowestBefore()).contains(Money.parse("EUR 100"));
    assertThat(asked(0, "70", 21, "100", 50, "80").lowestBefore()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void is_what_counting_every_hour_gives_however_much_was_let_go_of(long seed) {
    var random = new Random(seed);
    var changes = new ArrayList<ShownPrices.Step>();
    var prices = new ShownPrices(List.of());
    var now = BEGIN;
    for (int i = 0; i < 60; i++) {
      now = now.plus(Duration.ofHours(1 + random.nextInt(random.nextBoolean() ? 24 * 20 : 48)));
      var price = Money.ofMinor(CurrencyUnit.EUR, random.nextInt(6));
      if (changes.isEmpty() || !changes.getLast().price().equals(price)) {
        changes.add(new ShownPrices.Step(now, price));
      }
      prices = prices.then(price, now);
      assertThat(prices.lowestBefore().orElse(null)).as("seed %d, change %d", seed, i).isEqualTo(counted(changes));
      assertThat(prices.steps().getLast()).isEqualTo(changes.getLast());
    }
  }

  private static Money counted(List<ShownPrices.Step> changes) {
    var since = changes.getLast().since();
    Money lowest = null;
    for (var hour = since.minus(Duration.ofDays(30)); hour.isBefore(since); hour = hour.plus(Duration.ofHours(1))) {
      Money then = null;
      for (var step : changes) {
        then = step.since().isAfter(hour) ? then : step.price();
      }
      lowest = then == null || lowest != null && lowest.isLessThan(then) ? lowest : then;
    }
    return lowest != null && changes.getLast().price().isLessThan(lowest) ? lowest : null;
  }
}
