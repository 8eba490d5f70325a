package shop.kontor.search.application;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.inventory.StockChanged;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.search.domain.Availability;

/** Hears what is sold, what it costs, and whether there is any. */
@Component
class Listening {

  private final Replica replica;

  Listening(Replica replica) {
    this.replica = replica;
  }

  @ApplicationModuleListener(id = "search.product-listed")
  void on(ProductListed fact) {
    replica.listed(fact.sheet(), fact.version());
  }

  @ApplicationModuleListener(id = "search.product-withdrawn")
  void on(ProductWithdrawn fact) {
    replica.withdrawn(fact.id(), fact.version());
  }

  @ApplicationModuleListener(id = "search.offer-changed")
  void on(OfferChanged fact) {
    replica.offered(fact.sku(), fact.everybodysPrice(), fact.version());
  }

  @ApplicationModuleListener(id = "search.stock-changed")
  void on(StockChanged fact) {
    replica.stocked(fact.sku(), Availability.of(fact.available()), fact.version());
  }
}
