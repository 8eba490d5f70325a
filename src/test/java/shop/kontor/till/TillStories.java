package shop.kontor.till;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.springframework.context.ApplicationContext;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.architecture.alone.PersonStory;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.customer.CustomerGroup;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.StandingChanged;
import shop.kontor.foundation.post.Message;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.StockTaken;
import shop.kontor.inventory.StockTaken.Oversold;
import shop.kontor.pricing.Benefit;
import shop.kontor.pricing.Conditions;
import shop.kontor.pricing.CouponRefused;
import shop.kontor.pricing.Goods;
import shop.kontor.pricing.Promotion;
import shop.kontor.pricing.PromotionChanged;
import shop.kontor.pricing.VatRate;
import shop.kontor.till.application.SaleBook;
import shop.kontor.till.domain.Payment;
import shop.kontor.till.domain.Sale;
import shop.kontor.till.domain.SaleLine;

/** What the till hears. How many changes it took to know something, its revision, may differ. */
class TillStories {

  private static final Set<String> REVISIONS = Set.of("goods.revision", "revision.last");
  private static final String SALE = "019abcde-0000-7000-8000-000000000001";
  private static final String OTHER_SALE = "019abcde-0000-7000-8000-000000000009";

  static class Listed implements ListenerStory {

    @Override
    public String listener() {
      return "till.note-goods";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.listed(1, Sofa.RED), Sofa.listed(2, Sofa.RED, Sofa.GREEN), Sofa.listed(3, Sofa.GREEN));
    }

    @Override
    public Set<String> volatileColumns() {
      return REVISIONS;
    }
  }

  static class Withdrawn implements ListenerStory {

    @Override
    public String listener() {
      return "till.note-withdrawal";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.withdrawn(2, Sofa.RED, Sofa.GREEN),
          Sofa.listed(3, Sofa.RED));
    }

    @Override
    public Set<String> volatileColumns() {
      return REVISIONS;
    }
  }

  static class Priced implements ListenerStory {

    @Override
    public String listener() {
      return "till.note-price";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.offered(Sofa.RED, "399.00", 1), Sofa.offered(Sofa.RED, "349.00", 2, 1, "299.00"),
          Sofa.offered(Sofa.GREEN, "449.00", 1));
    }

    @Override
    public Set<String> volatileColumns() {
      return REVISIONS;
    }
  }

  static class Standing implements ListenerStory {

    @Override
    public String listener() {
      return "till.note-standing";
    }

    @Override
    public List<Message> messages() {
      return List.of(standing("trade", 1), standing(null, 2), standing("staff", 3));
    }

    private static StandingChanged standing(String group, long version) {
      return new StandingChanged(new CustomerId("kim"), group == null ? null : new CustomerGroup(group), null, version);
    }
  }

  static class Promoted implements ListenerStory {

    @Override
    public String listener() {
      return "till.note-promotion";
    }

    @Override
    public List<Message> messages() {
      return List.of(promotion("a", 1, "10"), promotion("b", 1, "5"), promotion("a", 2, "20"),
          new PromotionChanged("b", 2, null), promotion("a", 3, "15"));
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("promotion.revision", "revision.last");
    }

    private static PromotionChanged promotion(String id, long version, String percent) {
      return new PromotionChanged(id, version, new Promotion(id, "Autumn", Benefit.percent(percent),
          Goods.of(Sofa.RED), Conditions.NONE));
    }
  }

  static class CouponRefusedAfterwards implements ListenerStory {

    @Override
    public String listener() {
      return "till.note-coupon-refused";
    }

    @Override
    public void prepare(ApplicationContext room) {
      room.getBean(SaleBook.class).write(withCoupon(), null, "ada");
    }

    @Override
    public List<Message> messages() {
      return List.of(new CouponRefused("till/" + SALE, "welcome", CouponRefused.Reason.USED_UP),
          new CouponRefused("somebody-else", "welcome", CouponRefused.Reason.USED_BY_HER));
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("sale.heard_at", "sale.sold_at");
    }

    private static Sale withCoupon() {
      var price = Money.parse("EUR 339.00");
      return new Sale(SALE, new LocationId("store-mitte"), "ada", Instant.parse("2026-11-20T10:00:00Z"),
          List.of(new SaleLine(Sofa.RED, "Sofa, red", 1, Money.parse("EUR 349.00"), VatRate.of("19"), null, null, null,
              null, List.of(new SaleLine.Saved("welcome", "Welcome", Money.parse("EUR 10.00"), true)))),
          List.of(new Payment(Payment.Kind.CASH, price, price, null)), null, "kim", "fingerprint");
    }
  }

  static class Oversaid implements ListenerStory {

    @Override
    public String listener() {
      return "till.note-oversold";
    }

    @Override
    public void prepare(ApplicationContext room) {
      room.getBean(SaleBook.class).write(sale(SALE), null, "ada");
    }

    @Override
    public List<Message> messages() {
      return List.of(new StockTaken("till/" + SALE, List.of(new Oversold(Sofa.RED, 1, 0))),
          new StockTaken("somebody-else", List.of(new Oversold(Sofa.RED, 7, 7))));
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("sale.heard_at", "sale.sold_at");
    }
  }

  static Sale sale(String id) {
    var price = Money.parse("EUR 349.00");
    return new Sale(id, new LocationId("store-mitte"), "ada", Instant.parse("2026-11-20T10:00:00Z"),
        List.of(new SaleLine(Sofa.RED, "Sofa, red", 1, price, new VatRate(new BigDecimal("19")), null, null, null)),
        List.of(new Payment(Payment.Kind.CASH, price, Money.parse("EUR 350.00"), null)));
  }

  static class Erased extends PersonStory.OfErasing {

    Erased() {
      super("till");
    }

    @Override
    public void prepare(ApplicationContext room) {
      room.getBean(SaleBook.class).write(new Sale(SALE, new LocationId("store-mitte"), "ada",
          Instant.parse("2026-11-20T10:00:00Z"), sale(SALE).lines(), sale(SALE).payments(), null, "kim", null), null,
          "ada");
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("sale.heard_at", "sale.sold_at");
    }
  }

  static class Exported extends PersonStory.OfExporting {

    Exported() {
      super("till");
    }

    @Override
    public void prepare(ApplicationContext room) {
      room.getBean(SaleBook.class).write(new Sale(OTHER_SALE, new LocationId("store-mitte"), "ada",
          Instant.parse("2026-11-20T10:00:00Z"), sale(SALE).lines(), sale(SALE).payments(), null, "kim", null), null,
          "ada");
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("sale.heard_at", "sale.sold_at");
    }

    @Override
    public Object beyondTables(ApplicationContext room) {
      return ((java.util.Collection<?>) super.beyondTables(room)).size();
    }
  }
}
