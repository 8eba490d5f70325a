package shop.kontor.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.customer.Company;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.PersonErased;
import shop.kontor.delivery.DeliveryBooked;
import shop.kontor.delivery.DeliveryFee;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.inventory.StockRefused;
import shop.kontor.inventory.StockReserved;
import shop.kontor.payment.PaymentAuthorised;

/** What a customer is given for her books. */
@ApplicationModuleTest
@AutoConfigureMockMvc
class InvoiceTests {

  private static final Company HAN = new Company("Han & Töchter GmbH", "DE123456789", "Kai 1", "20457", "Hamburg", "DE");

  @Autowired MockMvcTester mvc;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired TransactionTemplate transaction;
  @Autowired PostOffice post;
  @Autowired Passports passports;
  @Autowired JdbcClient jdbc;

  @Test
  void an_order_for_a_company_bears_the_company_and_shows_vat_apart() {
    var order = confirmed(new Buyer("v-han", "han", "han@example.com", "en", HAN));
    assertThat(invoice(order, new Caller("v-han", "han", null))).hasStatusOk().bodyText()
        .contains("Han &amp; Töchter GmbH", "DE123456789", "Kai 1")
        .contains("€1,299.00", "€1,091.60", "€207.40").contains("€29.97", "€28.01", "€1.96")
        .contains("€1,119.61", "€1,328.97").contains("Kontor");
    assertThat(invoice(order, new Caller("v-staff", null, "staff"))).hasStatusOk();
  }

  @Test
  void an_order_for_oneself_bears_her_address() {
    var order = confirmed(new Buyer("v-kim", null, "kim@example.com", "en"));
    assertThat(invoice(order, new Caller("v-kim", null, null))).hasStatusOk().bodyText().contains("Deich 1")
        .doesNotContain("VAT number");
  }

  @Test
  void the_fee_of_the_delivery_is_a_line_of_its_own_with_its_vat_on_the_order_the_invoice_and_the_letter() {
    var sample = SampleOrders.by("v-fee", null);
    var order = new PlaceOrder(sample.order(), sample.buyer(), sample.lines(), sample.address(), sample.date(),
        sample.window(), sample.paymentMethod(), sample.at(), null, null, null,
        new DeliveryFee(Money.parse("EUR 49.00"), DeliveryFee.Means.VAN, null), null);
    var id = order.order().value();
    tell(order, new StockReserved(id), new DeliveryBooked(id, order.date(), order.window()),
        new PaymentAuthorised(id, Money.parse("EUR 1377.97")));
    var kim = new Caller("v-fee", null, null);
    assertThat(invoice(order.order(), kim)).hasStatusOk().bodyText().contains("Delivery by van")
        .contains("€47.89", "€7.65").contains("€1.11", "€0.07").as("the total").contains("€1,377.97");
    assertThat(page(order.order(), kim)).hasStatusOk().bodyText().contains("Delivery by van", "€49.00", "€1,377.97");
    assertThat(jdbc.sql("SELECT payload FROM post.journal WHERE message_key = ? AND type = ?")
        .params("ordering/confirmed/" + id, "letters.SendLetter").query(String.class).single())
        .contains("Delivery by van", "€49.00", "€1,377.97");
    assertThat(jdbc.sql("SELECT payload FROM post.journal WHERE message_key = ? AND type = ?")
        .params(id, "payment.AuthorisePayment").query(String.class).single()).contains("1377.97");
  }

  @Test
  void nobody_sees_the_invoice_of_another() {
    var order = confirmed(new Buyer("v-kim", null, "kim@example.com", "en"));
    assertThat(invoice(order, new Caller("v-other", "other", null))).hasStatus(404);
  }

  /** She ordered on her desk, and reads her letters on her phone. */
  @Test
  void whoever_comes_by_the_address_in_the_letter_sees_that_order_and_no_other_until_she_is_forgotten() {
    var order = confirmed(new Buyer("v-kim", null, "kim@example.com", "en"));
    var other = confirmed(new Buyer("v-lee", null, "lee@example.com", "en"));
    var phone = new Caller("v-phone", null, null);
    var key = keyIn("confirmed", order);
    assertThat(look("/ordering/orders/" + order + "?key=" + key, phone)).hasStatusOk().bodyText()
        .contains("/invoice?key=" + key, "Deich sofa");
    assertThat(look("/ordering/orders/" + order + "/invoice?key=" + key, phone)).hasStatusOk();
    assertThat(look("/ordering/fragments/status?id=" + order + "&key=" + key, phone)).hasStatusOk();
    for (var wrong : List.of("/ordering/orders/" + other + "?key=" + key, "/ordering/orders/" + order,
        "/ordering/orders/" + order + "?key=", "/ordering/orders/" + order + "?key=" + key.substring(1),
        "/ordering/fragments/content?id=" + other + "&key=" + key)) {
      assertThat(look(wrong, phone)).as(wrong).hasStatus(404);
    }

    var refused = SampleOrders.by("v-over", null);
    tell(refused, new StockRefused(refused.order().value(), List.of()));
    var over = "/ordering/orders/" + refused.order() + "?key=" + keyIn("cancelled", refused.order());
    assertThat(look(over, phone)).hasStatusOk();
    tell(new PersonErased("e-over", new CustomerId("over"), 1, List.of("v-over")));
    assertThat(look(over, phone)).hasStatus(404);
  }

  private String keyIn(String letter, OrderId order) {
    return jdbc.sql("SELECT payload FROM post.journal WHERE message_key = ? AND type = ?")
        .params("ordering/" + letter + "/" + order, "letters.SendLetter").query(String.class).single()
        .replaceAll("(?s).*\\?key=([\\w-]+).*", "$1");
  }

  @Test
  void there_is_none_before_the_order_is_confirmed() {
    var order = SampleOrders.by("v-early", null);
    tell(order);
    assertThat(invoice(order.order(), new Caller("v-early", null, null))).hasStatus(409).bodyText()
        .contains("once the order is confirmed");
  }

  private OrderId confirmed(Buyer buyer) {
    var sample = SampleOrders.by(buyer.visitor(), buyer.customer());
    var order = new PlaceOrder(sample.order(), buyer, sample.lines(), sample.address(), sample.date(), sample.window(),
        sample.paymentMethod(), sample.at());
    var id = order.order().value();
    tell(order, new StockReserved(id), new DeliveryBooked(id, order.date(), order.window()),
        new PaymentAuthorised(id, SampleOrders.SOFA.total()));
    return order.order();
  }

  private void tell(Message... messages) {
    transaction.executeWithoutResult(status -> {
      for (var message : messages) {
        publisher.publishEvent(message);
      }
    });
    post.settle(Duration.ofSeconds(30));
  }

  private MvcTestResult invoice(OrderId order, Caller caller) {
    return look("/ordering/orders/" + order + "/invoice", caller);
  }

  private MvcTestResult page(OrderId order, Caller caller) {
    return look("/ordering/orders/" + order, caller);
  }

  private MvcTestResult look(String page, Caller caller) {
    return mvc.get().uri(page).header("Accept-Language", "en")
        .header("Accept", "text/html").cookie(new Cookie("kontor", passports.issue(caller))).exchange();
  }
}
