package shop.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.kontor.MovingClock;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.domain.PriceList;

/** What holds for every price list, tried with many that nobody thought of. */
@DisplayName("The price that holds")
class QuoteTests {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final LocationId HAMBURG = new LocationId("hamburg");
  private static final LocationId BREMEN = new LocationId("bremen");
  private static final List<String> CURRENCIES = List.of("EUR", "KRW", "BHD");

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void is_never_above_the_variants_own_and_is_the_lowest_of_those_that_hold(int seed) {
    var random = new Random(seed);
    var price = price(random);
    var terms = terms(random, price.getCurrencyUnit());
    for (int i = 0; i < 50; i++) {
      var situation = situation(random);
      var quote = Quote.of(price, terms, situation);
      assertThat(quote.unitPrice()).isLessThanOrEqualTo(price);
      assertThat(terms).filteredOn(each -> each.hold(situation) && each.unitPrice().isSameCurrency(price))
          .allSatisfy(each -> assertThat(quote.unitPrice()).isLessThanOrEqualTo(each.unitPrice()));
      if (quote.terms() == null) {
        assertThat(quote.unitPrice()).isEqualTo(price);
      } else {
        assertThat(terms).contains(quote.terms());
        assertThat(quote.terms().hold(situation)).isTrue();
        assertThat(quote.unitPrice()).isEqualTo(quote.terms().unitPrice()).isLessThan(price);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void is_the_same_in_whatever_order_the_lists_are_given(int seed) {
    var random = new Random(seed);
    var price = price(random);
    var terms = terms(random, price.getCurrencyUnit());
    var situation = situation(random);
    var quote = Quote.of(price, terms, situation);
    for (int i = 0; i < 10; i++) {
      var shuffled = new ArrayList<>(terms);
      Collections.shuffle(shuffled, random);
      shuffled.add(shuffled.getFirst());
      assertThat(Quote.of(price, shuffled, situation)).isEqualTo(quote);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void never_rises_with_more_pieces_nor_for_somebody_in_a_group_or_a_store(int seed) {
    var random = new Random(seed);
    var price = price(random);
    var terms = terms(random, price.getCurrencyUnit());
    var situation = situation(random);
    var nobody = new Situation(situation.channel(), null, null, 1, situation.at());
    assertThat(Quote.of(price, terms, situation).unitPrice())
        .isLessThanOrEqualTo(Quote.of(price, terms, nobody).unitPrice());
    var last = price;
    for (int quantity = 1; quantity < 30; quantity++) {
      var now = Quote.of(price, terms, situation.of(quantity)).unitPrice();
      assertThat(now).as("from %d pieces", quantity).isLessThanOrEqualTo(last);
      last = now;
    }
  }

  @Test
  void of_equal_prices_the_variants_own_is_told_then_the_one_for_fewer_pieces_then_the_first_id() {
    var price = Money.parse("EUR 10");
    assertThat(Quote.of(price, List.of(on("a", "10", 1)), Situation.everybody(NOON)).terms()).isNull();
    assertThat(Quote.of(price, List.of(on("a", "9", 5), on("c", "9", 2), on("b", "9", 2)),
        Situation.everybody(NOON).of(7)).terms().list()).isEqualTo("b");
  }

  @Test
  void follows_no_list_in_another_currency() {
    var dollars = new Terms("a", "a", Money.parse("USD 1"), List.of(), List.of(), null, 1, null, null);
    assertThat(Quote.of(Money.parse("EUR 10"), List.of(dollars), Situation.everybody(NOON)).terms()).isNull();
  }

  @Test
  void of_a_group_a_store_or_a_channel_is_nobody_elses() {
    var terms = List.of(new Terms("a", "a", Money.parse("EUR 9"), List.of(Channel.SHELF, Channel.TILL),
        List.of(HAMBURG), "trade", 1, null, null));
    var price = Money.parse("EUR 10");
    assertThat(holds(price, terms, new Situation(Channel.TILL, HAMBURG, "trade", 1, NOON))).isTrue();
    for (var other : List.of(new Situation(Channel.WEB, HAMBURG, "trade", 1, NOON),
        new Situation(Channel.TILL, BREMEN, "trade", 1, NOON), new Situation(Channel.TILL, null, "trade", 1, NOON),
        new Situation(Channel.TILL, HAMBURG, "staff", 1, NOON), new Situation(Channel.TILL, HAMBURG, null, 1, NOON))) {
      assertThat(holds(price, terms, other)).as("%s", other).isFalse();
    }
  }

  /** On 28 March 2027 the shop's clock goes from 2 to 3, on 31 October from 3 to 2. */
  @ParameterizedTest
  @ValueSource(strings = {"2027-03-28T00:00 2027-03-29T00:00 23", "2027-10-31T00:00 2027-11-01T00:00 25",
      "2027-03-28T02:30 2027-03-28T04:00 0.5", "2027-10-31T02:30 2027-10-31T03:30 2",
      "2027-03-27T22:00 2027-03-28T03:00 4", "2027-06-01T00:00 2027-06-02T00:00 24"})
  void holds_from_the_first_minute_until_before_the_last_also_when_the_clocks_change(String span) {
    var words = span.split(" ");
    var list = PriceList.drawnUp("Spring", Set.of(), List.of(), null, LocalDateTime.parse(words[0]),
        LocalDateTime.parse(words[1]));
    var terms = List.of(new Terms(list.id(), list.name(), Money.parse("EUR 9"), List.of(), List.of(), null, 1,
        list.begins(BERLIN), list.ends(BERLIN)));
    var price = Money.parse("EUR 10");
    var clock = new MovingClock();
    clock.pass(Duration.between(clock.instant(), list.begins(BERLIN)).minusMillis(1));
    assertThat(holds(price, terms, Situation.everybody(clock.instant()))).isFalse();
    clock.pass(Duration.ofMillis(1));
    var began = clock.instant();
    var held = Duration.ZERO;
    while (holds(price, terms, Situation.everybody(clock.instant()))) {
      clock.pass(Duration.ofMinutes(1));
      held = Duration.between(began, clock.instant());
    }
    assertThat(held).isEqualTo(Duration.ofMinutes((long) (Double.parseDouble(words[2]) * 60)));
    clock.pass(Duration.ofMillis(-1));
    assertThat(holds(price, terms, Situation.everybody(clock.instant()))).isTrue();
  }

  private static boolean holds(Money price, List<Terms> terms, Situation situation) {
    return Quote.of(price, terms, situation).terms() != null;
  }

  private static Terms on(String list, String price, int fromQuantity) {
    return new Terms(list, list, Money.parse("EUR " + price), List.of(), List.of(), null, fromQuantity, null, null);
  }

  private static Money price(Random random) {
    return Money.ofMinor(CurrencyUnit.of(CURRENCIES.get(random.nextInt(3))), random.nextInt(20));
  }

  private static List<Terms> terms(Random random, CurrencyUnit currency) {
    return IntStream.rangeClosed(0, random.nextInt(12)).mapToObj(i -> new Terms("list-" + random.nextInt(6), "List",
        Money.ofMinor(random.nextInt(8) == 0 ? CurrencyUnit.USD : currency, random.nextInt(25)),
        some(random, List.of(Channel.values())), some(random, List.of(HAMBURG, BREMEN)),
        random.nextInt(3) == 0 ? "trade" : null, 1 + random.nextInt(3) * random.nextInt(10), moment(random),
        moment(random))).toList();
  }

  private static <T> List<T> some(Random random, List<T> all) {
    return random.nextBoolean() ? List.of() : all.stream().filter(_ -> random.nextBoolean()).toList();
  }

  private static Instant moment(Random random) {
    return random.nextBoolean() ? null : NOON.plusSeconds(random.nextInt(7) - 3);
  }

  private static Situation situation(Random random) {
    return new Situation(Channel.values()[random.nextInt(4)],
        random.nextBoolean() ? null : random.nextBoolean() ? HAMBURG : BREMEN,
        random.nextBoolean() ? "trade" : null, 1 + random.nextInt(20), NOON.plusSeconds(random.nextInt(9) - 4));
  }
}
