package shop.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.security.SealsOfTests;
import shop.kontor.inventory.LocationId;

/** What holds for every promise, tried with many that nobody thought of. */
@Tag("same-everywhere")
@DisplayName("A price promise")
class PricePromiseTests {

  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final Sku SOFA = new Sku("SOFA-RED");
  private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "KRW", "BHD");

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void is_kept_by_the_price_that_she_pays_whatever_lists_hold_wherever_and_whenever(int seed) {
    var random = new Random(seed);
    var price = money(random, "EUR");
    var promises = promises(random);
    for (int i = 0; i < 50; i++) {
      var terms = terms(random);
      var situation = situation(random);
      var quote = Quote.of(price, terms, situation, promises);
      var now = Quote.of(price, terms, situation);
      assertThat(quote.unitPrice()).isLessThanOrEqualTo(now.unitPrice());
      var valid = promises.stream().filter(each -> each.unitPrice().isSameCurrency(price)
          && situation.at().isBefore(each.until()) && situation.quantity() >= each.fromQuantity()).toList();
      assertThat(valid).allSatisfy(each -> assertThat(quote.unitPrice()).isLessThanOrEqualTo(each.unitPrice()));
      if (quote.promise() == null) {
        assertThat(quote).isEqualTo(now);
      } else {
        assertThat(valid).contains(quote.promise());
        assertThat(quote.unitPrice()).isEqualTo(quote.promise().unitPrice()).isLessThan(now.unitPrice());
        assertThat(quote.reasons()).singleElement().satisfies(reason -> {
          assertThat(reason.kind()).isEqualTo(Reason.Kind.PROMISE);
          assertThat(reason.channel()).isEqualTo(quote.promise().channel());
          assertThat(reason.at()).isEqualTo(quote.promise().made());
        });
      }
      var shuffled = new ArrayList<>(promises);
      Collections.shuffle(shuffled, random);
      assertThat(Quote.of(price, terms, situation, shuffled).unitPrice()).as("in another order")
          .isEqualTo(quote.unitPrice());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void is_read_from_its_token_as_it_was_made_and_from_no_altered_one(int seed) {
    var random = new Random(seed);
    var seals = SealsOfTests.with("one house");
    var promise = promise(random);
    var token = promise.token(seals);
    assertThat(token.length()).isLessThan(PricePromise.LONGEST);
    assertThat(PricePromise.of(token, seals)).contains(promise);
    assertThat(PricePromise.of(token, SealsOfTests.with("another house"))).isEmpty();
    assertThat(PricePromise.of(seals.seal("another purpose", "1\nx"), seals)).isEmpty();
    for (int i = 0; i < 20; i++) {
      var altered = new StringBuilder(token);
      altered.setCharAt(random.nextInt(token.length()), (char) ('A' + random.nextInt(26)));
      assertThat(PricePromise.of(altered.toString(), seals)).satisfiesAnyOf(
          read -> assertThat(read).isEmpty(), read -> assertThat(read).contains(promise));
    }
  }

  @Test
  void is_held_by_her_alone() {
    var asGuest = promise("v-1", null);
    assertThat(asGuest.isHeldBy("v-1", null)).isTrue();
    assertThat(asGuest.isHeldBy("v-1", "kim")).as("who has signed in since").isTrue();
    assertThat(asGuest.isHeldBy("v-2", null)).isFalse();
    var asKim = promise("v-1", "kim");
    assertThat(asKim.isHeldBy("v-1", "kim")).isTrue();
    assertThat(asKim.isHeldBy("v-2", "kim")).as("on another device").isTrue();
    assertThat(asKim.isHeldBy("v-1", "lee")).as("another customer on the same device").isFalse();
    assertThat(asKim.isHeldBy("v-2", null)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void that_covers_another_leaves_nothing_for_it_to_hold(int seed) {
    var random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      var one = promise(random);
      var other = promise(random);
      var situation = situation(random);
      var dear = Money.ofMajor(other.unitPrice().getCurrencyUnit(), 100_000);
      if (one.covers(other)) {
        assertThat(Quote.of(dear, List.of(), situation, List.of(one, other)).unitPrice())
            .isEqualTo(Quote.of(dear, List.of(), situation, List.of(one)).unitPrice());
      }
    }
  }

  private static PricePromise promise(String visitor, String customer) {
    return new PricePromise(SOFA, Money.parse("EUR 80"), 1, visitor, customer, Channel.SHELF, null, null, NOON,
        NOON.plusSeconds(60));
  }

  private static List<PricePromise> promises(Random random) {
    return IntStream.range(0, random.nextInt(8)).mapToObj(_ -> promise(random)).toList();
  }

  private static PricePromise promise(Random random) {
    var made = NOON.plus(Duration.ofMinutes(random.nextInt(-2_000, 100)));
    return new PricePromise(SOFA, money(random, CURRENCIES.get(random.nextInt(5))), random.nextInt(1, 4), "v-1",
        random.nextBoolean() ? "kim" : null, Channel.values()[random.nextInt(4)],
        random.nextBoolean() ? new LocationId("mitte") : null, random.nextBoolean() ? "Herbst\n가을" : null, made,
        made.plus(Duration.ofMinutes(random.nextInt(3_000))).plusNanos(random.nextInt(1_000_000)));
  }

  private static Money money(Random random, String currency) {
    return Money.ofMinor(CurrencyUnit.of(currency), random.nextInt(20_000));
  }

  private static List<Terms> terms(Random random) {
    return IntStream.range(0, random.nextInt(5)).mapToObj(n -> new Terms("l" + n, "List " + n, money(random, "EUR"),
        random.nextBoolean() ? List.of() : List.of(Channel.values()[random.nextInt(4)]), List.of(), null,
        random.nextInt(1, 4), random.nextBoolean() ? null : NOON.plus(Duration.ofMinutes(random.nextInt(-100, 100))),
        random.nextBoolean() ? null : NOON.plus(Duration.ofMinutes(random.nextInt(-100, 100))))).toList();
  }

  private static Situation situation(Random random) {
    return new Situation(Channel.values()[random.nextInt(4)], null, null, random.nextInt(1, 6),
        NOON.plus(Duration.ofMinutes(random.nextInt(-500, 500))));
  }
}
