package shop.kontor.cart.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import shop.kontor.cart.domain.Hold;
import shop.kontor.catalog.Sku;
import shop.kontor.delivery.DeliveryFee;
import shop.kontor.foundation.money.Vat;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.pricing.Reason;
import shop.kontor.pricing.VatRate;

/**
 * A cart as its owner sees it.
 *
 * @param pieces over all lines
 * @param total of all lines and the fee, including VAT: what she pays if it is delivered; {@code null} for an empty cart
 * @param vat the tax within the total, rate by rate
 * @param ready whether it can be checked out as it is
 * @param over the variant whose price was promised until a moment that has passed, if such a promise was given with the
 *     request: it is in at what holds now; else {@code null}
 * @param forCompany whether she buys for a company, and pages show her prices without VAT; all amounts here include it
 * @param before what it costs without promotions; {@code null} for an empty cart
 * @param promotions what each takes off all lines together
 * @param freeDelivery the promotion by which delivery is free; {@code null} for none
 * @param coupon that goes with it; {@code null} for none
 * @param holds what is kept back for her in stores
 * @param fee of its delivery, which is not asked for what she collects; {@code null} for an empty cart
 */
public record CartView(List<LineView> lines, int pieces, Money total, List<VatView> vat, boolean ready,
    @JsonInclude(JsonInclude.Include.NON_NULL) Sku over, boolean forCompany, Money before, List<Part> promotions,
    @JsonInclude(JsonInclude.Include.NON_NULL) String freeDelivery,
    @JsonInclude(JsonInclude.Include.NON_NULL) Coupon coupon,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Hold> holds,
    @JsonInclude(JsonInclude.Include.NON_NULL) DeliveryFee fee) {

  CartView over(Sku sku) {
    return new CartView(lines, pieces, total, vat, ready, sku, forCompany, before, promotions, freeDelivery, coupon,
        holds, fee);
  }

  /** The same as she pays it who collects it in a store. */
  public CartView collected() {
    return new CartView(lines, pieces, fee == null ? total : total.minus(fee.amount()), vat(lines, null), ready, over,
        forCompany, before, promotions, null, coupon, holds, null);
  }

  /** An amount of a line as pages show it to her: without VAT to whoever buys for a company. */
  public Money asked(LineView line, Money gross) {
    return forCompany && gross != null ? Vat.without(gross, line.vat().percent()) : gross;
  }

  /** What is kept back of a line. */
  public List<Hold> held(LineView line) {
    return holds.stream().filter(hold -> hold.sku().equals(line.sku())).toList();
  }

  /** All goods, in the same way. */
  public Money askedForAll() {
    var goods = collected();
    return forCompany ? goods.vat.stream().map(VatView::tax).reduce(goods.total, Money::minus) : goods.total;
  }

  /** The fee, in the same way. */
  public Money askedForDelivery() {
    return forCompany ? fee.parts(goods(lines)).stream().map(DeliveryFee.Part::tax).reduce(fee.amount(), Money::minus)
        : fee.amount();
  }

  /** @param fee {@code null} for none */
  static List<VatView> vat(List<LineView> lines, DeliveryFee fee) {
    var byRate = new TreeMap<BigDecimal, VatView>();
    lines.stream().filter(line -> line.total() != null).forEach(line -> take(byRate, line.total(),
        Vat.within(line.total(), line.vat().percent()), line.vat()));
    if (fee != null) {
      fee.parts(goods(lines)).forEach(part -> take(byRate, part.gross(), part.tax(), new VatRate(part.percent())));
    }
    return List.copyOf(byRate.values());
  }

  private static void take(Map<BigDecimal, VatView> byRate, Money gross, Money tax, VatRate rate) {
    byRate.merge(rate.percent(), new VatView(rate, gross, tax),
        (a, b) -> new VatView(a.rate(), a.gross().plus(b.gross()), a.tax().plus(b.tax())));
  }

  private static Map<BigDecimal, Money> goods(List<LineView> lines) {
    var goods = new TreeMap<BigDecimal, Money>();
    lines.stream().filter(line -> line.total() != null)
        .forEach(line -> goods.merge(line.vat().percent(), line.total(), Money::plus));
    return goods;
  }

  public enum Problem { NOT_FOR_SALE, SOLD_OUT, TOO_MANY }

  /**
   * @param note what tells it from its siblings, such as size and colour; {@code null} if nothing does
   * @param unitPrice including VAT; {@code null} if not for sale
   * @param total what the line costs, less what promotions take off
   * @param why it costs what it costs; {@code null} if that is simply the variant's price
   * @param problem why this line can't be ordered; {@code null} if it can
   * @param discount what promotions take off the line as a whole; {@code null} for nothing
   */
  public record LineView(Sku sku, String product, LocalText name, LocalText note, String image, int quantity,
      Money unitPrice, Money total, VatRate vat, int available, Why why, Problem problem,
      @JsonInclude(JsonInclude.Include.NON_NULL) Money discount) {
  }

  /**
   * @param price the variant's own, for one piece, including VAT
   * @param before the lowest price of the 30 days before, if everybody is asked less than that; else {@code null}
   * @param reasons for which it costs something else; none if it does not
   */
  public record Why(Money price, Money before, List<Reason> reasons) {
  }

  /** @param tax the part of {@code gross} that is tax */
  public record VatView(VatRate rate, Money gross, Money tax) {
  }

  /** @param name of a promotion, as customers read it */
  public record Part(String name, Money amount) {
  }

  /**
   * @param code as she gave it
   * @param counts whether it makes the cart cheaper as it is
   */
  public record Coupon(String code, boolean counts) {
  }
}
