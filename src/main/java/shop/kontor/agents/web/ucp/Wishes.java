package shop.kontor.agents.web.ucp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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

/** Reads without trust what a platform wants of a cart or a checkout. What the shop itself tells in it is passed over. */
final class Wishes {

  private static final int LONGEST = 200;
  private static final int MOST_CODES = 5;
  private static final int MOST_PIECES = 999;

  private Wishes() {}

  /** What is to lie in the cart, each once. */
  static List<ChangeCart.Piece> pieces(JsonNode body) {
    var lines = body.path("line_items");
    if (!lines.isArray() || lines.isEmpty()) {
      throw malformed("line_items is a list of what shall be bought");
    }
    if (lines.size() > ChangeCart.MOST) {
      throw new Fault(400, "request_too_large", "line_items has at most " + ChangeCart.MOST + " entries");
    }
    var quantities = new LinkedHashMap<String, Integer>();
    for (var line : lines) {
      var quantity = line.path("quantity");
      if (!quantity.isIntegralNumber() || !quantity.canConvertToLong() || quantity.asLong() < 1 || quantity.asLong() > MOST_PIECES) {
        throw malformed("The quantity of a line is a number from 1 to " + MOST_PIECES);
      }
      var id = text(line.path("item"), "id");
      if (id == null) {
        throw malformed("A line has an item with an id");
      }
      quantities.merge(id, quantity.asInt(), Integer::sum);
    }
    var pieces = new ArrayList<ChangeCart.Piece>();
    quantities.forEach((id, quantity) -> pieces.add(new ChangeCart.Piece(sku(id), quantity, ChangeCart.How.SET)));
    return pieces;
  }

  private static Sku sku(String id) {
    try {
      return new Sku(id);
    } catch (Unfit none) {
      throw new Missing(id);
    }
  }

  /** There is no such thing in this shop, nor can there be. */
  static final class Missing extends RuntimeException {

    private Missing(String id) {
      super(id, null, false, false);
    }
  }

  /** @param before what was wished for until now; {@code null} at the beginning */
  static Deal.Wish wish(JsonNode body, String otherwise, Deal.@Nullable Wish before) {
    var codes = new ArrayList<String>();
    for (var code : body.path("discounts").path("codes")) {
      if (code.isString() && !code.asString().isBlank() && code.asString().length() <= LONGEST && Legible.is(code.asString())
          && !codes.contains(code.asString()) && codes.size() < MOST_CODES) {
        codes.add(code.asString());
      }
    }
    var said = text(body.path("context"), "language");
    var language = said == null ? before == null ? otherwise : before.language() : said;
    var plain = new Deal.Wish(language.toLowerCase(Locale.ROOT).startsWith("ko") ? "ko" : "en", codes,
        buyer(body.path("buyer")), null, null, null, null, null);
    var method = method(body.path("fulfillment").path("methods"));
    return method == null ? plain : fulfilled(plain, method, before);
  }

  private static Deal.Buyer buyer(JsonNode given) {
    if (!given.isObject()) {
      return null;
    }
    var consent = new HashMap<String, Boolean>();
    for (var purpose : List.of("analytics", "preferences", "marketing", "sale_of_data")) {
      if (given.path("consent").path(purpose).isBoolean()) {
        consent.put(purpose, given.path("consent").path(purpose).asBoolean());
      }
    }
    return new Deal.Buyer(text(given, "first_name"), text(given, "last_name"), text(given, "email"),
        text(given, "phone_number"), consent.isEmpty() ? null : consent);
  }

  /** All goods of a checkout go one way: of several methods the one in which something is chosen, else the first. */
  private static JsonNode method(JsonNode methods) {
    if (!methods.isArray() || methods.isEmpty()) {
      return null;
    }
    return methods.valueStream().filter(each -> text(each.path("groups").path(0), "selected_option_id") != null
        || text(each, "selected_destination_id") != null).findFirst().orElse(methods.get(0));
  }

  private static Deal.Wish fulfilled(Deal.Wish wish, JsonNode method, Deal.Wish before) {
    var type = text(method, "type");
    boolean collected = "pickup".equals(type == null ? text(method, "id") : type);
    var destination = text(method, "selected_destination_id");
    var option = text(method.path("groups").path(0), "selected_option_id");
    if (collected) {
      return new Deal.Wish(wish.language(), wish.codes(), wish.buyer(), Manner.COLLECTION, destination, null, null, null);
    }
    var slot = option == null ? new String[0] : option.split("\\.", 2);
    return new Deal.Wish(wish.language(), wish.codes(), wish.buyer(), Manner.DELIVERY, null, date(slot), window(slot),
        place(method.path("destinations"), destination, before == null ? null : before.place()));
  }

  private static LocalDate date(String[] slot) {
    try {
      return slot.length < 2 ? null : LocalDate.parse(slot[0]);
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static Window window(String[] slot) {
    for (var window : Window.values()) {
      if (slot.length == 2 && window.name().equals(slot[1])) {
        return window;
      }
    }
    return null;
  }

  private static Deal.Place place(JsonNode given, String chosen, Deal.Place before) {
    if (!given.isArray() || given.isEmpty()) {
      return before;
    }
    var one = given.valueStream().filter(each -> chosen != null && chosen.equals(text(each, "id"))).findFirst()
        .orElse(given.get(0));
    return place(one);
  }

  static Deal.Place place(JsonNode one) {
    return new Deal.Place(text(one, "id"), text(one, "first_name"), text(one, "last_name"), text(one, "street_address"),
        text(one, "extended_address"), text(one, "postal_code"), text(one, "address_locality"),
        text(one, "address_region"), country(text(one, "address_country")), text(one, "phone_number"));
  }

  /** The protocol allows for codes of three letters and English names, too. */
  private static String country(String given) {
    if (given == null || given.length() == 2) {
      return given == null ? null : given.toUpperCase(Locale.ROOT);
    }
    for (var code : Locale.getISOCountries()) {
      var country = Locale.of("", code);
      if (country.getISO3Country().equalsIgnoreCase(given) || country.getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(given)) {
        return code;
      }
    }
    return given;
  }

  /** {@code null} if it is not there, or is empty. */
  static @Nullable String text(JsonNode given, String name) {
    var value = given.path(name);
    if (!value.isString() || value.asString().isBlank()) {
      return null;
    }
    if (value.asString().length() > LONGEST) {
      throw malformed(name + " has at most " + LONGEST + " characters");
    }
    if (!Legible.is(value.asString())) {
      throw malformed(name + " has characters that nobody writes");
    }
    return value.asString();
  }

  static Fault malformed(String sentence) {
    return new Fault(400, "invalid_request", sentence);
  }
}
