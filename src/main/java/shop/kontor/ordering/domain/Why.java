package shop.kontor.ordering.domain;

import java.util.List;
import shop.kontor.delivery.DeliveryRefused;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.inventory.StockRefused;
import shop.kontor.payment.PaymentDeclined;

/** Why a step was refused; one of the three. */
public record Why(List<StockRefused.Shortage> shortages, DeliveryRefused.Reason delivery,
    PaymentDeclined.Reason payment) implements Document {

  public Why {
    shortages = shortages == null ? List.of() : List.copyOf(shortages);
  }

  public static Why outOfStock(List<StockRefused.Shortage> shortages) {
    return new Why(shortages, null, null);
  }

  public static Why noDelivery(DeliveryRefused.Reason reason) {
    return new Why(List.of(), reason, null);
  }

  public static Why notPaid(PaymentDeclined.Reason reason) {
    return new Why(List.of(), null, reason);
  }
}
