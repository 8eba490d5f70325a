package shop.kontor.agents.web.ucp;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Dealing.Shown;
import shop.kontor.agents.application.StoresKnown;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.Deal.Manner;
import shop.kontor.agents.domain.Deal.State;
import shop.kontor.agents.web.Permalinks;
import shop.kontor.agents.web.Spoken;
import shop.kontor.agents.web.Minor;
import shop.kontor.cart.CartChanged;
import shop.kontor.foundation.web.Sentences;
import shop.kontor.foundation.web.ShopAddress;
import shop.kontor.pricing.Reason;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Carts and checkouts as the protocol tells them. */
@Component
class DealWire {

  private final Envelope envelope;
  private final FulfilmentWire fulfilment;
  private final StoresKnown stores;
  private final ShopAddress shop;
  private final Permalinks permalinks;
  private final Sentences sentences;

  DealWire(Envelope envelope, FulfilmentWire fulfilment, StoresKnown stores, ShopAddress shop, Permalinks permalinks,
      Sentences sentences) {
    this.envelope = envelope;
    this.fulfilment = fulfilment;
    this.stores = stores;
    this.shop = shop;
    this.permalinks = permalinks;
    this.sentences = sentences;
  }

  /** What stands between this checkout and its order. */
  List<Lacks> lacks(Shown shown) {
    return Lacks.of(shown, stores.all().stream().map(StoresKnown.Store::id).collect(Collectors.toSet()));
  }

  ObjectNode cart(Platform platform, Shown shown) {
    var answer = envelope.success(platform, Ucp.CART).put("id", shown.deal().id());
    lines(answer.putArray("line_items"), shown);
    answer.put("currency", currency(shown.cart()));
    Amounts.of(answer.putArray("totals"), shown.cart(), null);
    if (platform.has(Ucp.DISCOUNT)) {
      discounts(answer.putObject("discounts"), shown);
    }
    buyer(answer, shown.deal(), platform);
    var messages = answer.putArray("messages");
    codes(messages, shown);
    lacks(shown).stream().filter(each -> each.path().startsWith("$.line_items")).forEach(each -> tell(messages, each));
    answer.put("expires_at", shown.deal().until().toString());
    return answer;
  }

  ObjectNode checkout(Platform platform, Shown shown) {
    var deal = shown.deal();
    var lacks = deal.state() == State.OPEN ? lacks(shown) : List.<Lacks>of();
    var answer = envelope.success(platform, Ucp.CHECKOUT).put("id", deal.id());
    lines(answer.putArray("line_items"), shown);
    answer.put("status", status(deal, lacks)).put("currency", currency(shown.cart()));
    boolean delivered = deal.wish().manner() == Manner.DELIVERY;
    Amounts.of(answer.putArray("totals"), shown.cart(), delivered ? shown.cart().deliveryFee() : null);
    var messages = answer.putArray("messages");
    if (platform.has(Ucp.DISCOUNT)) {
      discounts(answer.putObject("discounts"), shown);
      codes(messages, shown);
    }
    if (platform.has(Ucp.FULFILMENT)) {
      fulfilment.tell(answer.putObject("fulfillment"), shown, lines(shown.cart()));
    }
    buyer(answer, deal, platform);
    if (deal.hers()) {
      Envelope.error(messages, "payment_needs_buyer", "$.payment.instruments[0]", sentences.say(Spoken.trouble(Deal.HERS)),
          "requires_buyer_input");
    } else if (deal.trouble() != null) {
      Envelope.error(messages, Refused.code(deal.trouble()), Refused.code(deal.trouble()).equals("payment_failed")
          ? "$.payment.instruments[0]" : null, sentences.say(Spoken.trouble(deal.trouble())), "recoverable");
    }
    lacks.forEach(each -> tell(messages, each));
    answer.putObject("payment").putArray("instruments");
    answer.putArray("links").addObject().put("type", "shop").put("url", shop.of("/"));
    answer.put("expires_at", deal.until().toString());
    put(answer, "continue_url", permalinks.continued(deal));
    if (deal.state() == State.DONE) {
      answer.putObject("order").put("id", OrderWire.id(deal)).put("label", deal.order())
          .put("permalink_url", permalinks.of(deal));
    }
    return answer;
  }

  void tell(ArrayNode messages, Lacks lacks) {
    Envelope.error(messages, lacks.code(), lacks.path(), sentences.say(lacks.sentence()), "recoverable");
  }

