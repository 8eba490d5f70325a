package shop.kontor.inventory;

import java.util.List;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Request;

/**
 * Promise these pieces to whoever asks, all or none. Answered by {@link StockReserved} or {@link StockRefused}.
 *
 * @param reference the asker's own name for it, such as an order id; asking twice by one reference reserves once
 */
public record ReserveStock(String reference, List<Line> lines) implements Request {

  public ReserveStock {
    lines = List.copyOf(lines);
  }

  /** @param quantity more than 0 */
  public record Line(Sku sku, int quantity) {}

  @Override
  public String key() {
    return reference;
  }
}
