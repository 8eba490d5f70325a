package shop.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.MovingClock;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Retelling;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.post.ToldAgain;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.application.Offers;
import shop.kontor.pricing.application.PriceLists;
import shop.kontor.pricing.application.SpansTold;
import shop.kontor.pricing.domain.Entry;
import shop.kontor.pricing.domain.PriceList;
import tools.jackson.databind.json.JsonMapper;

/** What other rooms are told when staff draw up price lists, and when time passes. */
@ApplicationModuleTest
@Import({MovingClock.InTheHouse.class, Telling.class, SpansTold.class})
@DisplayName("Of a price list")
class PriceListTests {

  private static final VatRate FULL = VatRate.of("19");

  @Autowired
  private PriceLists lists;
  @Autowired
  private Offers offers;
  @Autowired
  private SpansTold spans;
  @Autowired
  private Telling telling;
  @Autowired
  private Retelling retelling;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private JsonMapper json;
  @Autowired
  private MovingClock clock;
  @Autowired
  private ZoneId zone;
  private Sku sofa;

  @BeforeEach
  void a_sofa_for_100() {
    sofa = new Sku("SOFA-" + Ids.next());
    price(sofa, "100");
    clock.pass(Duration.ofDays(40));
  }

  private void price(Sku sku, String euros) {
    telling.tell(new SetPrice(sku, Money.parse("EUR " + euros), FULL, clock.instant()));
  }

  private PriceList list(LocalDateTime from, LocalDateTime until, String group) {
    return lists.drawUp(PriceList.drawnUp("Autumn sale", Set.of(Channel.WEB), List.of(), group, from, until));
  }

  private LocalDateTime inDays(int days) {
    return LocalDateTime.ofInstant(clock.instant(), zone).plusDays(days).withMinute(0);
  }

  private Entry entry(Sku sku, int fromQuantity, String euros) {
    return new Entry(sku, fromQuantity, Money.parse("EUR " + euros));
  }

  private OfferChanged last(Sku sku) {
    telling.settle();
    return told(sku).getLast();
  }

  private List<OfferChanged> told(Sku sku) {
    return jdbc.sql("""
        SELECT payload FROM post.journal WHERE message_key = ? AND type = 'pricing.OfferChanged' ORDER BY position
        """).param(sku.value()).query(String.class).list().stream()
        .map(payload -> json.readValue(payload, OfferChanged.class)).toList();
  }

  @Test
  void its_terms_are_told_with_the_price_that_everybody_is_asked_and_the_lowest_before() {
    var list = list(null, null, null);
    lists.put(list.id(), List.of(entry(sofa, 1, "80"), entry(sofa, 5, "70")), false);
    var told = last(sofa);
    assertThat(told.version()).isEqualTo(2);
    assertThat(told.price()).isEqualTo(Money.parse("EUR 100"));
    assertThat(told.terms()).extracting(Terms::name, Terms::fromQuantity, terms -> terms.unitPrice().toString())
        .containsExactly(tuple("Autumn sale", 1, "EUR 80.00"),
            tuple("Autumn sale", 5, "EUR 70.00"));
    assertThat(told.shown()).isEqualTo(new ShownPrice(Money.parse("EUR 80"), Money.parse("EUR 100")));
    assertThat(told.everybodysPrice()).isEqualTo(Money.parse("EUR 80"));
    assertThat(ToldAgain.by(retelling)).contains(told);
  }

  @Test
  void for_a_group_everybody_is_told_and_asked_no_less() {
    lists.put(list(null, null, "trade").id(), List.of(entry(sofa, 1, "60")), false);
    assertThat(last(sofa).everybodysPrice()).isEqualTo(Money.parse("EUR 100"));
    assertThat(last(sofa).shown()).isNull();
    assertThat(last(sofa).terms()).hasSize(1);
  }

  @Test
  void that_begins_and_ends_everybody_is_told_when_it_does_though_nobody_does_anything() {
    var list = list(inDays(1), inDays(3), null);
    lists.put(list.id(), List.of(entry(sofa, 1, "80")), false);
    assertThat(last(sofa).everybodysPrice()).isEqualTo(Money.parse("EUR 100"));
    clock.pass(Duration.ofDays(1));
    spans.tell();
    assertThat(last(sofa).shown()).isEqualTo(new ShownPrice(Money.parse("EUR 80"), Money.parse("EUR 100")));
    int soFar = told(sofa).size();
    spans.tell();
    assertThat(last(sofa).version()).as("told once").isEqualTo(soFar);
    clock.pass(Duration.ofDays(2));
    spans.tell();
    assertThat(last(sofa).everybodysPrice()).isEqualTo(Money.parse("EUR 100"));
    assertThat(last(sofa).shown()).isNull();
    assertThat(last(sofa).terms()).as("what is over").isEmpty();
    assertThat(offers.standing(sofa).orElseThrow().quote(Situation.everybody(clock.instant())).unitPrice())
        .isEqualTo(Money.parse("EUR 100"));
  }

  @Test
  void that_was_over_a_week_ago_the_lower_price_is_what_a_reduction_now_is_measured_by() {
    var list = list(null, inDays(3), null);
    lists.put(list.id(), List.of(entry(sofa, 1, "70")), false);
    clock.pass(Duration.ofDays(10));
    spans.tell();
    price(sofa, "90");
    assertThat(last(sofa).shown()).as("no reduction: it was 70 ten days ago").isNull();
    clock.pass(Duration.ofDays(31));
    price(sofa, "85");
    assertThat(last(sofa).shown()).isEqualTo(new ShownPrice(Money.parse("EUR 85"), Money.parse("EUR 90")));
    clock.pass(Duration.ofDays(30));
    spans.tell();
    assertThat(last(sofa).shown()).as("after 30 days it is simply the price").isNull();
  }

