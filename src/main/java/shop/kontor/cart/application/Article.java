package shop.kontor.cart.application;

import java.math.BigDecimal;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.LocalText;

/**
 * What the cart knows of one variant.
 *
 * @param note what tells it from its siblings; {@code null} if nothing does
 * @param category path from the general to the particular; {@code null} if not known
 * @param weightKg of one piece; {@code null} if not known
 * @param offer {@code null} while there is none
 * @param available as last heard: inventory has the last word when the order is placed
 */
record Article(Sku sku, String product, LocalText name, LocalText note, String image, String category,
    BigDecimal weightKg, boolean listed, Offered offer, int available) {

  boolean isForSale() {
    return listed && offer != null;
  }
}
