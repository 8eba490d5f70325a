package shop.kontor.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.delivery.DeliveryBooked;
import shop.kontor.delivery.DeliveryRefused;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.StockRefused;
import shop.kontor.inventory.StockReserved;
import shop.kontor.ordering.application.Collecting;
import shop.kontor.ordering.application.OrderReading;
import shop.kontor.ordering.application.Shipping;
import shop.kontor.ordering.domain.Orders;
import shop.kontor.ordering.domain.Parcels.Shelf;
import shop.kontor.ordering.domain.Status;
import shop.kontor.ordering.domain.Transit;
import shop.kontor.payment.PaymentAuthorised;
import shop.kontor.payment.PaymentDeclined;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.CouponRedeemed;
import shop.kontor.pricing.CouponRefused;

@ApplicationModuleTest
@DisplayName("Ordering, alone in its house,")
class OrderingRoomTests {

  private static final LocationId MITTE = new LocationId("store-mitte");
  private static final LocationId WAREHOUSE = new LocationId("warehouse");

  @Autowired ApplicationEventPublisher publisher;
  @Autowired TransactionTemplate transaction;
  @Autowired PostOffice post;
  @Autowired JdbcClient jdbc;
  @Autowired Orders orders;
  @Autowired OrderReading reading;
  @Autowired Collecting collecting;
  @Autowired Shipping shipping;

  @Test
  void confirms_when_stock_delivery_and_payment_are_there() {
    var order = SampleOrders.by("v-1", null);
    var id = order.order().value();
    tell(order);
    assertThat(said(id)).containsExactly("ordering.OrderPlaced", "inventory.ReserveStock");
    tell(new StockReserved(id));
    assertThat(said(id)).endsWith("delivery.BookDelivery");
    tell(new DeliveryBooked(id, order.date(), order.window()));
    assertThat(said(id)).endsWith("payment.AuthorisePayment");
    tell(new PaymentAuthorised(id, SampleOrders.SOFA.total()));
    assertThat(said(id)).endsWith("ordering.OrderConfirmed").doesNotContain("ordering.OrderCancelled");
    assertThat(orders.find(order.order()).orElseThrow().status()).isEqualTo(Status.CONFIRMED);
  }

  @Test
  void writes_to_her_what_became_of_it_in_her_language() {
    var order = SampleOrders.by("v-1", null);
    var id = order.order().value();
    tell(order);
    assertThat(written("ordering/confirmed/" + id)).isEmpty();
    tell(new StockReserved(id), new DeliveryBooked(id, order.date(), order.window()),
        new PaymentAuthorised(id, SampleOrders.SOFA.total()), new PaymentAuthorised(id, SampleOrders.SOFA.total()));
    assertThat(written("ordering/confirmed/" + id)).singleElement().asString().contains("kim@example.com",
        "1 × Deich sofa, moss", "€1,328.97", "/ordering/orders/" + id, "08:00");

    var refused = SampleOrders.by("v-1", null);
    tell(refused);
    tell(new StockRefused(refused.order().value(), List.of()));
    assertThat(written("ordering/cancelled/" + refused.order())).singleElement().asString()
        .contains("Someone was faster", "Nothing was charged");
  }

  @Test
  void remembers_that_an_agent_ordered_and_tells_her_staff_and_the_other_rooms() {
    var order = SampleOrders.byAgent("v-agent");
    tell(order);
    assertThat(said(order.order().value())).contains("ordering.OrderPlaced");
    assertThat(jdbc.sql("SELECT payload FROM post.journal WHERE type = 'ordering.OrderPlaced' AND message_key = ?")
        .param(order.order().value()).query(String.class).single()).contains("\"channel\":\"AGENT\"");
    assertThat(orders.find(order.order()).orElseThrow().content().channel()).isEqualTo(Channel.AGENT);
  }

  @Test
  void takes_orders_that_were_kept_without_a_channel_for_orders_of_the_web() {
    var order = SampleOrders.by("v-old", null);
    tell(order);
    assertThat(orders.find(order.order()).orElseThrow().content().channel()).isEqualTo(Channel.WEB);
  }