  @Test
  void that_is_withdrawn_nothing_holds_any_more() {
    var list = list(null, null, null);
    lists.put(list.id(), List.of(entry(sofa, 1, "80")), false);
    lists.withdraw(list.id());
    assertThat(last(sofa).terms()).isEmpty();
    assertThat(last(sofa).everybodysPrice()).isEqualTo(Money.parse("EUR 100"));
    assertThatThrownBy(() -> lists.find(list.id())).isInstanceOf(Refusal.class);
  }

  @Test
  void that_is_changed_the_new_span_holds_at_once() {
    var list = list(null, null, null);
    lists.put(list.id(), List.of(entry(sofa, 1, "80")), false);
    lists.change(list.id(), PriceList.drawnUp("Winter sale", Set.of(), List.of(), null, inDays(1), null));
    assertThat(last(sofa).everybodysPrice()).isEqualTo(Money.parse("EUR 100"));
    assertThat(last(sofa).terms()).extracting(Terms::name).containsExactly("Winter sale");
  }

  @Test
  void entries_are_taken_out_one_by_one_and_all_that_are_not_among_the_new_ones() {
    var other = new Sku("OTHER-" + Ids.next());
    price(other, "10");
    var list = list(null, null, null);
    lists.put(list.id(), List.of(entry(sofa, 1, "80"), entry(sofa, 5, "70"), entry(other, 1, "9")), false);
    lists.remove(list.id(), sofa, 1);
    assertThat(last(sofa).terms()).extracting(Terms::fromQuantity).containsExactly(5);
    lists.put(list.id(), List.of(entry(other, 1, "8")), true);
    assertThat(last(sofa).terms()).isEmpty();
    assertThat(last(other).everybodysPrice()).isEqualTo(Money.parse("EUR 8"));
  }

  @Test
  void for_a_variant_that_has_no_price_yet_is_told_with_its_first() {
    var bare = new Sku("BARE-" + Ids.next());
    jdbc.sql("INSERT INTO pricing.variant_known (sku, name, words, version) VALUES (?, '', ?, 0)")
        .params(bare.value(), bare.value()).update();
    lists.put(list(null, null, null).id(), List.of(entry(bare, 1, "5")), false);
    assertThat(told(bare)).isEmpty();
    price(bare, "6");
    assertThat(last(bare).everybodysPrice()).isEqualTo(Money.parse("EUR 5"));
  }

  @Test
  void nothing_is_put_in_for_a_variant_of_which_nothing_is_known_or_that_is_in_too_many() {
    var list = list(null, null, null);
    assertThatThrownBy(() -> lists.put(list.id(), List.of(entry(sofa, 1, "80"), entry(new Sku("GONE"), 1, "1")), false))
        .isInstanceOf(Refusal.class);
    assertThat(last(sofa).terms()).isEmpty();
    assertThatThrownBy(() -> lists.put(list.id(), IntStream.rangeClosed(1, OfferChanged.MOST_TERMS + 1)
        .mapToObj(i -> entry(sofa, i, "80")).toList(), false)).isInstanceOf(Refusal.class);
    assertThat(last(sofa).terms()).isEmpty();
  }

  @Test
  void with_more_entries_than_are_told_at_once_all_are_told_soon() {
    var many = IntStream.range(0, 1_200).mapToObj(i -> new Sku("M" + i + "-" + sofa)).toList();
    telling.tell(many.stream().map(sku -> new SetPrice(sku, Money.parse("EUR 10"), FULL, clock.instant()))
        .toArray(SetPrice[]::new));
    var list = list(null, null, null);
    lists.put(list.id(), many.stream().map(sku -> entry(sku, 1, "9")).toList(), false);
    spans.tell();
    telling.settle();
    assertThat(many).allSatisfy(sku -> assertThat(offers.standing(sku).orElseThrow().shown().price())
        .isEqualTo(Money.parse("EUR 9")));
    lists.withdraw(list.id());
    spans.tell();
    telling.settle();
    assertThat(many).allSatisfy(sku -> assertThat(offers.standing(sku).orElseThrow().terms()).isEmpty());
  }

  @Test
  void a_fact_told_before_there_were_any_is_still_understood() {
    var told = json.readValue("""
        {"sku":"SOFA-1","price":{"amount":"12.50","currency":"EUR"},"vat":19,"version":7}""", OfferChanged.class);
    assertThat(told).isEqualTo(new OfferChanged(new Sku("SOFA-1"), Money.parse("EUR 12.50"),
        new VatRate(new BigDecimal("19")), 7));
    assertThat(told.terms()).isEmpty();
    assertThat(told.everybodysPrice()).isEqualTo(Money.parse("EUR 12.50"));
  }

  @Test
  void the_largest_fact_is_one_that_the_post_takes() {
    var terms = IntStream.range(0, OfferChanged.MOST_TERMS).mapToObj(i -> new Terms(Ids.next().toString(),
        "가".repeat(PriceList.LONGEST_NAME), Money.parse("BHD 99999999.999"), List.of(Channel.values()),
        IntStream.range(0, PriceList.MOST_STORES).mapToObj(n -> new LocationId("x".repeat(40)))
            .toList(), "g".repeat(40), 1_000_000, clock.instant(), clock.instant())).toList();
    var fact = new OfferChanged(new Sku("x".repeat(80)), Money.parse("BHD 1"), FULL, Long.MAX_VALUE, terms, null);
    assertThat(json.writeValueAsString(fact).length()).isLessThan(200_000);
  }
}
