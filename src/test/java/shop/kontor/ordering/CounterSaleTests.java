package shop.kontor.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;

/** What was bought over the counter, among the orders. */
@ApplicationModuleTest
@AutoConfigureMockMvc
class CounterSaleTests {

  private static final Caller STAFF = new Caller("v-staff", null, "staff");

  @Autowired MockMvcTester mvc;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired TransactionTemplate transaction;
  @Autowired PostOffice post;
  @Autowired Passports passports;
  @Autowired JdbcClient jdbc;

  private String kim;
  private OrderId order;

  @BeforeEach
  void somebody_buys_something() {
    kim = Ids.next().toString();
    order = OrderId.next();
  }

  @Test
  void it_stands_in_her_history_with_where_she_bought_it_and_why_it_cost_that() {
    tell(SampleOrders.sold(order, kim));
    assertThat(page("/ordering/orders", hers())).hasStatusOk().bodyText().contains(order.value(), "Bought in store",
        "Deich sofa, moss").contains("€1,229.97");
    assertThat(page("/ordering/orders/" + order, hers())).hasStatusOk().bodyText()
        .contains("You bought this in our store", "store-mitte", "0000-0000-A1B2", "paid and taken along", "Card")
        .contains("€99.00 off: Autumn sale").doesNotContain("being arranged", "E-mail");
    assertThat(page("/ordering/orders/" + order + "/invoice", hers())).hasStatusOk().bodyText()
        .contains("€1,200.00", "0000-0000-A1B2");
    assertThat(mvc.get().uri("/ordering/api/orders/" + order).cookie(pass(hers()))).hasStatusOk().bodyJson()
        .extractingPath("$.bought.store").isEqualTo("store-mitte");
  }

  @Test
  void nobody_else_sees_it_and_if_its_buyer_is_unknown_nobody_but_staff() {
    tell(SampleOrders.sold(order, null));
    assertThat(page("/ordering/orders/" + order, hers())).hasStatus(404);
    assertThat(page("/ordering/orders", hers())).hasStatusOk().bodyText().doesNotContain(order.value());
    assertThat(page("/ordering/backoffice", STAFF)).hasStatusOk().bodyText().contains(order.value(), "In store-mitte");
    assertThat(page("/ordering/backoffice/orders/" + order, STAFF)).hasStatusOk().bodyText()
        .contains("0000-0000-A1B2", "/till/backoffice/sales/").doesNotContain("What the payment provider said");
  }

  @Test
  void it_asks_nobody_for_anything_and_is_kept_once() {
    tell(SampleOrders.sold(order, kim), SampleOrders.sold(order, kim));
    tell(SampleOrders.sold(order, kim));
    assertThat(jdbc.sql("SELECT type FROM post.journal WHERE message_key = ?").param(order.value())
        .query(String.class).list()).as("told on once").containsExactlyInAnyOrder("ordering.RecordSale",
            "ordering.RecordSale", "ordering.RecordSale", "ordering.SaleRecorded");
    assertThat(jdbc.sql("SELECT payload FROM post.journal WHERE message_key = ? AND type = 'ordering.SaleRecorded'")
        .param(order.value()).query(String.class).single()).as("with what it was").contains("Deich sofa, moss");
    assertThat(mvc.get().uri("/ordering/api/orders").cookie(pass(hers()))).hasStatusOk().bodyJson()
        .extractingPath("$.orders.length()").isEqualTo(1);
  }

  @Test
  void what_came_back_shows_there_once_even_if_it_is_heard_before_the_sale() {
    tell(SampleOrders.back(order, "r1"));
    tell(SampleOrders.sold(order, kim), SampleOrders.back(order, "r1"));
    assertThat(page("/ordering/orders/" + order, hers())).hasStatusOk().bodyText().contains("Brought back",
        "1 × Book of knots: €9.99");
    assertThat(mvc.get().uri("/ordering/api/orders/" + order).cookie(pass(hers()))).hasStatusOk().bodyJson()
        .extractingPath("$.bought.returns.length()").isEqualTo(1);
  }

  private Caller hers() {
    return new Caller("v-" + kim, kim, null);
  }

  private void tell(Message... messages) {
    transaction.executeWithoutResult(status -> {
      for (var message : messages) {
        publisher.publishEvent(message);
      }
    });
    post.settle(Duration.ofSeconds(30));
  }

  private Cookie pass(Caller caller) {
    return new Cookie("kontor", passports.issue(caller));
  }

  private MvcTestResult page(String address, Caller caller) {
    return mvc.get().uri(address).header("Accept-Language", "en").header("Accept", "text/html").cookie(pass(caller))
        .exchange();
  }
}
