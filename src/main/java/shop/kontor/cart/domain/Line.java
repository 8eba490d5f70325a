package shop.kontor.cart.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.PricePromise;

/**
 * So many pieces of a variant.
 *
 * @param promises of its price that its owner holds, none of which makes another needless; lowest first
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Line(Sku sku, int quantity, List<PricePromise> promises) {

  public static final int MOST = 999;
  /** Of more than these the dearest go. */
  public static final int MOST_PROMISES = 8;
  /** By currency first: money of two can't be compared. */
  private static final Comparator<PricePromise> LOWEST_FIRST =
      Comparator.comparing((PricePromise each) -> each.unitPrice().getCurrencyUnit())
          .thenComparing(PricePromise::unitPrice).thenComparing(PricePromise::fromQuantity);

  /** Lines stored before there were promises have none. */
  public Line {
    if (sku == null) {
      throw Refusal.invalid("cart.refused.sku");
    }
    if (quantity < 1 || quantity > MOST) {
      throw Refusal.invalid("cart.refused.pieces", MOST);
    }
    promises = promises == null ? List.of() : List.copyOf(promises);
  }

  public Line(Sku sku, int quantity) {
    this(sku, quantity, List.of());
  }

  Line of(int pieces) {
    return new Line(sku, pieces, promises);
  }

  /** With these promises too; without those that are over, and those that hold nothing that another does not. */
  public Line promised(List<PricePromise> more, Instant now) {
    var all = new ArrayList<PricePromise>();
    for (var each : promises) {
      take(each, all, now);
    }
    for (var each : more) {
      take(each, all, now);
    }
    return all.equals(promises) ? this
        : new Line(sku, quantity, all.stream().sorted(LOWEST_FIRST).limit(MOST_PROMISES).toList());
  }

  private static void take(PricePromise promise, List<PricePromise> all, Instant now) {
    if (!promise.over(now) && all.stream().noneMatch(each -> each.covers(promise))) {
      all.removeIf(promise::covers);
      all.add(promise);
    }
  }
}
