package shop.kontor.intake.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.SetPrice;

/**
 * One product as a feed tells of it, in the words of the three rooms that it concerns.
 *
 * @param line where it begins in the feed; 0 where there are no lines
 * @param prices what the feed says of prices; a variant without one is listed, but can't be bought
 * @param stock what the feed says of stock; nothing said of a variant or a location changes nothing there
 */
public record Item(long line, ProductSheet sheet, Map<Sku, SetPrice> prices,
    Map<Sku, Map<LocationId, Integer>> stock) {

  public Item {
    prices = new LinkedHashMap<>(prices);
    stock = new LinkedHashMap<>(stock);
  }
}
