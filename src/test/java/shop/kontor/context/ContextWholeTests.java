package shop.kontor.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.cart.PiecesPutIn;
import shop.kontor.context.application.NewsLetters;
import shop.kontor.customer.ConsentChanged;
import shop.kontor.customer.CustomerGroup;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.CustomerSignedIn;
import shop.kontor.customer.PersonErased;
import shop.kontor.customer.Purpose;
import shop.kontor.customer.StandingChanged;
import shop.kontor.delivery.CapacityChanged;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Fact;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderConfirmed;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.OrderPlaced;
import shop.kontor.ordering.SaleRecorded;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.Terms;
import shop.kontor.pricing.VatRate;

/** The whole customer: what she did wherever, what she agrees to, and what she is written. */
@DisplayName("The whole customer")
class ContextWholeTests extends ContextDoors {

  private static final LocalDate SATURDAY = LocalDate.parse("2044-01-16");
  private static final Money SUM = Money.parse("EUR 12.50");

  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private NewsLetters letters;
  private String id;
  private Who kim;

  @BeforeEach
  void open() {
    id = UUID.randomUUID().toString();
    kim = customer(id);
    sofa("399.00", 10);
  }

  private void consent(long version, Purpose... purposes) {
    telling.tell(new ConsentChanged(new CustomerId(id), List.of(purposes), "kim@example.com", "en", Instant.now(),
        version));
  }

  private static OrderId order() {
    return new OrderId("019aa000-0000-7000-8000-" + String.format("%012x", System.nanoTime() & 0xffffffffffffL));
  }

  @Test
  void sees_what_she_did_at_the_shelf_on_the_web_and_at_the_till_in_one_line() {
    var now = Instant.now();
    var phone = "v-" + UUID.randomUUID();
    var order = order();
    telling.tell(new PiecesPutIn("c", phone, null, Sofa.RED, 2, Channel.SHELF, new LocationId("store-mitte"), now.minusSeconds(60)),
        new OrderPlaced(order, phone, null, List.of(), SUM, now.minusSeconds(50)),
        new CustomerSignedIn(new CustomerId(id), phone, now.minusSeconds(40)),
        new OrderConfirmed(order, phone, null, SUM, SATURDAY, Window.MORNING, now.minusSeconds(45)),
        new SaleRecorded(order(), id, new LocationId("store-mitte"), 1, SUM, now.minusSeconds(30)));
    begun(kim, null);
    var history = body(get(kim, "/context/api/history"));
    assertThat(history.valueStream().map(line -> line.path("moment").path("kind").asString()))
        .containsExactly("BEGAN", "BOUGHT", "CONFIRMED", "ORDERED", "PUT_IN");
    assertThat(text(get(kim, "/context/history"))).contains("SOFA-RED", "16 January 2044", "in the morning", "Shelf", "Till");
    assertThat(body(get(customer("lee"), "/context/api/history")).toString()).doesNotContain(order.value());
  }

  @Test
  void tells_what_an_agent_ordered_for_her_as_an_agents_and_of_the_shops_own_deeds_no_channel() {
    var phone = "v-" + UUID.randomUUID();
    var order = order();
    var now = Instant.now();
    telling.tell(new OrderPlaced(order, phone, id, List.of(), SUM, now.minusSeconds(9), null, Channel.AGENT),
        new OrderConfirmed(order, phone, id, SUM, SATURDAY, Window.MORNING, now.minusSeconds(5)));
    var moments = body(get(kim, "/context/api/history")).valueStream().map(line -> line.path("moment")).toList();
    assertThat(moments).extracting(moment -> moment.path("kind").asString() + " " + moment.path("what").path("channel").asString("-"))
        .containsExactly("CONFIRMED -", "ORDERED AGENT");
    assertThat(text(get(kim, "/context/history"))).contains("Agent").doesNotContain(">Web<");
  }

  @Test
  void is_seen_by_staff_as_long_as_she_agrees_to_that() {
    var desk = "/context/api/customers/" + id + "/history";
    telling.tell(new SaleRecorded(order(), id, new LocationId("store-mitte"), 1, SUM, Instant.now()));
    assertThat(get(staff("clerk"), desk)).hasStatus(404);
    assertThat(text(get(staff("clerk"), "/context/backoffice/fragments/customers/" + id))).contains("only if the customer");
    consent(1, Purpose.HELP);
    assertThat(body(get(staff("clerk"), desk)).path("lines")).hasSize(1);
    assertThat(get(customer("lee"), desk)).hasStatus(403);
    consent(3);
    assertThat(get(staff("clerk"), desk)).hasStatus(404);
    consent(2, Purpose.HELP);
    assertThat(get(staff("clerk"), desk)).as("what is told late does not count").hasStatus(404);
  }

