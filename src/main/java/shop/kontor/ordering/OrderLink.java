package shop.kontor.ordering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import shop.kontor.foundation.security.Seals;

/**
 * Where an order can be looked at by whoever has this address, on whatever device: it goes to the buyer alone, in a letter
 * or through the agent that bought for her. Nothing can be changed by it.
 *
 * @param key that only the house can make
 */
public record OrderLink(OrderId order, String key) {

  private static final String PURPOSE = "ordering.link";

  public static OrderLink to(OrderId order, Seals seals) {
    return new OrderLink(order, seals.fingerprint(PURPOSE, order.value()));
  }

  /** Whether its key is the one for this order. */
  public boolean opens(Seals seals) {
    return key != null && MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8),
        seals.fingerprint(PURPOSE, order.value()).getBytes(StandardCharsets.UTF_8));
  }

  /** Within the shop. */
  public String path() {
    return "/ordering/orders/" + order + "?key=" + key;
  }

  @Override
  public String toString() {
    return "a link to order " + order;
  }
}
