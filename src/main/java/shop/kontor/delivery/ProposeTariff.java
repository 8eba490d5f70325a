package shop.kontor.delivery;

import shop.kontor.foundation.post.Request;

/**
 * What deliveries cost in a shop where nobody has said so: taken up unless there is a tariff, and passed over where
 * there is one. Answered by {@link TariffChanged} if it is taken up.
 */
public record ProposeTariff(Tariff tariff) implements Request {

  @Override
  public String key() {
    return "tariff";
  }
}
