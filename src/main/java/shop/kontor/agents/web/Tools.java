package shop.kontor.agents.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Assortment;
import shop.kontor.agents.application.CapacityKnown;
import shop.kontor.agents.application.Errands;
import shop.kontor.agents.application.Pace;
import shop.kontor.agents.application.Purchases;
import shop.kontor.agents.domain.Purse;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.ShopAddress;

/** What the tools of {@code agents/mcp-tools.json} do: find goods, fill a cart, buy. */
@Component
class Tools {

  private static final int MOST_SLOTS = 42;

  private final Assortment assortment;
  private final CapacityKnown capacity;
  private final Errands errands;
  private final Purchases purchases;
  private final Pace pace;
  private final ShopAddress shop;
  private final Clock clock;
  private final ZoneId zone;

  Tools(Assortment assortment, CapacityKnown capacity, Errands errands, Purchases purchases, Pace pace,
      ShopAddress shop, Clock clock, ZoneId zone) {
    this.assortment = assortment;
    this.capacity = capacity;
    this.errands = errands;
    this.purchases = purchases;
    this.pace = pace;
    this.shop = shop;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * @param address where the caller comes from
   * @return empty if there is no such tool
   * @throws Refusal for what does not fit, and for what the shop refuses
   */
  Optional<Object> call(String tool, Arguments given, String address) {
    return Optional.ofNullable(switch (tool) {
      case "search_products" -> search(given);
      case "get_product" -> product(given);
      case "delivery_slots" -> slots(given);
      case "change_cart" -> change(given, address);
      case "view_cart" -> view(given);
      case "check_out" -> checkOut(given);
      case "get_order" -> order(given);
      default -> null;
    });
  }

  private Told.Products search(Arguments given) {
    var query = given.text("query").filter(text -> !text.isBlank()).orElse(null);
    var category = given.text("category").filter(text -> !text.isBlank()).orElse(null);
    if (query == null && category == null) {
      throw Refusal.invalid("agents.refused.question");
    }
    int most = given.number("limit", 1, 20, 10);
    var found = assortment.search(query, category, given.number("offset", 0, 10_000, 0), most + 1);
    return new Told.Products(found.stream().limit(most)
        .map(each -> Told.Product.of(each, given.language(), shop)).toList(), found.size() > most);
  }

  private Told.Product product(Arguments given) {
    var id = given.text("product").or(() -> given.text("sku").flatMap(sku -> assortment.wares(List.of(sku)).stream()
        .findFirst().map(ware -> ware.piece().product())));
    return id.flatMap(product -> assortment.found(List.of(product)).stream().findFirst())
        .map(found -> Told.Product.of(found, given.language(), shop))
        .orElseThrow(() -> Refusal.notFound("agents.refused.product"));
  }

  private Told.Slots slots(Arguments given) {
    var tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
    var from = given.text("from").isPresent() ? given.date("from") : tomorrow;
    return new Told.Slots(capacity.slots(from.isBefore(tomorrow) ? tomorrow : from, MOST_SLOTS).stream()
        .map(slot -> new Told.Slot(slot.date().toString(), slot.window().name())).toList());
  }

  private Told.Cart change(Arguments given, String address) {
    var pieces = given.pieces();
    var coupon = given.text("coupon").orElse(null);
    boolean guess = coupon != null && !coupon.isBlank();
    if (guess) {
      pace.mayGiveCoupon(address);
    }
    var purse = given.text("cart").map(Purse::new).orElseGet(Purse::fresh);
    var request = purse.request("change_cart", given.text("request").orElse(null));
    var changed = errands.change(purse, request, pieces, given.flag("only"), coupon);
    if (guess) {
      pace.takeBackCoupon(address);
    }
    return Told.Cart.of(purse, changed, given.language());
  }

  private Told.Cart view(Arguments given) {
    var purse = new Purse(given.needed("cart"));
    return Told.Cart.of(purse, errands.look(purse), given.language());
  }

  private Told.Order checkOut(Arguments given) {
    var purse = new Purse(given.needed("cart"));
    var bought = errands.checkOut(purse, purse.request("check_out", given.text("request").orElse(null)),
        given.purchase());
    return purchases.find(purse, bought.order().value()).map(Told.Order::of)
        .orElseGet(() -> new Told.Order(bought.order().value(), Purchases.Status.PLACED.name(), null,
            Told.Amount.of(bought.total()), null, null));
  }

  private Told.Order order(Arguments given) {
    return purchases.findGuests(new Purse(given.needed("cart")), given.needed("order")).map(Told.Order::of)
        .orElseThrow(() -> Refusal.notFound("agents.refused.order"));
  }
}
