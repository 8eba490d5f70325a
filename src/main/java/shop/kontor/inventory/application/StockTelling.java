package shop.kontor.inventory.application;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.inventory.LocationChanged;
import shop.kontor.inventory.StockChanged;
import shop.kontor.inventory.StockChanged.AtLocation;
import shop.kontor.inventory.domain.Location;
import shop.kontor.inventory.domain.Stock;

/** Tells the other rooms what places there are, and how much there is now. */
@Component
class StockTelling {

  private final ApplicationEventPublisher post;

  StockTelling(ApplicationEventPublisher post) {
    this.post = post;
  }

  void changed(Stock stock) {
    post.publishEvent(fact(stock));
  }

  Location changed(Location place) {
    post.publishEvent(fact(place));
    return place;
  }

  static LocationChanged fact(Location place) {
    return new LocationChanged(place.id(), LocationChanged.Kind.valueOf(place.kind().name()),
        LocalText.of(place.nameEn(), place.nameKo()), place.address(), place.version());
  }

  static StockChanged fact(Stock stock) {
    return new StockChanged(stock.sku(), stock.available(), stock.places().stream()
        .map(place -> new AtLocation(place.location(), place.onHand(), place.reserved())).toList(), stock.version());
  }
}
