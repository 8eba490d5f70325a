package shop.kontor.cart.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.kontor.delivery.Tariff;

/**
 * A tariff by which the owner of a cart was shown what delivery costs: she pays by it or by a lower one until it is over.
 *
 * @param tariff {@code null} for a shop that asked nothing
 */
public record PromisedTariff(@Nullable Tariff tariff, Instant until) {

  public boolean over(Instant now) {
    return !until.isAfter(now);
  }
}
