package shop.kontor.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.event.TransactionalEventListener;
import shop.kontor.cart.CartChanged;
import shop.kontor.cart.CartCheckedOut;
import shop.kontor.cart.CartRefused;
import shop.kontor.cart.ChangeCart;
import shop.kontor.cart.CheckOutCart;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.ordering.OrderId;
import shop.kontor.pricing.VatRate;

/** What else is asked of a checkout while it is being bought; cart takes its time. */
@DisplayName("A checkout that is being bought")
@Import(MeanwhileTests.SlowCart.class)
@TestPropertySource(properties = {"kontor.agents.settling=100ms", "kontor.agents.patience=3s",
    "kontor.agents.partners.chat.key-hash=a42f9f5602b8cdbea3f08e0ef51594fc4424b94b18d6ea63b4b60344e37d2230"})
class MeanwhileTests extends AgentDoors {

  private static final Money PRICE = Money.parse("EUR 399.00");

  @Autowired
  private SlowCart cart;
  private String session;

  /** Changes what it is asked to at once, and checks out when it is let. */
  @TestConfiguration
  static class SlowCart {

    private final Telling telling;
    private final Clock clock;
    private volatile CountDownLatch asked;
    private volatile CountDownLatch may;
    private volatile boolean refuses;

    SlowCart(Telling telling, Clock clock) {
      this.telling = telling;
      this.clock = clock;
    }

    void begin() {
      asked = new CountDownLatch(1);
      may = new CountDownLatch(1);
      refuses = false;
    }

    @EventListener
    void on(ChangeCart request) {
      tell(null, request.coupon() != null && request.coupon().startsWith("GUESS") ? new CartRefused(request.request(),
          request.visitor(), null, "coupon.unknown", LocalText.of("Nobody gave that out"), clock.instant()) : new CartChanged(request.request(), "cart", request.visitor(), null, 1, List.of(new CartChanged.Line(
          new Sku("SOFA"), "sofa", LocalText.of("Sofa"), null, null, 1, PRICE, PRICE, VatRate.of("19"), null, 5, List.of(), null)),
          PRICE, List.of(), null, null, false, PRICE, true, clock.instant(), null));
    }

    @TransactionalEventListener
    void on(CheckOutCart request) {
      asked.countDown();
      tell(may, refuses ? new CartRefused(request.request(), request.visitor(), null, "SOLD_OUT", LocalText.of("Sold out"),
          clock.instant()) : new CartCheckedOut(request.request(), request.visitor(), null, new OrderId(Ids.next().toString()), PRICE,
          clock.instant()));
    }

    private void tell(CountDownLatch first, Fact answer) {
      Thread.startVirtualThread(() -> {
        try {
          if (first != null) {
            first.await();
          }
          Thread.sleep(50); // once it is asked for sure
          telling.tell(answer);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });
    }
  }

  private MvcTestResult post(String path, String body) {
    return mvc.post().uri("/acp/checkout_sessions" + path).contentType(MediaType.APPLICATION_JSON).content(body)
        .header("Authorization", "Bearer the key of chat").header("API-Version", "2026-04-17")
        .header("Idempotency-Key", UUID.randomUUID().toString()).exchange();
  }

  private String status() {
    return read(mvc.get().uri("/acp/checkout_sessions/" + session).header("Authorization", "Bearer the key of chat")
        .header("API-Version", "2026-04-17").exchange()).path("status").asString();
  }

  private CompletableFuture<Integer> complete() {
    return CompletableFuture.supplyAsync(() -> post("/" + session + "/complete", """
        {"payment_data": {"handler_id": "test-card", "instrument": {"type": "method", "credential": {"type": "none", "token": "-"}}}}""")
        .getResponse().getStatus());
  }

  @BeforeEach
  void begin() throws InterruptedException {
    cart.begin();
    var begun = read(post("", """
        {"line_items": [{"id": "SOFA", "quantity": 1}], "currency": "eur", "capabilities": {},
         "buyer": {"first_name": "Kim", "email": "kim@example.com"},
         "fulfillment_details": {"name": "Kim", "address": {"name": "Kim", "line_one": "Kai 1", "city": "Hamburg", "state": "",
           "country": "de", "postal_code": "20457"}},
         "selected_fulfillment_options": [{"type": "shipping", "option_id": "2026-12-05.MORNING", "item_ids": []}]}"""));
    session = begun.path("id").asString();
    assertThat(begun.path("status").asString()).as(begun.toString()).isEqualTo("ready_for_payment");
  }

