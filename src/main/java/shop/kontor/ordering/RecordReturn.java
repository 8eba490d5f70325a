package shop.kontor.ordering;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import shop.kontor.foundation.post.Request;

/**
 * Something of what {@link RecordSale} told of was brought back, and paid back. Not answered.
 *
 * @param order of the sale, be it that it is heard later
 * @param id the return's, within the sale; asking twice with one keeps one
 * @param how it was paid back
 */
public record RecordReturn(OrderId order, String id, List<Piece> pieces, RecordSale.How how, Instant at)
    implements Request {

  public RecordReturn {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("A return has at least one piece");
    }
  }

  /**
   * @param line of the sale, counted from 0
   * @param refund for all of these pieces
   */
  public record Piece(int line, int quantity, Money refund) {}

  @Override
  public String key() {
    return order.value();
  }
}
