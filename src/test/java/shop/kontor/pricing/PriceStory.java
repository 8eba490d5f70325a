package shop.kontor.pricing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Message;

/** A price that goes down and up again. How many changes it took, its version, may differ. */
class PriceStory implements ListenerStory {

  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  @Override
  public String listener() {
    return "pricing.set-price";
  }

  @Override
  public List<? extends Message> messages() {
    return List.of(price(1299, 0), price(999, 1), price(999, 2), price(1299, 3));
  }

  private static SetPrice price(int euros, int minutes) {
    return new SetPrice(new Sku("SOFA"), Money.of(CurrencyUnit.EUR, euros), VatRate.of("19"),
        NOON.plusSeconds(60L * minutes));
  }

  @Override
  public Set<String> volatileColumns() {
    return Set.of("offer.version");
  }
}