  private static String status(Deal deal, List<Lacks> lacks) {
    return switch (deal.state()) {
      case OPEN -> deal.hers() ? "requires_escalation" : lacks.isEmpty() ? "ready_for_complete" : "incomplete";
      case PAYING -> "complete_in_progress";
      case DONE -> "completed";
      case CANCELLED -> "canceled";
    };
  }

  static String currency(CartChanged cart) {
    return cart.total() == null ? "EUR" : cart.total().getCurrencyUnit().getCode();
  }

  private static List<String> lines(CartChanged cart) {
    return cart.lines().stream().map(DealWire::id).toList();
  }

  static String id(CartChanged.Line line) {
    return "line-" + line.sku().value();
  }

  private void lines(ArrayNode list, Shown shown) {
    for (var line : shown.cart().lines()) {
      var item = list.addObject().put("id", id(line));
      item(item.putObject("item"), line, shown.deal().wish().language());
      item.put("quantity", line.quantity());
      Amounts.of(item.putArray("totals"), line);
    }
  }

  void item(ObjectNode item, CartChanged.Line line, String language) {
    var name = line.name().in(language);
    item.put("id", line.sku().value()).put("title", line.note() == null ? name : name + ", " + line.note().in(language))
        .put("price", Minor.of(line.unitPrice()));
    if (line.image() != null) {
      item.put("image_url", line.image().startsWith("/") ? shop.of(line.image()) : line.image());
    }
  }

  private static void discounts(ObjectNode discounts, Shown shown) {
    var codes = discounts.putArray("codes");
    shown.deal().wish().codes().forEach(codes::add);
    var coupons = shown.cart().lines().stream().flatMap(line -> line.reasons().stream())
        .filter(reason -> reason.kind() == Reason.Kind.COUPON).map(Reason::name).collect(Collectors.toSet());
    var applied = discounts.putArray("applied");
    for (var part : shown.cart().promotions()) {
      if (Minor.of(part.amount()) > 0) {
        applied(applied.addObject(), part, shown, coupons);
      }
    }
  }

  private static void applied(ObjectNode applied, CartChanged.Part part, Shown shown, Set<String> coupons) {
    applied.put("title", part.name()).put("amount", Minor.of(part.amount()));
    boolean coupon = shown.cart().coupon() != null && coupons.contains(part.name());
    applied.put("automatic", !coupon);
    if (coupon) {
      applied.put("code", shown.cart().coupon());
    }
    if (shown.cart().promotions().size() == 1) {
      var list = applied.putArray("allocations");
      var lines = shown.cart().lines();
      for (int i = 0; i < lines.size(); i++) {
        if (Minor.off(lines.get(i)) > 0) {
          list.addObject().put("path", "$.line_items[" + i + "]").put("amount", Minor.off(lines.get(i)));
        }
      }
    }
  }

  private void codes(ArrayNode messages, Shown shown) {
    var codes = shown.deal().wish().codes();
    for (int i = 0; i < codes.size(); i++) {
      var why = shown.deal().refused().get(codes.get(i));
      var path = "$.discounts.codes[" + i + "]";
      if ("combination".equals(why)) {
        Envelope.warning(messages, "discount_code_combination_disallowed", path, sentences.say("agents.ucp.code.one"));
      } else if (why != null) {
        Envelope.warning(messages, "discount_code_invalid", path, sentences.say("agents.ucp.code.unknown"));
      } else if (!shown.cart().couponCounts()) {
        Envelope.warning(messages, "discount_code_user_ineligible", path, sentences.say("agents.ucp.code.idle"));
      }
    }
  }

  private static void buyer(ObjectNode answer, Deal deal, Platform platform) {
    var known = deal.wish().buyer();
    if (known == null) {
      return;
    }
    var buyer = answer.putObject("buyer");
    put(buyer, "first_name", known.first());
    put(buyer, "last_name", known.last());
    put(buyer, "email", known.email());
    put(buyer, "phone_number", known.phone());
    if (known.consent() != null && platform.has(Ucp.CONSENT)) {
      var consent = buyer.putObject("consent");
      known.consent().forEach(consent::put);
    }
  }

  static void put(ObjectNode object, String name, String value) {
    if (value != null) {
      object.put(name, value);
    }
  }
}
