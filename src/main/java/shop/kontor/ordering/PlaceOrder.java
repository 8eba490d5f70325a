package shop.kontor.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.delivery.DeliveryFee;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Request;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;

/**
 * A customer orders. Answered by {@link OrderPlaced}, then by {@link OrderConfirmed} or {@link OrderCancelled}.
 *
 * @param order chosen by the asker; asking twice with one id places one order
 * @param date on which it is to be delivered, as {@code window} is the time of day; of what she collects, when she orders
 * @param coupon the promotion whose coupon makes it cheaper, which must be redeemed for it; {@code null} for none
 * @param collectAt the store where she collects it; {@code null} for delivery
 * @param holder by which inventory knows what she holds; {@code null} if she holds nothing
 * @param fee that she was shown for its delivery, and pays beside its lines; {@code null} for none
 * @param channel in which it is ordered; {@code null} for the web
 * @param agent the software that orders for her by her leave, as it calls itself; {@code null} for none
 */
public record PlaceOrder(OrderId order, Buyer buyer, List<OrderLine> lines, PostalAddress address, LocalDate date,
    Window window, String paymentMethod, Instant at, @Nullable String coupon, @Nullable LocationId collectAt,
    @Nullable String holder, @Nullable DeliveryFee fee, @Nullable Channel channel, @Nullable String agent) implements Request {

  public PlaceOrder {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("An order has at least one line");
    }
  }

  /** By nobody of whom she is told. */
  public PlaceOrder(OrderId order, Buyer buyer, List<OrderLine> lines, PostalAddress address, LocalDate date,
      Window window, String paymentMethod, Instant at, @Nullable String coupon, @Nullable LocationId collectAt,
      @Nullable String holder, @Nullable DeliveryFee fee, @Nullable Channel channel) {
    this(order, buyer, lines, address, date, window, paymentMethod, at, coupon, collectAt, holder, fee, channel, null);
  }

  /** Delivered free. */
  public PlaceOrder(OrderId order, Buyer buyer, List<OrderLine> lines, PostalAddress address, LocalDate date,
      Window window, String paymentMethod, Instant at, @Nullable String coupon) {
    this(order, buyer, lines, address, date, window, paymentMethod, at, coupon, null, null, null, null);
  }

  /** Delivered free, without coupon. */
  public PlaceOrder(OrderId order, Buyer buyer, List<OrderLine> lines, PostalAddress address, LocalDate date,
      Window window, String paymentMethod, Instant at) {
    this(order, buyer, lines, address, date, window, paymentMethod, at, null);
  }

  @Override
  public String key() {
    return order.value();
  }
}
