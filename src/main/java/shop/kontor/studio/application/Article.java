package shop.kontor.studio.application;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.ProductId;
import shop.kontor.inventory.StockChanged.AtLocation;
import shop.kontor.studio.domain.Piece;

/**
 * What is known of a variant.
 *
 * @param piece with the price of now, as everybody is asked on the web; {@code null} there while nobody has set one
 * @param options what tells it from its siblings, in order
 * @param available pieces, as last heard
 * @param locations where they are
 */
record Article(ProductId product, boolean listed, Piece piece, Map<String, String> options, @Nullable String image,
    int available, List<AtLocation> locations) {

  boolean canBeHad() {
    return listed && piece.price() != null && available > 0;
  }
}
