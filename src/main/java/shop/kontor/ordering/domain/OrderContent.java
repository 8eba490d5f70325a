package shop.kontor.ordering.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import shop.kontor.customer.Company;
import shop.kontor.delivery.DeliveryFee;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.foundation.text.EmailShape;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.Buyer;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.OrderLine;
import shop.kontor.ordering.PlaceOrder;
import shop.kontor.ordering.RecordSale;
import shop.kontor.pricing.Channel;

/**
 * What was ordered: written once and never changed. {@code total} includes VAT, which {@code vat} shows by rate. What
 * was bought over the counter has a {@code counter}, and neither buyer's address nor delivery.
 *
 * @param coupon the promotion whose coupon must be redeemed for it; {@code null} for none
 * @param collectAt the store where she collects it; {@code null} for delivery
 * @param holder by which inventory knows what she holds; {@code null} if she holds nothing
 * @param counter {@code null} for what was not bought over one
 * @param fee that is asked for its delivery, within the total; {@code null} for none
 * @param channel in which it was ordered; orders that were kept without one were of the web
 * @param agent the software that ordered for her by her leave; {@code null} for none
 */
public record OrderContent(OrderId order, Buyer buyer, List<OrderLine> lines, PostalAddress address, LocalDate date,
    Window window, String paymentMethod, Instant placedAt, Money total, List<VatPart> vat, String coupon,
    LocationId collectAt, String holder, Counter counter, DeliveryFee fee, Channel channel, String agent)
    implements Document {

  private static final String NOBODY = "nobody";
  private static final String NOBODY_AT_ALL = "nobody@nowhere.invalid";

  public OrderContent {
    lines = List.copyOf(lines);
    vat = List.copyOf(vat);
    channel = channel != null ? channel : counter == null ? Channel.WEB : Channel.TILL;
  }

  public static OrderContent of(PlaceOrder request) {
    var goods = request.lines().stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
    var fee = request.collectAt() == null ? request.fee() : null;
    return new OrderContent(request.order(), request.buyer(), request.lines(), request.address(), request.date(),
        request.window(), request.paymentMethod(), request.at(), fee == null ? goods : goods.plus(fee.amount()),
        VatPart.of(request.lines(), fee), request.coupon(), request.collectAt(), request.holder(), null, fee,
        request.channel(), request.agent());
  }

  public static OrderContent of(RecordSale sale) {
    var total = sale.lines().stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
    return new OrderContent(sale.order(), null, sale.lines(), null, null, null, null, sale.at(), total,
        VatPart.of(sale.lines(), null), null, null, null, new Counter(sale.sale(), sale.receipt(), sale.store(), sale.customer(),
            sale.company(), sale.payments()), null, Channel.TILL, null);
  }

  /** {@code null} for what was bought over the counter. */
  public String visitor() {
    return buyer == null ? null : buyer.visitor();
  }

  /** {@code null} for a guest. */
  public String customer() {
    return counter != null ? counter.customer() : buyer.customer();
  }

  /** For which it was bought; {@code null} for none. */
  public Company company() {
    return counter != null ? counter.company() : buyer.company();
  }

  /** As it is kept once its buyer must be forgotten: what was sold, for how much and to which country, for the taxes. */
  public OrderContent anonymous() {
    return new OrderContent(order, buyer == null ? null : new Buyer(NOBODY, null, NOBODY_AT_ALL, buyer.language()), lines,
        address == null ? null : new PostalAddress("–", "–", "", "–", "–", address.country()), date, window,
        paymentMethod, placedAt, total, vat, coupon, collectAt, null, counter == null ? null : counter.anonymous(), fee,
        channel, agent);
  }

  /** Whether its buyer can be written to, and has not been forgotten. */
  public boolean hasReader() {
    return buyer != null && !buyer.email().equals(NOBODY_AT_ALL) && EmailShape.fits(buyer.email());
  }

  public boolean isOf(String visitor, String customer) {
    return visitor() != null && visitor().equals(visitor) || customer != null && customer.equals(customer());
  }
}