  @Test
  void is_written_once_of_a_storm_of_news_if_she_agrees_to_letters() {
    var project = begun(kim, null);
    choose(kim, project, "SOFA-RED", 1);
    offer("389.00");
    assertThat(due()).as("news for somebody who did not agree").isZero();
    consent(1, Purpose.LETTERS);
    for (int price = 380; price > 360; price--) {
      offer(price + ".00");
    }
    assertThat(due()).isEqualTo(1);
    assertThat(letters.write(Instant.now())).as("before it is due").isZero();
    assertThat(letters.write(Instant.now().plus(Duration.ofHours(1)))).isEqualTo(1);
    var written = jdbc.sql("SELECT payload FROM post.journal WHERE type = 'letters.SendLetter' AND payload LIKE ?")
        .param("%" + id + "%").query(String.class).list();
    assertThat(written).singleElement().asString().contains("kim@example.com", "now €361.00 instead of €362.00",
        "/context/projects/").doesNotContain("now €389.00");
    offer("350.00");
    consent(2);
    assertThat(due()).as("after she took it back").isZero();
    assertThat(letters.write(Instant.now().plus(Duration.ofHours(1)))).isZero();
  }

  private int due() {
    return jdbc.sql("SELECT COUNT(*) FROM context.letter WHERE person = ?").param("customer:" + id).query(Integer.class)
        .single();
  }

  private void offer(String price) {
    telling.tell(Sofa.offered(Sofa.RED, price, version()));
  }

  @Test
  void is_asked_the_prices_of_her_group_in_what_she_plans() {
    var project = begun(kim, "380");
    trade("399.00", "379.00");
    choose(kim, project, "SOFA-RED", 1);
    assertThat(body(get(kim, project)).path("answers").path("overBudget").asBoolean()).isTrue();
    telling.tell(new StandingChanged(new CustomerId(id), new CustomerGroup("trade"), null, 1));
    var hers = body(get(kim, project));
    assertThat(hers.path("answers").path("used").path("amount").asString()).isEqualTo("379.00");
    assertThat(hers.path("answers").path("overBudget").asBoolean()).isFalse();
    trade("389.00", "379.00");
    assertThat(text(get(kim, project + "/steps"))).as("what is cheaper for others only").doesNotContain("CHEAPER");
    trade("389.00", "381.00");
    assertThat(text(get(kim, project + "/steps"))).contains("OVER_BUDGET", "381.00");
  }

  private void trade(String price, String forTrade) {
    Fact offer = new OfferChanged(Sofa.RED, Money.parse("EUR " + price), VatRate.of("19"), version(), List.of(new Terms(
        "trade", "Trade", Money.parse("EUR " + forTrade), List.of(), List.of(), "trade", 1, null, null)), null);
    telling.tell(offer);
  }

  @Test
  void hears_that_her_saturday_fills_up() {
    var project = begun(kim, null);
    var other = begun(kim, null);
    body(put(kim, project + "/wishes", "{\"goal\": \"Living room\", \"room\": \"LIVING\", \"date\": \"%s\"}".formatted(SATURDAY)));
    capacity(Window.MORNING, 2);
    capacity(Window.EVENING, 1);
    capacity(Window.MORNING, 0);
    assertThat(text(get(kim, project + "/steps"))).contains("WINDOW_FULL");
    assertThat(body(get(kim, project)).path("answers").path("booked").asBoolean()).isFalse();
    capacity(Window.EVENING, 0);
    assertThat(text(get(kim, project + "/steps"))).contains("DAY_FULL");
    assertThat(body(get(kim, project)).path("answers").path("booked").asBoolean()).isTrue();
    assertThat(text(mvc.get().uri(project.replace("/api", "")).cookie(kim.cookie()).exchange()))
        .contains("16 January 2044", "nothing more can be delivered");
    capacity(Window.MORNING, 1);
    assertThat(text(get(kim, project + "/steps"))).contains("DAY_FREE");
    assertThat(text(get(kim, other + "/steps"))).doesNotContain("DAY_FULL");
  }

  private void capacity(Window window, int free) {
    telling.tell(new CapacityChanged(SATURDAY, window, 10, free, version()));
  }

  @Test
  void leaves_a_project_to_those_who_go_on_with_it_and_takes_her_own_along() {
    var lee = customer("lee-" + id);
    var own = begun(kim, null);
    var shared = begun(kim, null);
    share(kim, shared, lee, "EDITOR");
    body(post(kim, shared + "/notes", "{\"text\": \"Quagga\"}"));
    body(put(kim, shared + "/pieces/SOFA-RED", "{\"standing\": \"REJECTED\", \"reason\": \"Quagga\"}"));
    telling.tell(new PersonErased("e-" + id, new CustomerId(id), 1, List.of()));
    assertThat(get(kim, own)).hasStatus(404);
    assertThat(get(kim, shared)).hasStatus(404);
    var left = body(get(lee, shared));
    assertThat(left.path("role").asString()).as("of whoever is left").isEqualTo("OWNER");
    assertThat(left.path("members")).hasSize(1);
    assertThat(left.path("pieces").get(0).path("standing").asString()).isEqualTo("REJECTED");
    assertThat(text(get(lee, shared + "/steps"))).contains("noted").doesNotContain("Quagga");
    assertThat(jdbc.sql("SELECT content || person FROM context.step WHERE project = ?")
        .param(shared.substring(shared.lastIndexOf('/') + 1)).query(String.class).list().toString())
        .doesNotContain("customer:" + id, "Quagga", "Minji");
  }
}
