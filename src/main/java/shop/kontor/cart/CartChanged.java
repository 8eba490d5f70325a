package shop.kontor.cart;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.pricing.Reason;
import shop.kontor.pricing.VatRate;

/**
 * How a cart stands, told to whoever asked by {@link ChangeCart}. What its owner does on the shop's own pages is not
 * told: whoever must know asks again.
 *
 * @param request that this answers
 * @param cart its id; {@code null} where there is none yet, for nothing was put in
 * @param customer {@code null} for a guest
 * @param version higher with each change of this cart
 * @param before what it costs without promotions, including VAT; {@code null} for an empty cart
 * @param promotions what each takes off all lines together
 * @param freeDelivery the promotion by which delivery is free; {@code null} for none
 * @param coupon that goes with it, as she gave it; {@code null} for none
 * @param couponCounts whether that makes it cheaper as it is
 * @param total what she pays, including VAT, if it is delivered: what she agrees to; {@code null} for an empty cart
 * @param ready whether it can be checked out as it is
 * @param deliveryFee the part of the total that is not asked of what she collects; {@code null} for an empty cart
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CartChanged(String request, @Nullable String cart, String visitor, @Nullable String customer, int version,
    List<Line> lines, @Nullable Money before, List<Part> promotions, @Nullable String freeDelivery,
    @Nullable String coupon, boolean couponCounts, @Nullable Money total, boolean ready, Instant at,
    @Nullable Money deliveryFee) implements Fact {

  public CartChanged {
    lines = List.copyOf(lines);
    promotions = List.copyOf(promotions);
  }

  public enum Problem { NOT_FOR_SALE, SOLD_OUT, TOO_MANY }

  /**
   * @param product its id; {@code null} if the cart never heard of it
   * @param note what tells the variant from its siblings; {@code null} if nothing does
   * @param image its address; {@code null} for none
   * @param unitPrice for one piece, including VAT; {@code null} if it is not for sale
   * @param total of the line, less what promotions take off; {@code null} if it is not for sale
   * @param vat within both; {@code null} if it is not for sale
   * @param discount what promotions take off the line as a whole; {@code null} for nothing
   * @param available pieces, as last heard
   * @param reasons why it costs what it costs; none if that is simply the variant's price
   * @param problem why it can't be ordered; {@code null} if it can
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(Sku sku, @Nullable String product, LocalText name, @Nullable LocalText note,
      @Nullable String image, int quantity, @Nullable Money unitPrice, @Nullable Money total, @Nullable VatRate vat,
      @Nullable Money discount, int available, List<Reason> reasons, @Nullable Problem problem) {

    public Line {
      reasons = List.copyOf(reasons);
    }
  }

  /** @param name of a promotion, as customers read it */
  public record Part(String name, Money amount) {}

  /** Whose it is: answers about one cart come in the order in which they hold. */
  @Override
  public String key() {
    return customer == null ? visitor : customer;
  }
}