  @Test
  void confirms_an_order_whose_buyer_nobody_can_write_to() {
    var known = SampleOrders.by("v-1", null);
    var order = new PlaceOrder(known.order(), new Buyer("v-1", null, "kim\u0007@example.com", "en"), known.lines(),
        known.address(), known.date(), known.window(), known.paymentMethod(), known.at());
    var id = order.order().value();
    tell(order);
    tell(new StockReserved(id), new DeliveryBooked(id, order.date(), order.window()),
        new PaymentAuthorised(id, SampleOrders.SOFA.total()));
    assertThat(said(id)).endsWith("ordering.OrderConfirmed");
    assertThat(written("ordering/confirmed/" + id)).isEmpty();
  }

  private List<String> written(String reference) {
    return jdbc.sql("SELECT payload FROM post.journal WHERE message_key = ? AND type = 'letters.SendLetter'")
        .param(reference).query(String.class).list();
  }

  @Test
  void redeems_the_coupon_first_and_gives_it_back_when_the_order_falls_through() {
    var order = withCoupon(SampleOrders.by("v-1", null));
    var id = order.order().value();
    tell(order);
    assertThat(said(id)).containsExactly("ordering.OrderPlaced", "pricing.RedeemCoupon");
    tell(new CouponRedeemed(id, "promotion"));
    assertThat(said(id)).endsWith("inventory.ReserveStock");
    tell(new StockRefused(id, List.of(new StockRefused.Shortage(SampleOrders.SOFA.sku(), 1, 0))));
    assertThat(said(id)).endsWith("ordering.OrderCancelled", "pricing.ReleaseCoupon");
    assertThat(jdbc.sql("SELECT payload FROM post.journal WHERE message_key = ? AND type = 'pricing.RedeemCoupon'")
        .param(id).query(String.class).single()).doesNotContain("kim@example.com");
  }

  @Test
  void cancels_when_the_coupon_is_used_up_and_says_so() {
    var order = withCoupon(SampleOrders.by("v-1", null));
    var id = order.order().value();
    tell(order);
    tell(new CouponRefused(id, "promotion", CouponRefused.Reason.USED_BY_HER));
    assertThat(said(id)).containsExactly("ordering.OrderPlaced", "pricing.RedeemCoupon", "ordering.OrderCancelled");
    var found = orders.find(order.order()).orElseThrow();
    assertThat(found.reason()).contains(OrderCancelled.Reason.COUPON_REFUSED);
    assertThat(found.course().why().coupon()).isEqualTo(CouponRefused.Reason.USED_BY_HER);
  }

