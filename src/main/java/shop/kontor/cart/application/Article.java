package shop.kontor.cart.application;

import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.LocalText;

/**
 * What the cart knows of one variant.
 *
 * @param note what tells it from its siblings; {@code null} if nothing does
 * @param category path from the general to the particular; {@code null} if not known
 * @param offer {@code null} while there is none
 * @param available as last heard: inventory has the last word when the order is placed
 */
record Article(Sku sku, String product, LocalText name, LocalText note, String image, String category,
    boolean listed, Offered offer, int available) {

  boolean isForSale() {
    return listed && offer != null;
  }
}
