package shop.kontor.agents.web.acp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.Deal.Manner;
import shop.kontor.agents.web.Legible;
import shop.kontor.cart.ChangeCart;
import shop.kontor.catalog.Sku;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.text.Unfit;
import tools.jackson.databind.JsonNode;

/** Reads without trust what a platform wants of a session. What is not named stays as it was. */
final class AcpWishes {

  /** In front of the store's id, of what is collected there. */
  static final String COLLECT = "collect.";

  private static final int LONGEST = 200;
  private static final int MOST_CODES = 5;
  private static final int MOST_PIECES = 999;

  private AcpWishes() {}

  /** What is to lie in the cart, each once; {@code null} if nothing is said of it. */
  static @Nullable List<ChangeCart.Piece> pieces(JsonNode body) {
    var name = body.has("line_items") ? "line_items" : "items"; // as the specification's own examples call them
    var lines = body.path(name);
    if (lines.isMissingNode()) {
      return null;
    }
    if (!lines.isArray() || lines.isEmpty() || lines.size() > ChangeCart.MOST) {
      throw AcpFault.invalid("$." + name, "These are 1 to " + ChangeCart.MOST + " items");
    }
    var quantities = new LinkedHashMap<Sku, Integer>();
    for (int i = 0; i < lines.size(); i++) {
      var at = "$." + name + "[" + i + "]";
      var quantity = lines.get(i).path("quantity");
      if (!quantity.isMissingNode() && (!quantity.isIntegralNumber() || !quantity.canConvertToLong()
          || quantity.asLong() < 1 || quantity.asLong() > MOST_PIECES)) {
        throw AcpFault.invalid(at + ".quantity", "A quantity is a number from 1 to " + MOST_PIECES);
      }
      quantities.merge(sku(lines.get(i), at), quantity.isMissingNode() ? 1 : quantity.asInt(), Integer::sum);
    }
    var pieces = new ArrayList<ChangeCart.Piece>();
    quantities.forEach((sku, quantity) -> pieces.add(new ChangeCart.Piece(sku, quantity, ChangeCart.How.SET)));
    return pieces;
  }

  private static Sku sku(JsonNode line, String at) {
    var id = text(line.has("item") ? line.path("item") : line, "id", at);
    if (id == null) {
      throw AcpFault.missing(at + ".id", "An item has an id");
    }
    try {
      return new Sku(id);
    } catch (Unfit none) {
      throw new AcpFault(400, "not_found", "There is no such item", at + ".id");
    }
  }

  /** @param before what was wished for until now */
  static Deal.Wish wish(JsonNode body, Deal.Wish before) {
    var language = text(body, "locale", "$");
    var buyer = buyer(body, before.buyer());
    var place = place(body.path("fulfillment_details"), before.place());
    var plain = new Deal.Wish(language == null ? before.language() : language.toLowerCase(Locale.ROOT).startsWith("ko")
        ? "ko" : "en", codes(body, before.codes()), buyer, before.manner() == null && place != null ? Manner.DELIVERY
        : before.manner(), before.store(), before.date(), before.window(), place);
    return chosen(body.path("selected_fulfillment_options"), plain);
  }

  static Deal.Wish none(String language) {
    return new Deal.Wish(language, List.of(), null, null, null, null, null, null);
  }

  private static List<String> codes(JsonNode body, List<String> before) {
    var given = body.path("discounts").has("codes") ? body.path("discounts").path("codes") : body.path("coupons");
    if (!given.isArray()) {
      return before;
    }
    var codes = new ArrayList<String>();
    for (var code : given) {
      if (code.isString() && !code.asString().isBlank() && code.asString().length() <= LONGEST && Legible.is(code.asString())
          && !codes.contains(code.asString()) && codes.size() < MOST_CODES) {
        codes.add(code.asString());
      }
    }
    return codes;
  }

  /** As she is named; else by where it goes. */
  private static Deal.Buyer buyer(JsonNode body, Deal.Buyer before) {
    var given = body.path("buyer");
    if (given.isObject()) {
      var first = text(given, "first_name", "$.buyer");
      return new Deal.Buyer(first == null ? text(given, "full_name", "$.buyer") : first, text(given, "last_name", "$.buyer"),
          text(given, "email", "$.buyer"), text(given, "phone_number", "$.buyer"), null);
    }
    var at = "$.fulfillment_details";
    var details = body.path("fulfillment_details");
    var email = text(details, "email", at);
    return before != null && before.email() != null || email == null ? before
        : new Deal.Buyer(text(details, "name", at), null, email, text(details, "phone_number", at), null);
  }

  private static Deal.Place place(JsonNode details, Deal.Place before) {
    if (!details.path("address").isObject()) {
      return before;
    }
    var address = address(details.path("address"), "$.fulfillment_details.address");
    var name = text(details, "name", "$.fulfillment_details");
    return new Deal.Place(null, address.first() == null ? name : address.first(), null, address.street(), address.extra(),
        address.postcode(), address.city(), address.region(), address.country(),
        text(details, "phone_number", "$.fulfillment_details"));
  }

  /** @param at where it stands in what was asked */
  static Deal.Place address(JsonNode given, String at) {
    var country = text(given, "country", at);
    return new Deal.Place(null, text(given, "name", at), null, text(given, "line_one", at), text(given, "line_two", at),
        text(given, "postal_code", at), text(given, "city", at), text(given, "state", at),
        country == null ? null : country.toUpperCase(Locale.ROOT), null);
  }

  /** All goods of a checkout go one way. */
  private static Deal.Wish chosen(JsonNode options, Deal.Wish wish) {
    if (!options.isArray() || options.isEmpty()) {
      return wish;
    }
    var at = "$.selected_fulfillment_options";
    var ids = options.valueStream().map(each -> text(each.has("option_id") ? each : each.path(each.path("type").asString("")),
        "option_id", at)).distinct().toList();
    if (ids.size() != 1 || ids.getFirst() == null) {
      throw AcpFault.invalid(at, "All items come by one and the same option");
    }
    var id = ids.getFirst();
    if (id.startsWith(COLLECT)) {
      return new Deal.Wish(wish.language(), wish.codes(), wish.buyer(), Manner.COLLECTION, id.substring(COLLECT.length()),
          null, null, wish.place());
    }
    var slot = id.split("\\.", 2);
    try {
      return new Deal.Wish(wish.language(), wish.codes(), wish.buyer(), Manner.DELIVERY, null, LocalDate.parse(slot[0]),
          Window.valueOf(slot.length == 2 ? slot[1] : ""), wish.place());
    } catch (DateTimeException | IllegalArgumentException none) {
      throw AcpFault.invalid(at + "[0].option_id", "This is none of the options");
    }
  }

  /** {@code null} if it is not there, or is empty. */
  static @Nullable String text(JsonNode given, String name, String at) {
    var value = given.path(name);
    if (!value.isString() || value.asString().isBlank()) {
      return null;
    }
    if (value.asString().length() > LONGEST) {
      throw AcpFault.invalid(at + "." + name, "This has at most " + LONGEST + " characters");
    }
    if (!Legible.is(value.asString())) {
      throw AcpFault.invalid(at + "." + name, "This has characters that nobody writes");
    }
    return value.asString();
  }
}
