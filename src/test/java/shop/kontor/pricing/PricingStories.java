package shop.kontor.pricing;

import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Message;

/** What pricing hears. */
class PricingStories {

  /** Of what is not on sale, the room keeps the last name that it heard, if it heard one. */
  abstract static class OfVariants implements ListenerStory {

    @Override
    public boolean matters(String table, Map<String, Object> row) {
      return !Boolean.FALSE.equals(row.get("listed"));
    }
  }

  static class Listed extends OfVariants {

    @Override
    public String listener() {
      return "pricing.note-variants";
    }

    @Override
    public List<Message> messages() {
      return List.of(Sofa.listed(1, Sofa.RED), Sofa.listed(2, Sofa.RED, Sofa.GREEN), Sofa.listed(3, Sofa.GREEN));
    }
  }

  static class Withdrawn extends OfVariants {

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

  /** Prices of one variant keep their order, which the post sees to; those of several may overtake each other. */
  static class Priced implements ListenerStory {

    @Override
    public String listener() {
      return "pricing.set-price";
    }

    @Override
    public List<Message> messages() {
      return List.of(price(Sofa.RED, "399.00"), price(Sofa.GREEN, "349.00"));
    }
  }

  private static SetPrice price(Sku sku, String price) {
    return new SetPrice(sku, Money.parse("EUR " + price), VatRate.of("19"));
  }
}
