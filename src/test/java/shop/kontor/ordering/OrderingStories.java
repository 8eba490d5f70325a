package shop.kontor.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.architecture.alone.PersonStory;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.delivery.DeliveryBooked;
import shop.kontor.delivery.DeliveryRefused;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.StockRefused;
import shop.kontor.inventory.StockReserved;
import shop.kontor.payment.PaymentAuthorised;
import shop.kontor.payment.PaymentDeclined;
import shop.kontor.pricing.CouponRedeemed;
import shop.kontor.pricing.CouponRefused;
import shop.kontor.pricing.VatRate;

/** What ordering hears. */
class OrderingStories {

  private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");
  private static final String FIRST = "019aa000-0000-7000-8000-000000000001";
  private static final String SECOND = "019aa000-0000-7000-8000-000000000002";
  private static final StockReserved RESERVED = new StockReserved(FIRST);
  private static final DeliveryBooked BOOKED = new DeliveryBooked(FIRST, TUESDAY, Window.MORNING);

  /** Versions count what was written, against writing at once. */
  abstract static class OfOrders implements ListenerStory {

    @Override
    public Set<String> volatileColumns() {
      return Set.of("course.version");
    }
  }

  static class Placed extends OfOrders {

    @Override
    public String listener() {
      return "ordering.place-order";
    }

    @Override
    public List<Message> messages() {
      return List.of(place(FIRST), place(SECOND));
    }
  }

  static class Redeemed extends OfOrders {

    @Override
    public String listener() {
      return "ordering.hear-coupon-redeemed";
    }

    @Override
    public List<Message> messages() {
      return List.of(place(FIRST, "promotion"), new CouponRedeemed(FIRST, "promotion"), RESERVED);
    }
  }

  static class NotRedeemed extends OfOrders {

    @Override
    public String listener() {
      return "ordering.hear-coupon-refused";
    }

    @Override
    public List<Message> messages() {
      return List.of(place(FIRST, "promotion"),
          new CouponRefused(FIRST, "promotion", CouponRefused.Reason.USED_UP));
    }
  }

  static class Reserved extends OfOrders {

    @Override
    public String listener() {
      return "ordering.hear-stock-reserved";
    }

    @Override
    public List<Message> messages() {
      return List.of(place(FIRST), new StockReserved(FIRST, List.of(
          new StockReserved.Picked(Sofa.RED, new LocationId("store-mitte"), 2))), new StockReserved("somebody-elses"));
    }
  }

  static class NotReserved extends OfOrders {

    @Override
    public String listener() {
      return "ordering.hear-stock-refused";
    }

    @Override
    public List<Message> messages() {
      return List.of(place(FIRST),
          new StockRefused(FIRST, List.of(new StockRefused.Shortage(Sofa.RED, 2, 1))));
    }
  }

  static class Booked extends OfOrders {

    @Override
    public String listener() {
      return "ordering.hear-delivery-booked";
    }

    @Override
    public List<Message> messages() {
      return List.of(place(FIRST), RESERVED, BOOKED);
    }
  }

  static class NotBooked extends OfOrders {

    @Override
    public String listener() {
      return "ordering.hear-delivery-refused";
    }

    @Override
    public List<Message> messages() {
      return List.of(place(FIRST), RESERVED,
          new DeliveryRefused(FIRST, TUESDAY, Window.MORNING, DeliveryRefused.Reason.WINDOW_FULL));
    }
  }

  static class Authorised extends OfOrders {

    @Override
    public String listener() {
      return "ordering.hear-payment-authorised";
    }

    @Override
    public List<Message> given() {
      return List.of(place(FIRST));
    }

    @Override
    public List<Message> messages() {
      return List.of(RESERVED, BOOKED, new PaymentAuthorised(FIRST, Money.parse("EUR 12.50")));
    }
  }

  static class Declined extends OfOrders {

    @Override
    public String listener() {
      return "ordering.hear-payment-declined";
    }

    @Override
    public List<Message> given() {
      return List.of(place(FIRST));
    }

    @Override
    public List<Message> messages() {
      return List.of(RESERVED, BOOKED,
          new PaymentDeclined(FIRST, PaymentDeclined.Reason.DECLINED_BY_PROVIDER));
    }
  }

  /** A place is named, and moves. */
  static class Located implements ListenerStory {

    @Override
    public String listener() {
      return "ordering.location-changed";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.store("store-mitte", null, 1), Sofa.store("store-mitte", "Kai 1, 20457 Hamburg", 2),
          Sofa.store("store-mitte", "Kai 2, 20457 Hamburg", 3));
    }
  }

  /** What she collects waits for her once all is arranged. */
  static class Ready extends OfOrders {

    @Override
    public String listener() {
      return "ordering.hear-payment-authorised";
    }

    @Override
    public List<Message> messages() {
      return List.of(collect(FIRST), new StockReserved(FIRST, List.of(
          new StockReserved.Picked(Sofa.RED, new LocationId("store-mitte"), 2))), new PaymentAuthorised(FIRST, Money.parse("EUR 12.50")));
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("course.version", "handover.ready_at", "handover.kept_until");
    }
  }

  private static PlaceOrder collect(String order) {
    var delivered = place(order);
    return new PlaceOrder(delivered.order(), delivered.buyer(), delivered.lines(), delivered.address(),
        delivered.date(), delivered.window(), delivered.paymentMethod(), delivered.at(), null,
        new LocationId("store-mitte"), null, null, null);
  }

  static class Sold extends OfOrders {

    @Override
    public String listener() {
      return "ordering.record-sale";
    }

    @Override
    public List<Message> messages() {
      return List.of(SampleOrders.sold(new OrderId(FIRST), "kim"), SampleOrders.sold(new OrderId(SECOND), null));
    }
  }

  static class BroughtBack extends OfOrders {

    @Override
    public String listener() {
      return "ordering.record-return";
    }

    @Override
    public List<Message> messages() {
      return List.of(SampleOrders.sold(new OrderId(FIRST), "kim"), SampleOrders.back(new OrderId(FIRST), "r1"),
          SampleOrders.back(new OrderId(FIRST), "r2"));
    }
  }

  private static PlaceOrder place(String order) {
    return place(order, null);
  }

  private static PlaceOrder place(String order, String coupon) {
    return new PlaceOrder(new OrderId(order), new Buyer("kim", null, "kim@example.com", "en"),
        List.of(new OrderLine(Sofa.RED, LocalText.of("Sofa"), 2, Money.parse("EUR 6.25"), VatRate.of("19"))),
        new PostalAddress("Kim", "Hafenstraße 1", "", "20457", "Hamburg", "DE"), TUESDAY, Window.MORNING, "test-card",
        Instant.parse("2026-11-20T08:59:00Z"), coupon);
  }

  static class Erased extends PersonStory.OfErasing {

    Erased() {
      super("ordering");
    }

    @Override
    public List<Message> given() {
      return List.of(SampleOrders.sold(new OrderId(FIRST), "kim"), SampleOrders.sold(new OrderId(SECOND), "lee"));
    }
  }

  static class Exported extends PersonStory.OfExporting {

    Exported() {
      super("ordering");
    }

    @Override
    public List<Message> given() {
      return List.of(SampleOrders.sold(new OrderId(SECOND), "kim"), SampleOrders.sold(new OrderId(FIRST), "lee"));
    }
  }
}
