package shop.kontor.pricing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.architecture.alone.PersonStory;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.customer.Company;
import shop.kontor.customer.CustomerGroup;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.StandingChanged;
import shop.kontor.foundation.post.Message;

/** What pricing hears. */
class PricingStories {

  static class Listed implements ListenerStory {

    @Override
    public String listener() {
      return "pricing.note-variants";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.listed(1, Sofa.RED), Sofa.listed(2, Sofa.RED, Sofa.GREEN), Sofa.listed(3, Sofa.GREEN));
    }
  }

  static class Withdrawn implements ListenerStory {

    @Override
    public String listener() {
      return "pricing.note-withdrawal";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.withdrawn(2, Sofa.RED, Sofa.GREEN),
          Sofa.listed(3, Sofa.RED));
    }
  }

  static class Standing implements ListenerStory {

    private static final Company HAN = new Company("Han GmbH", null, "Kai 1", "20457", "Hamburg", "DE");

    @Override
    public String listener() {
      return "pricing.standing-changed";
    }

    @Override
    public List<Message> messages() {
      return List.of(standing("trade", HAN, 1), standing("staff", null, 2), standing(null, null, 3));
    }

    private static StandingChanged standing(String group, Company company, long version) {
      return new StandingChanged(new CustomerId("kim"), group == null ? null : new CustomerGroup(group), company,
          version);
    }
  }

  /** Of two prices the one that was set later holds. How many changes it took, its version, may differ. */
  static class Priced implements ListenerStory {

    @Override
    public String listener() {
      return "pricing.set-price";
    }

    @Override
    public List<Message> messages() {
      return List.of(price("399.00", 0), price("349.00", 1), price("349.00", 2), price("399.00", 3));
    }

    /** What everybody was asked before, so what is a reduction, depends on when prices were heard. */
    @Override
    public Set<String> volatileColumns() {
      return Set.of("offer.version", "offer.shown", "offer.lowest", "offer.due");
    }

    @Override
    public boolean matters(String table, Map<String, Object> row) {
      return !table.endsWith("shown_price");
    }
  }

  static class Redeemed implements ListenerStory {

    @Override
    public String listener() {
      return "pricing.redeem-coupon";
    }

    @Override
    public List<Message> messages() {
      return List.of(new RedeemCoupon("a", "lamps", "kim", "x"), new RedeemCoupon("b", "lamps", null, "y"),
          new ReleaseCoupon("b"));
    }
  }

  static class Released implements ListenerStory {

    @Override
    public String listener() {
      return "pricing.release-coupon";
    }

    @Override
    public List<Message> messages() {
      return List.of(new RedeemCoupon("a", "lamps", "kim", "x"), new ReleaseCoupon("a"), new ReleaseCoupon("b"));
    }
  }

  private static SetPrice price(String price, int minutes) {
    return new SetPrice(Sofa.RED, Money.parse("EUR " + price), VatRate.of("19"),
        Instant.parse("2026-12-01T12:00:00Z").plusSeconds(60L * minutes));
  }

  static class Erased extends PersonStory.OfErasing {

    Erased() {
      super("pricing");
    }

    @Override
    public void prepare(ApplicationContext room) {
      room.getBean(JdbcTemplate.class).update("""
          insert into pricing.redemption (reference, promotion, customer, email, state) values ('a', 'p', 'kim', 'x', 'HELD')
          """);
    }
  }

  static class Exported extends PersonStory.OfExporting {

    Exported() {
      super("pricing");
    }

    @Override
    public void prepare(ApplicationContext room) {
      room.getBean(JdbcTemplate.class).update("""
          insert into pricing.redemption (reference, promotion, customer, email, state) values ('a', 'p', 'kim', 'x', 'HELD')
          """);
    }
  }
}
