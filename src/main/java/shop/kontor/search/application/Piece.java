package shop.kontor.search.application;

import java.util.Map;
import org.joda.money.Money;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.search.domain.Availability;

/**
 * All that search knows of one product.
 *
 * @param listed grows with each product that is new
 * @param variants by SKU; only those of which anything is known
 */
public record Piece(ProductSheet sheet, long listed, Map<Sku, Terms> variants) {

  /** What a variant costs and whether there is any; each {@code null} while it is not known. */
  public record Terms(Money price, Availability stock) {}
}
