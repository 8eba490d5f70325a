package shop.kontor.cart;

import java.time.Instant;
import java.util.List;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Request;

/**
 * What lay in this cart was paid where its owner stood, such as over the counter. The cart is closed; what of it was not
 * paid lies in the one that follows. Asking twice closes once, and one that is closed already stays as it is.
 *
 * @param cart its id
 * @param lines what was paid, in it or besides
 */
public record CloseCart(String cart, List<Line> lines, Instant at) implements Request {

  public CloseCart {
    lines = List.copyOf(lines);
  }

  /** @param quantity more than 0 */
  public record Line(Sku sku, int quantity) {}

  @Override
  public String key() {
    return cart;
  }
}
