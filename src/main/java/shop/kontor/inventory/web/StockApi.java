package shop.kontor.inventory.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.CountStock;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.application.StockDesk;
import shop.kontor.inventory.application.Stocktaking;
import shop.kontor.inventory.domain.Stock;

@RestController
@RequestMapping("/inventory/api/stock")
@Tag(name = "Inventory", description = "How many pieces there are, and where")
class StockApi {

  private final StockDesk desk;
  private final Stocktaking stocktaking;

  StockApi(StockDesk desk, Stocktaking stocktaking) {
    this.desk = desk;
    this.stocktaking = stocktaking;
  }

  /** What can be bought of a variant, in all and place by place. */
  record Availability(Sku sku, int available, List<AtLocation> locations, long version) {

    record AtLocation(LocationId location, int available) {}

    static Availability of(Stock stock) {
      int available = stock.available();
      return new Availability(stock.sku(), available, stock.places().stream()
          .map(place -> new AtLocation(place.location(), Math.min(place.free(), available))).toList(), stock.version());
    }
  }

  /** What staff know of a variant's stock. */
  record Counts(Sku sku, int onHand, int reserved, int available, List<AtLocation> locations, long version) {

    record AtLocation(LocationId location, int onHand, int reserved) {}

    static Counts of(Stock stock) {
      return new Counts(stock.sku(), stock.onHand(), stock.reserved(), stock.available(), stock.places().stream()
          .map(place -> new AtLocation(place.location(), place.onHand(), place.reserved())).toList(), stock.version());
    }
  }

  /** A decimal, so that half a piece is refused rather than cut down. */
  record Count(BigDecimal onHand) {

    int pieces() {
      if (onHand == null) {
        throw Refusal.invalid("inventory.refused.on-hand");
      }
      if (onHand.signum() < 0 || onHand.compareTo(BigDecimal.valueOf(CountStock.MOST)) > 0
          || onHand.stripTrailingZeros().scale() > 0) {
        throw Refusal.invalid("inventory.refused.count", CountStock.MOST);
      }
      return onHand.intValueExact();
    }
  }

  @GetMapping("/{sku}")
  @PermitAll
  Availability stock(@PathVariable String sku) {
    var known = new Sku(sku);
    return desk.stock(known).map(Availability::of).orElseThrow(() -> unknown(known));
  }

  @PutMapping("/{sku}/{location}")
  @RolesAllowed("STAFF")
  Counts count(@PathVariable String sku, @PathVariable String location, @RequestBody Count count) {
    var known = new Sku(sku);
    var pieces = count.pieces();
    var place = new LocationId(location);
    if (!desk.knows(known)) {
      throw unknown(known);
    }
    return stocktaking.take(List.of(new CountStock(known, place, pieces, null))).map(Counts::of)
        .orElseThrow(() -> Refusal.notFound("inventory.refused.location", place));
  }

  private static Refusal unknown(Sku sku) {
    return Refusal.notFound("inventory.refused.unknown", sku);
  }
}
