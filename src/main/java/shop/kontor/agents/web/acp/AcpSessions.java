package shop.kontor.agents.web.acp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Dealing.Shown;
import shop.kontor.agents.application.Lack;
import shop.kontor.agents.application.StoresKnown;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.Deal.State;
import shop.kontor.agents.web.Minor;
import shop.kontor.agents.web.Permalinks;
import shop.kontor.agents.web.Spoken;
import shop.kontor.cart.CartChanged;
import shop.kontor.foundation.web.Sentences;
import shop.kontor.foundation.web.ShopAddress;
import shop.kontor.pricing.Reason;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A checkout session as the protocol tells it: the whole of it, each time. */
@Component
class AcpSessions {

  private final AcpTotals totals;
  private final AcpOptions options;
  private final AcpOrders orders;
  private final Permalinks permalinks;
  private final StoresKnown stores;
  private final ShopAddress shop;
  private final Sentences sentences;
  private final JsonMapper json;
  private final List<String> methods;

  /** @param methods by which agents may pay, of those that payment offers */
  AcpSessions(AcpTotals totals, AcpOptions options, AcpOrders orders, Permalinks permalinks, StoresKnown stores,
      ShopAddress shop, Sentences sentences, JsonMapper json,
      @Value("${kontor.agents.payment-methods:test-card,test-declined}") String methods) {
    this.totals = totals;
    this.options = options;
    this.orders = orders;
    this.permalinks = permalinks;
    this.stores = stores;
    this.shop = shop;
    this.sentences = sentences;
    this.json = json;
    this.methods = Arrays.stream(methods.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
  }

  boolean takes(String method) {
    return methods.contains(method);
  }

  List<Lack> lacks(Shown shown) {
    return Lack.of(shown, stores.all().stream().map(StoresKnown.Store::id).collect(Collectors.toSet()));
  }

  static String id(CartChanged.Line line) {
    return "line-" + line.sku().value();
  }

  static String currency(CartChanged cart) {
    return (cart.total() == null ? "EUR" : cart.total().getCurrencyUnit().getCode()).toLowerCase(Locale.ROOT);
  }

  ObjectNode tell(Shown shown) {
    var deal = shown.deal();
    var lacks = deal.state() == State.OPEN ? lacks(shown) : List.<Lack>of();
    var session = json.createObjectNode().put("id", deal.id());
    session.putObject("protocol").put("version", Acp.VERSION);
    capabilities(session.putObject("capabilities"));
    buyer(session, deal.wish().buyer());
    session.put("status", Acp.status(deal, lacks.isEmpty())).put("currency", currency(shown.cart()))
        .put("locale", deal.wish().language());
    lines(session.putArray("line_items"), shown);
    details(session, deal.wish());
    options.tell(session.putArray("fulfillment_options"), shown);
    options.selected(session.putArray("selected_fulfillment_options"), shown);
    totals.of(session.putArray("totals"), shown);
    var messages = session.putArray("messages");
    discounts(session.putObject("discounts"), messages, shown);
    if (deal.hers()) {
      messages.addObject().put("type", "error").put("code", "intervention_required").put("resolution", "requires_buyer_input")
          .put("content_type", "plain").put("content", sentences.say(Spoken.trouble(Deal.HERS)));
    } else if (deal.trouble() != null) {
      error(messages, AcpRefused.code(deal.trouble()), "$", sentences.say(Spoken.trouble(deal.trouble())));
    }
    lacks.forEach(lack -> error(messages, AcpRefused.code(lack.what()), AcpRefused.param(lack),
        sentences.say(lack.what().sentence())));
    session.putArray("links").addObject().put("type", "about_us").put("url", shop.of("/"));
    session.put("created_at", deal.began().toString()).put("expires_at", deal.until().toString());
    put(session, "continue_url", permalinks.continued(deal));
    if (deal.order() != null) {
      orders.tell(session.putObject("order"), shown);
    }
    return session;
  }

  private void capabilities(ObjectNode capabilities) {
    var handlers = capabilities.putObject("payment").putArray("handlers");
    var about = shop.of(Acp.PATH + "/payment.json");
    var offered = Stream.concat(methods.stream(), Stream.of(Spoken.BROWSER)).toList();
    for (int i = 0; i < offered.size(); i++) {
      var handler = handlers.addObject().put("id", offered.get(i)).put("name", "shop.kontor.payment")
          .put("version", Acp.VERSION).put("spec", about).put("requires_delegate_payment", false)
          .put("requires_pci_compliance", false).put("psp", "seller").put("config_schema", about + "#/$defs/config");
      handler.putArray("instrument_schemas").add(about + "#/$defs/instrument");
      handler.put("display_order", i + 1).putObject("config").put("method", offered.get(i));
    }
    var discount = capabilities.putArray("extensions").addObject().put("name", "discount");
    discount.putArray("extends").add("$.CheckoutSession.discounts").add("$.CheckoutSessionCreateRequest.discounts");
  }

  private void lines(ArrayNode list, Shown shown) {
    var language = shown.deal().wish().language();
    for (var line : shown.cart().lines()) {
      var name = name(line, language);
      var told = list.addObject().put("id", id(line));
      told.putObject("item").put("id", line.sku().value()).put("name", name).put("unit_amount", Minor.of(line.unitPrice()));
      told.put("quantity", line.quantity()).put("name", name).put("unit_amount", Minor.of(line.unitPrice()))
          .put("sku", line.sku().value());
      if (line.product() != null) {
        told.put("product_id", line.product());
      }
      if (line.image() != null) {
        told.putArray("images").add(image(line));
      }
      told.put("availability_status", line.available() > 0 ? "in_stock" : "out_of_stock")
          .put("available_quantity", Math.max(0, line.available()));
      totals.of(told.putArray("totals"), line);
    }
  }

  static String name(CartChanged.Line line, String language) {
    var name = line.name().in(language);
    return line.note() == null ? name : name + ", " + line.note().in(language);
  }

  private String image(CartChanged.Line line) {
    return line.image().startsWith("/") ? shop.of(line.image()) : line.image();
  }

  /** The protocol knows no buyer without an address to write to. */
  private static void buyer(ObjectNode session, Deal.Buyer known) {
    if (known == null || known.email() == null) {
      return;
    }
    var buyer = session.putObject("buyer").put("email", known.email());
    put(buyer, "first_name", known.first());
    put(buyer, "last_name", known.last());
    put(buyer, "phone_number", known.phone());
  }

  private static void details(ObjectNode session, Deal.Wish wish) {
    if (wish.place() != null) {
      var details = session.putObject("fulfillment_details");
      put(details, "name", wish.place().first());
      put(details, "phone_number", wish.place().phone());
      AcpOptions.address(details.putObject("address"), wish.place(), wish.buyer());
    }
  }

  private void discounts(ObjectNode discounts, ArrayNode messages, Shown shown) {
    var codes = shown.deal().wish().codes();
    codes.forEach(discounts.putArray("codes")::add);
    var coupons = shown.cart().lines().stream().flatMap(line -> line.reasons().stream())
        .filter(reason -> reason.kind() == Reason.Kind.COUPON).map(Reason::name).collect(Collectors.toSet());
    var applied = discounts.putArray("applied");
    for (var part : shown.cart().promotions()) {
      if (Minor.of(part.amount()) > 0) {
        applied(applied.addObject().put("id", "discount-" + applied.size()), part, shown, coupons);
      }
    }
    var rejected = discounts.putArray("rejected");
    for (int i = 0; i < codes.size(); i++) {
      var why = shown.deal().refused().get(codes.get(i));
      if (why != null || !shown.cart().couponCounts()) {
        var reason = AcpRefused.discount(why);
        var sentence = sentences.say(AcpRefused.words(why));
        rejected.addObject().put("code", codes.get(i)).put("reason", reason).put("message", sentence);
        messages.addObject().put("type", "warning").put("code", reason).put("param", "$.discounts.codes[" + i + "]")
            .put("content_type", "plain").put("content", sentence);
      }
    }
  }

  private static void applied(ObjectNode applied, CartChanged.Part part, Shown shown, Set<String> coupons) {
    boolean coupon = shown.cart().coupon() != null && coupons.contains(part.name());
    if (coupon) {
      applied.put("code", shown.cart().coupon());
    }
    applied.putObject("coupon").put("id", coupon ? shown.cart().coupon() : part.name()).put("name", part.name());
    applied.put("amount", Minor.of(part.amount())).put("automatic", !coupon);
  }

  private static void error(ArrayNode messages, String code, String param, String sentence) {
    messages.addObject().put("type", "error").put("code", code).put("resolution", "recoverable").put("param", param)
        .put("content_type", "plain").put("content", sentence);
  }

  static void put(ObjectNode object, String name, String value) {
    if (value != null) {
      object.put(name, value);
    }
  }
}
