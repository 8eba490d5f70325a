package shop.kontor.cart.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.cart.application.CartView.LineView;
import shop.kontor.cart.domain.Cart;
import shop.kontor.cart.domain.Carts;
import shop.kontor.cart.domain.Owner;
import shop.kontor.delivery.CapacityChanged;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.Buyer;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.OrderLine;
import shop.kontor.ordering.PlaceOrder;
import shop.kontor.pricing.Channel;

/**
 * The moment in which she buys: the cart closes and ordering is asked to place an order, in one transaction. One cart
 * becomes one order, however often she submits.
 */
@Service
public class Checkout {

  private static final Duration SAME_SUBMIT = Duration.ofMinutes(10);

  private final Carts carts;
  private final Bill bill;
  private final Stores stores;
  private final ApplicationEventPublisher post;
  private final Clock clock;
  private final ZoneId zone;

  Checkout(Carts carts, Bill bill, Stores stores, ApplicationEventPublisher post, Clock clock, ZoneId zone) {
    this.carts = carts;
    this.bill = bill;
    this.stores = stores;
    this.post = post;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * What she filled in.
   *
   * @param date and window: when it is to be delivered; {@code null} if she collects it
   * @param agreed the total that she saw; {@code null} if she leaves it to the shop
   * @param collectAt the store where she collects it; {@code null} for delivery
   * @param channel in which it is ordered; {@code null} for the web
   * @param agent the software that buys for her by her leave; {@code null} for none
   */
  public record Wishes(String email, String language, PostalAddress address, LocalDate date, Window window,
      String paymentMethod, Money agreed, LocationId collectAt, Channel channel, @Nullable String agent) {

    /** Delivered, on the web. */
    public Wishes(String email, String language, PostalAddress address, LocalDate date, Window window,
        String paymentMethod, Money agreed) {
      this(email, language, address, date, window, paymentMethod, agreed, null);
    }

    /** On the web. */
    public Wishes(String email, String language, PostalAddress address, LocalDate date, Window window,
        String paymentMethod, Money agreed, LocationId collectAt) {
      this(email, language, address, date, window, paymentMethod, agreed, collectAt, null, null);
    }

    public Wishes {
      if (address == null || collectAt == null && (date == null || window == null)) {
        throw Refusal.invalid(collectAt == null ? "cart.refused.incomplete" : "cart.refused.invoice");
      }
      if (!Reachable.is(address)) {
        throw Refusal.invalid("cart.refused.address", address.postcode(), address.country());
      }
      if (paymentMethod == null || paymentMethod.isBlank() || paymentMethod.length() > 40) {
        throw Refusal.invalid("cart.refused.payment");
      }
    }
  }

  /** @throws Refusal for an empty cart, for what can't be ordered, and for a total other than she saw */
  @Transactional
  public OrderId place(Caller caller, Wishes wishes) {
    return placeFor(caller, Shopping.owner(caller), wishes);
  }

  /** The same within a transaction of somebody who can tell of a refusal: nothing is written before it. */
  OrderId placeFor(Caller caller, Owner owner, Wishes wishes) {
    var cart = carts.takeOpen(owner).filter(open -> !open.lines().isEmpty());
    if (cart.isEmpty()) {
      return submittedBefore(owner).orElseThrow(() -> Refusal.conflict("cart.refused.empty"));
    }
    return place(caller, cart.get(), wishes);
  }

  private OrderId place(Caller caller, Cart cart, Wishes wishes) {
    if (wishes.collectAt() != null && !stores.has(wishes.collectAt())) {
      throw Refusal.notFound("cart.refused.store", wishes.collectAt());
    }
    boolean collected = wishes.collectAt() != null;
    var here = LocalDateTime.ofInstant(clock.instant(), zone);
    if (!collected && wishes.date().isBefore(here.toLocalDate().plusDays(CapacityChanged.NOTICE - 1))) {
      throw Refusal.conflict("cart.refused.toosoon", wishes.date());
    }
    var shown = bill.of(caller, cart);
    var view = collected ? shown.view().collected() : shown.view();
    view.lines().stream().filter(line -> line.problem() != null).findFirst().ifPresent(line -> {
      throw Refusal.conflict("cart.refused." + line.problem(), line.name(), line.available());
    });
    if (wishes.agreed() != null && !wishes.agreed().isEqual(view.total())) {
      throw Refusal.conflict("cart.refused.total", view.total(), wishes.agreed());
    }
    var order = OrderId.next();
    var buyer = new Buyer(caller.visitor(), caller.customerId(), wishes.email(), wishes.language(),
        shown.company());
    var holder = cart.holds(clock.instant()).isEmpty() ? null : cart.id();
    cart.letGoOfAll();
    cart.checkOut(order, clock.instant());
    carts.save(cart);
    post.publishEvent(new PlaceOrder(order, buyer, view.lines().stream().map(Checkout::line).toList(),
        wishes.address(), collected ? here.toLocalDate() : wishes.date(),
        collected ? Window.at(here.toLocalTime()) : wishes.window(), wishes.paymentMethod(), clock.instant(),
        shown.coupon() == null ? null : shown.coupon().id(), wishes.collectAt(), holder, view.fee(),
        wishes.channel(), wishes.agent()));
    return order;
  }

  /** The order that this very cart has just become, if she submits it again. */
  private Optional<OrderId> submittedBefore(Owner owner) {
    return carts.findFirstByOwnerOrderByChangedAtDesc(owner).filter(Cart::isCheckedOut).map(Cart::order)
        .filter(order -> Ids.madeAt(order.uuid()).isAfter(clock.instant().minus(SAME_SUBMIT)));
  }

  private static OrderLine line(LineView line) {
    return new OrderLine(line.sku(), line.name(), line.quantity(), line.unitPrice(), line.vat(), line.discount(),
        line.why() == null ? List.of() : line.why().reasons());
  }
}
