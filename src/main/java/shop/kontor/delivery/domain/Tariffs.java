package shop.kontor.delivery.domain;

import java.util.Optional;
import shop.kontor.delivery.Tariff;
import shop.kontor.delivery.TariffChanged;

/** The one tariff of the shop, as it is now. */
public interface Tariffs {

  /** As the house was told; empty for a shop that delivers free because nobody said otherwise. */
  Optional<TariffChanged> current();

  /** Holds from now on. */
  TariffChanged set(Tariff tariff);
}
