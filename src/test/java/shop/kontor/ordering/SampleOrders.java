package shop.kontor.ordering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import shop.kontor.catalog.Sku;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.Reason;
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

  /** Bought over the counter: a sofa, for 99 less. */
  static RecordSale sold(OrderId id, String customer) {
    var off = Money.parse("EUR 99.00");
    var sofa = new OrderLine(SOFA.sku(), SOFA.name(), 1, SOFA.unitPrice(), SOFA.vat(), off,
        List.of(Reason.off(Reason.Kind.PROMOTION, "Autumn sale", off)));
    return new RecordSale(id, "019aa000-0000-4000-8000-00000000a1b2", "0000-0000-A1B2", new LocationId("store-mitte"),
        customer, null, List.of(sofa, BOOK),
        List.of(new RecordSale.Paid(RecordSale.How.CARD, sofa.total().plus(BOOK.total()))),
        Instant.parse("2026-11-20T09:00:00Z"));
  }

  /** One of the books. */
  static RecordReturn back(OrderId id, String back) {
    return new RecordReturn(id, back, List.of(new RecordReturn.Piece(1, 1, BOOK.unitPrice())), RecordSale.How.CASH,
        Instant.parse("2026-11-21T09:00:00Z"));
  }

  static PlaceOrder by(OrderId id, String visitor, String customer, LocalDate day) {
    return new PlaceOrder(id, new Buyer(visitor, customer, "kim@example.com", "en"), List.of(SOFA, BOOK),
        new PostalAddress("Kim", "Deich 1", "", "20457", "Hamburg", "DE"), day, Window.MORNING, "test-card",
        Clock.systemUTC().instant());
  }

  /** By software that acts for her. */
  static PlaceOrder byAgent(String visitor) {
    var order = by(visitor, null);
    return new PlaceOrder(order.order(), order.buyer(), order.lines(), order.address(), order.date(), order.window(),
        order.paymentMethod(), order.at(), null, null, null, null, Channel.AGENT);
  }

  /** To be collected in a store. */
  static PlaceOrder collect(String visitor) {
    var order = by(visitor, null);
    return new PlaceOrder(order.order(), order.buyer(), order.lines(), order.address(), order.date(), order.window(),
        order.paymentMethod(), order.at(), null, new LocationId("store-mitte"), null, null, null);
  }
}
