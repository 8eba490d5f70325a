package shop.kontor.ordering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import shop.kontor.catalog.Sku;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.VatRate;

/** Orders as customers place them. */
final class SampleOrders {

  static final OrderLine SOFA = new OrderLine(new Sku("DEICH-MOSS"), LocalText.of("Deich sofa, moss", "다이히 소파, 모스"), 1,
      Money.parse("EUR 1299.00"), VatRate.of("19"));
  static final OrderLine BOOK = new OrderLine(new Sku("BOOK-1"), LocalText.of("Book of knots", "매듭 책"), 3,
      Money.parse("EUR 9.99"), VatRate.of("7"));

  private SampleOrders() {}

  static PlaceOrder by(String visitor, String customer) {
    return by(OrderId.next(), visitor, customer, LocalDate.now().plusDays(3));
  }

  static PlaceOrder by(OrderId id, String visitor, String customer, LocalDate day) {
    return new PlaceOrder(id, new Buyer(visitor, customer, "kim@example.com", "en"), List.of(SOFA, BOOK),
        new PostalAddress("Kim", "Deich 1", "", "20457", "Hamburg", "DE"), day, Window.MORNING, "test-card",
        Clock.systemUTC().instant());
  }

  /** To be collected in a store. */
  static PlaceOrder collect(String visitor) {
    var order = by(visitor, null);
    return new PlaceOrder(order.order(), order.buyer(), order.lines(), order.address(), order.date(), order.window(),
        order.paymentMethod(), order.at(), null, new LocationId("store-mitte"), null);
  }
}
