package shop.kontor.delivery;

import shop.kontor.foundation.post.Fact;

/**
 * What the shop asks for deliveries from now on. A shop of which this was never told delivers free.
 *
 * @param version grows with each change: of two facts, the higher one holds
 */
public record TariffChanged(Tariff tariff, long version) implements Fact {

  @Override
  public String key() {
    return "tariff";
  }
}