  @Test
  void is_neither_cancelled_nor_changed_nor_bought_twice() throws Exception {
    var completed = complete();
    assertThat(cart.asked.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(status()).isEqualTo("complete_in_progress");
    assertThat(post("/" + session + "/cancel", "")).hasStatus(405);
    assertThat(post("/" + session, "{\"locale\": \"ko\"}")).hasStatus(409);
    var again = complete();
    cart.may.countDown();
    assertThat(completed.get(5, TimeUnit.SECONDS)).isEqualTo(200);
    assertThat(again.get(5, TimeUnit.SECONDS)).as("whoever asks again").isIn(200, 409);
    assertThat(status()).isEqualTo("complete_in_progress");
    assertThat(post("/" + session + "/cancel", "")).hasStatus(405);
  }

  @Test
  void fills_no_books_by_being_looked_at() {
    status();
    int before = answers();
    for (int i = 0; i < 5; i++) {
      assertThat(status()).isEqualTo("ready_for_payment");
      assertThat(read(call(null, "view_cart", "{\"cart\": \"agent-%s\"}".formatted(session.substring("checkout-".length()))))
          .at("/result/isError").asBoolean()).isFalse();
    }
    assertThat(answers()).isEqualTo(before);
  }

  private int answers() {
    return jdbc.sql("SELECT COUNT(*) FROM agents.answer").query(Integer.class).single();
  }

  @Test
  void has_a_code_that_counts_however_many_others_of_its_platform_have_one() {
    for (int i = 0; i < 12; i++) {
      assertThat(coded("FAIR-%d".formatted(i))).hasStatus(201);
    }
    for (int i = 0; i < 10; i++) {
      assertThat(coded("GUESS-%d".formatted(i))).as("is told that it does not count").hasStatus(201);
    }
    assertThat(coded("GUESS-11")).hasStatus(429);
  }

  private MvcTestResult coded(String code) {
    return post("", "{\"line_items\": [{\"id\": \"SOFA\", \"quantity\": 1}], \"currency\": \"eur\", \"capabilities\": {},"
        + " \"discounts\": {\"codes\": [\"%s\"]}}".formatted(code));
  }

  @Test
  void bears_no_name_that_nobody_can_write() {
    var odd = "\\u0001".repeat(199);
    assertThat(post("", """
        {"line_items": [{"id": "SOFA", "quantity": 1}], "currency": "eur", "capabilities": {},
         "buyer": {"first_name": "%1$s", "last_name": "%1$s", "email": "%1$s", "phone_number": "%1$s"},
         "fulfillment_details": {"name": "%1$s", "phone_number": "%1$s", "address": {"name": "%1$s", "line_one": "%1$s",
           "line_two": "%1$s", "city": "%1$s", "state": "%1$s", "country": "%1$s", "postal_code": "%1$s"}},
         "discounts": {"codes": ["A%1$s", "B%1$s", "C%1$s", "D%1$s", "E%1$s"]}}""".formatted(odd))).hasStatus(400);
    var page = mvc.post().uri("/agents/checkouts/" + session).param("name", "x".repeat(30_000)).exchange();
    assertThat(page).hasStatus(422);
  }

  @Test
  void is_open_again_if_cart_refuses_it() throws Exception {
    cart.refuses = true;
    var completed = complete();
    assertThat(cart.asked.await(5, TimeUnit.SECONDS)).isTrue();
    cart.may.countDown();
    assertThat(completed.get(5, TimeUnit.SECONDS)).isEqualTo(400);
    assertThat(status()).isEqualTo("ready_for_payment");
    assertThat(post("/" + session + "/cancel", "")).hasStatus(200);
  }

  @Test
  void is_open_again_if_cart_refuses_it_when_nobody_waits_any_more() throws Exception {
    cart.refuses = true;
    assertThat(complete().get(10, TimeUnit.SECONDS)).isEqualTo(503);
    assertThat(status()).isEqualTo("complete_in_progress");
    cart.may.countDown();
    for (int i = 0; i < 50 && status().equals("complete_in_progress"); i++) {
      Thread.sleep(100);
    }
    assertThat(status()).isEqualTo("ready_for_payment");
  }
}
