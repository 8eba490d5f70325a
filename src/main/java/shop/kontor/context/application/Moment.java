package shop.kontor.context.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.delivery.Window;
import shop.kontor.pricing.Channel;

/** Something that somebody did in the shop. */
public record Moment(Instant at, Kind kind, What what) {

  /** What it was. */
  public enum Kind { PUT_IN, ORDERED, CONFIRMED, READY, CANCELLED, COLLECTED, BOUGHT, BROUGHT_BACK, BEGAN }

  /**
   * @param channel where she did it; {@code null} for what the shop did
   * @param sum what it cost, or what she got back
   * @param date of delivery, with its {@code window}
   * @param store location where it happened or will; {@code null} for none
   * @param why an order was cancelled
   * @param goal of a project
   * @param agent the software that did it for her, as it calls itself; {@code null} for none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record What(@Nullable Channel channel, @Nullable String order, @Nullable String project, @Nullable Sku sku,
      @Nullable Integer pieces, @Nullable Money sum, @Nullable LocalDate date, @Nullable Window window,
      @Nullable String store, @Nullable String why, @Nullable String goal, @Nullable String agent) {

    What(@Nullable Channel channel, @Nullable String order, @Nullable String project, @Nullable Sku sku,
        @Nullable Integer pieces, @Nullable Money sum, @Nullable LocalDate date, @Nullable Window window,
        @Nullable String store, @Nullable String why, @Nullable String goal) {
      this(channel, order, project, sku, pieces, sum, date, window, store, why, goal, null);
    }

    static What order(Channel channel, String order, @Nullable Integer pieces, @Nullable Money sum,
        @Nullable String store) {
      return new What(channel, order, null, null, pieces, sum, null, null, store, null, null);
    }

    What by(@Nullable String software) {
      return new What(channel, order, project, sku, pieces, sum, date, window, store, why, goal, software);
    }
  }
}