  @Test
  void goes_on_with_an_order_that_was_begun_before_there_were_coupons() {
    var order = SampleOrders.by("v-1", null);
    var id = order.order().value();
    tell(order);
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("UPDATE ordering.course SET coupon = NULL WHERE id = ?").param(id).update();
      jdbc.sql("UPDATE ordering.purchase SET content = REPLACE(content, ',\"coupon\":null', '') WHERE id = ?").param(id)
          .update();
    });
    tell(new StockReserved(id), new DeliveryBooked(id, order.date(), order.window()),
        new PaymentAuthorised(id, SampleOrders.SOFA.total()));
    assertThat(orders.find(order.order()).orElseThrow().status()).isEqualTo(Status.CONFIRMED);
    assertThat(said(id)).doesNotContain("pricing.RedeemCoupon");
  }

  private static PlaceOrder withCoupon(PlaceOrder order) {
    return new PlaceOrder(order.order(), order.buyer(), order.lines(), order.address(), order.date(), order.window(),
        order.paymentMethod(), order.at(), "promotion");
  }

  @Test
  void keeps_what_she_collects_ready_in_the_store_and_hands_it_over_once() {
    var order = SampleOrders.collect("v-1");
    var id = order.order().value();
    tell(order, new StockReserved(id));
    assertThat(said(id)).endsWith("payment.AuthorisePayment").doesNotContain("delivery.BookDelivery");
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> collecting.handOver(order.order()));
    tell(new PaymentAuthorised(id, SampleOrders.SOFA.total()));
    assertThat(said(id)).endsWith("ordering.OrderConfirmed");
    var ready = orders.find(order.order()).orElseThrow();
    assertThat(ready.isReady()).isTrue();
    assertThat(collecting.waiting(order.collectAt(), 0, 50)).extracting(each -> each.order().number())
        .contains(ready.number());
    assertThat(collecting.shown(" " + ready.number() + " ").content()).isEqualTo(ready.content());
    assertThat(collecting.shown("https://shop.example/ordering/backoffice/collect?code=" + id).content())
        .isEqualTo(ready.content());
    assertThat(collecting.handOver(order.order()).status()).isEqualTo(Status.COLLECTED);
    assertThat(collecting.handOver(order.order()).status()).as("again").isEqualTo(Status.COLLECTED);
    assertThat(said(id)).endsWith("inventory.HandOverStock", "ordering.OrderCollected");
    assertThat(collecting.waiting(order.collectAt(), 0, 50)).extracting(each -> each.order().number())
        .doesNotContain(ready.number());
    collecting.takeBack();
    assertThat(orders.find(order.order()).orElseThrow().status()).isEqualTo(Status.COLLECTED);
  }

  @Test
  void takes_back_what_nobody_came_for() {
    var order = SampleOrders.collect("v-1");
    var id = order.order().value();
    tell(order, new StockReserved(id), new PaymentAuthorised(id, SampleOrders.SOFA.total()));
    collecting.takeBack();
    assertThat(orders.find(order.order()).orElseThrow().isReady()).as("in time").isTrue();
    transaction.executeWithoutResult(_ -> jdbc.sql("UPDATE ordering.handover SET kept_until = ready_at WHERE order_id = ?")
        .param(id).update());
    collecting.takeBack();
    assertThat(orders.find(order.order()).orElseThrow().reason()).contains(OrderCancelled.Reason.NOT_COLLECTED);
    assertThat(said(id)).endsWith("ordering.OrderCancelled", "inventory.ReleaseStock", "payment.CancelPayment");
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> collecting.handOver(order.order()));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> collecting.shown("0000zzzz"));
  }

  @Test
  void is_packed_shipped_and_delivered_when_all_its_parcels_are() {
    var order = SampleOrders.by("v-1", null);
    var id = order.order().value();
    tell(order, new StockReserved(id, List.of(new StockReserved.Picked(SampleOrders.SOFA.sku(), MITTE, 1),
        new StockReserved.Picked(SampleOrders.BOOK.sku(), WAREHOUSE, 3))));
    assertThatExceptionOfType(Refusal.class).as("not confirmed")
        .isThrownBy(() -> shipping.move(order.order(), MITTE, Transit.SHIPPED));
    assertThat(later(MITTE, order)).isEmpty();
    tell(new DeliveryBooked(id, order.date(), order.window()), new PaymentAuthorised(id, SampleOrders.SOFA.total()));
    assertThat(later(MITTE, order)).singleElement().satisfies(each -> assertThat(each.parcel().pieces().picks())
        .extracting(StockReserved.Picked::sku).containsExactly(SampleOrders.SOFA.sku()));

    shipping.move(order.order(), MITTE, Transit.PACKED);
    assertThat(status(order)).as("half of it is packed").isEqualTo(Status.CONFIRMED);
    shipping.move(order.order(), WAREHOUSE, Transit.PACKED);
    assertThat(status(order)).isEqualTo(Status.PACKED);
    shipping.move(order.order(), WAREHOUSE, Transit.SHIPPED);
    shipping.move(order.order(), MITTE, Transit.SHIPPED);
    shipping.move(order.order(), MITTE, Transit.SHIPPED);
    shipping.move(order.order(), MITTE, Transit.PACKED);
    assertThat(status(order)).as("it never goes back").isEqualTo(Status.SHIPPED);
    assertThat(shipping.on(Shelf.UNDER_WAY, MITTE, 0, 500)).extracting(each -> each.parcel().order())
        .contains(order.order());
    shipping.move(order.order(), MITTE, Transit.DELIVERED);
    shipping.move(order.order(), WAREHOUSE, Transit.DELIVERED);
    assertThat(status(order)).isEqualTo(Status.DELIVERED);
    assertThat(orders.find(order.order()).orElseThrow().isFinal()).isTrue();
    assertThat(said(id)).filteredOn("inventory.HandOverStock"::equals).as("once from each place").hasSize(2);
    assertThat(said(id)).containsSubsequence("ordering.OrderConfirmed", "ordering.OrderPacked", "ordering.OrderShipped",
        "ordering.OrderDelivered").filteredOn("ordering.OrderShipped"::equals).hasSize(1);
    assertThat(written("ordering/shipped/" + id)).singleElement().asString().contains("on their way");
  }

  @Test
  void sends_today_what_comes_tomorrow_and_says_what_to_fetch_for_it() {
    var order = SampleOrders.by(OrderId.next(), "v-1", null, LocalDate.now().plusDays(1));
    var id = order.order().value();
    var place = new LocationId("store-" + id.substring(30));
    tell(new StockReserved(id, List.of(new StockReserved.Picked(SampleOrders.BOOK.sku(), place, 3))));
    tell(order, new DeliveryBooked(id, order.date(), order.window()),
        new PaymentAuthorised(id, SampleOrders.SOFA.total()));
    assertThat(shipping.on(Shelf.TODAY, place, 0, 10)).as("be its stock heard of before the order").hasSize(1);
    assertThat(shipping.on(Shelf.LATER, place, 0, 10)).isEmpty();
    assertThat(shipping.picks(place)).singleElement()
        .satisfies(pick -> assertThat(pick.quantity()).isEqualTo(3));
    shipping.move(order.order(), place, Transit.PACKED);
    assertThat(shipping.picks(place)).isEmpty();
    assertThatExceptionOfType(Refusal.class).as("from elsewhere")
        .isThrownBy(() -> shipping.move(order.order(), WAREHOUSE, Transit.PACKED));
  }

  @Test
  void sends_nothing_of_what_was_cancelled() {
    var order = SampleOrders.by("v-1", null);
    var id = order.order().value();
    tell(order, new StockReserved(id, List.of(new StockReserved.Picked(SampleOrders.SOFA.sku(), MITTE, 1))),
        new DeliveryBooked(id, order.date(), order.window()),
        new PaymentDeclined(id, PaymentDeclined.Reason.DECLINED_BY_PROVIDER));
    assertThat(later(MITTE, order)).isEmpty();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> shipping.move(order.order(), MITTE, Transit.SHIPPED));
  }

  private List<Shipping.Waiting> later(LocationId place, PlaceOrder order) {
    return shipping.on(Shelf.LATER, place, 0, 500).stream()
        .filter(each -> each.parcel().order().equals(order.order())).toList();
  }

  private Status status(PlaceOrder order) {
    return orders.find(order.order()).orElseThrow().status();
  }

  @Test
  void undoes_stock_and_delivery_when_the_payment_is_declined() {
    var order = SampleOrders.by("v-1", null);
    var id = order.order().value();
    tell(order);
    tell(new StockReserved(id), new DeliveryBooked(id, order.date(), order.window()),
        new PaymentDeclined(id, PaymentDeclined.Reason.DECLINED_BY_PROVIDER));
    assertThat(said(id)).endsWith("ordering.OrderCancelled", "inventory.ReleaseStock", "delivery.CancelDelivery");
    var found = orders.find(order.order()).orElseThrow();
    assertThat(found.reason()).contains(OrderCancelled.Reason.PAYMENT_DECLINED);
    assertThat(found.course().why().payment()).isEqualTo(PaymentDeclined.Reason.DECLINED_BY_PROVIDER);
  }

  @Test
  void undoes_stock_alone_when_there_is_no_delivery() {
    var order = SampleOrders.by("v-1", null);
    var id = order.order().value();
    tell(order);
    tell(new StockReserved(id),
        new DeliveryRefused(id, order.date(), Window.MORNING, DeliveryRefused.Reason.WINDOW_FULL));
    assertThat(said(id)).endsWith("ordering.OrderCancelled", "inventory.ReleaseStock")
        .doesNotContain("delivery.CancelDelivery", "payment.AuthorisePayment");
  }

  @Test
  void undoes_nothing_when_there_is_no_stock_and_knows_what_was_short() {
    var order = SampleOrders.by("v-1", null);
    var id = order.order().value();
    tell(order);
    tell(new StockRefused(id, List.of(new StockRefused.Shortage(SampleOrders.SOFA.sku(), 1, 0))));
    assertThat(said(id)).containsExactly("ordering.OrderPlaced", "inventory.ReserveStock", "ordering.OrderCancelled");
    assertThat(orders.find(order.order()).orElseThrow().course().why().shortages())
        .extracting(StockRefused.Shortage::sku).containsExactly(SampleOrders.SOFA.sku());
  }

  @Test
  void says_everything_once_though_it_hears_everything_twice() {
    var order = SampleOrders.by("v-1", null);
    var id = order.order().value();
    tell(order, order);
    tell(new StockReserved(id), new StockReserved(id), order);
    tell(new DeliveryBooked(id, order.date(), order.window()), new DeliveryBooked(id, order.date(), order.window()));
    tell(new PaymentAuthorised(id, SampleOrders.SOFA.total()), new PaymentAuthorised(id, SampleOrders.SOFA.total()));
    assertThat(said(id)).containsExactly("ordering.OrderPlaced", "inventory.ReserveStock", "delivery.BookDelivery",
        "payment.AuthorisePayment", "ordering.OrderConfirmed");
  }

  @Test
  void ends_alike_when_it_hears_everything_backwards() {
    var order = SampleOrders.by("v-1", null);
    var id = order.order().value();
    tell(new PaymentAuthorised(id, SampleOrders.SOFA.total()), new DeliveryBooked(id, order.date(), order.window()),
        new StockReserved(id));
    assertThat(orders.find(order.order())).isEmpty();
    tell(order);
    assertThat(orders.find(order.order()).orElseThrow().status()).isEqualTo(Status.CONFIRMED);
    assertThat(said(id)).endsWith("ordering.OrderConfirmed");
  }

  @Test
  void does_not_mind_the_references_of_others() {
    tell(new StockReserved("somebody-elses"), new PaymentDeclined("", PaymentDeclined.Reason.CANCELLED));
    assertThat(jdbc.sql("SELECT COUNT(*) FROM ordering.course WHERE id = 'somebody-elses'").query(Integer.class)
        .single()).isZero();
  }

  @Test
  void lists_what_she_ordered_as_visitor_or_customer_newest_first() {
    var guest = SampleOrders.by("v-list", null);
    var known = SampleOrders.by("v-other", "c-1");
    var both = SampleOrders.by("v-list", "c-1");
    tell(guest, known, both, SampleOrders.by("v-stranger", "c-2"));
    assertThat(orders.of("v-list", "c-1", null, 10)).extracting(order -> order.content().order())
        .containsExactlyInAnyOrder(both.order(), known.order(), guest.order());
    assertThat(orders.of("v-list", null, null, 10)).hasSize(2);
    assertThat(orders.of("v-list", "c-1", null, 2)).hasSize(2);
    assertThat(orders.of("nobody", null, null, 10)).isEmpty();
  }

  @Test
  void shows_an_order_to_its_buyer_and_to_staff_and_to_nobody_else() {
    var order = SampleOrders.by("v-buyer", "c-buyer");
    var id = order.order().value();
    tell(order);
    assertThat(reading.show(id, new Caller("v-buyer", null, null))).isPresent();
    assertThat(reading.show(id, new Caller("v-phone", "c-buyer", null))).isPresent();
    assertThat(reading.show(id, new Caller("v-desk", null, "staff"))).isPresent();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> reading.show(id, new Caller("v-stranger", "c-stranger", null)));
  }

  @Test
  void knows_that_an_order_made_just_now_may_be_in_the_post() {
    var anyone = new Caller("v-anyone", null, null);
    assertThat(reading.show(OrderId.next().value(), anyone)).isEmpty();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> reading.show("019aa000-0000-7000-8000-000000000001", anyone));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> reading.show("' OR 1=1 --", anyone));
  }

  private void tell(Message... messages) {
    transaction.executeWithoutResult(status -> {
      for (var message : messages) {
        publisher.publishEvent(message);
      }
    });
    assertThat(post.settle(Duration.ofSeconds(10))).isTrue();
  }

  /** What ordering said about this order, in order; what it was told apart. */
  private List<String> said(String id) {
    return jdbc.sql("""
        SELECT type FROM post.journal WHERE message_key = ? AND type IN ('ordering.OrderPlaced',
          'ordering.OrderConfirmed', 'ordering.OrderCancelled', 'inventory.ReserveStock', 'inventory.ReleaseStock',
          'delivery.BookDelivery', 'delivery.CancelDelivery', 'payment.AuthorisePayment', 'payment.CancelPayment',
          'pricing.RedeemCoupon', 'pricing.ReleaseCoupon', 'inventory.HandOverStock', 'ordering.OrderCollected',
          'ordering.OrderPacked', 'ordering.OrderShipped', 'ordering.OrderDelivered')
         ORDER BY position
        """).param(id).query(String.class).list();
  }
}
