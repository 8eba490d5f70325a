package shop.kontor.ordering.domain;

import java.util.List;
import shop.kontor.delivery.DeliveryRefused;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.inventory.StockRefused;
import shop.kontor.payment.PaymentDeclined;
import shop.kontor.pricing.CouponRefused;

/** Why a step was refused; one of the four. */
public record Why(List<StockRefused.Shortage> shortages, DeliveryRefused.Reason delivery,
    PaymentDeclined.Reason payment, CouponRefused.Reason coupon) implements Document {

  public Why {
    shortages = shortages == null ? List.of() : List.copyOf(shortages);
  }

  public static Why outOfStock(List<StockRefused.Shortage> shortages) {
    return new Why(shortages, null, null, null);
  }

  public static Why noCoupon(CouponRefused.Reason reason) {
    return new Why(List.of(), null, null, reason);
  }

  public static Why noDelivery(DeliveryRefused.Reason reason) {
    return new Why(List.of(), reason, null, null);
  }

  public static Why notPaid(PaymentDeclined.Reason reason) {
    return new Why(List.of(), null, reason, null);
  }
}
