package shop.kontor.agents.web.acp;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Dealing.Shown;
import shop.kontor.agents.application.StoresKnown;
import shop.kontor.agents.application.Windows;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.Deal.Manner;
import shop.kontor.agents.web.Spoken;
import shop.kontor.foundation.web.Sentences;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How it comes: delivered in a window, at the delivery's fee, or collected in a store, for nothing. */
@Component
class AcpOptions {

  private static final Pattern ADDRESS = Pattern.compile("(.+?),\\s*(\\S*\\d\\S*)\\s+(.+)");

  private final Windows windows;
  private final StoresKnown stores;
  private final AcpTotals totals;
  private final Sentences sentences;
  private final ZoneId zone;

  AcpOptions(Windows windows, StoresKnown stores, AcpTotals totals, Sentences sentences, ZoneId zone) {
    this.windows = windows;
    this.stores = stores;
    this.totals = totals;
    this.sentences = sentences;
    this.zone = zone;
  }

  void tell(ArrayNode options, Shown shown) {
    var wish = shown.deal().wish();
    for (var slot : windows.offered(wish)) {
      var option = options.addObject().put("type", "shipping").put("id", id(slot.date(), slot.window().name()))
          .put("title", Spoken.window(slot.date(), slot.window(), wish.language()));
      if (shown.cart().freeDelivery() != null) {
        option.put("description", shown.cart().freeDelivery());
      }
      option.put("earliest_delivery_time", moment(slot.date(), slot.window().from()));
      option.put("latest_delivery_time", moment(slot.date(), slot.window().until()));
      totals.fee(option.putArray("totals"), shown.cart().deliveryFee());
    }
    for (var store : stores.all()) {
      var name = store.name().in(wish.language());
      var option = options.addObject().put("type", "pickup").put("id", AcpWishes.COLLECT + store.id())
          .put("title", sentences.say("agents.ucp.collect") + ": " + name).put("pickup_type", "in_store");
      store(option.putObject("location").put("name", name), store, name);
      totals.fee(option.putArray("totals"), (Money) null);
    }
  }

  String moment(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(zone).toInstant().toString();
  }

  private static String id(LocalDate date, String window) {
    return date + "." + window;
  }

  /** Stores are known by an address of one line; the protocol wants its parts. */
  private static void store(ObjectNode location, StoresKnown.Store store, String name) {
    var written = store.address() == null ? "" : store.address();
    var parts = ADDRESS.matcher(written);
    boolean parted = parts.matches();
    location.putObject("address").put("name", name).put("line_one", parted ? parts.group(1) : written)
        .put("city", parted ? parts.group(3) : "").put("state", "").put("country", "")
        .put("postal_code", parted ? parts.group(2) : "");
  }

  void selected(ArrayNode selected, Shown shown) {
    var option = selected(shown.deal().wish());
    if (option != null) {
      var told = selected.addObject().put("type", type(shown.deal().wish())).put("option_id", option);
      var items = told.putArray("item_ids");
      shown.cart().lines().forEach(line -> items.add(AcpSessions.id(line)));
    }
  }

  private static @Nullable String selected(Deal.Wish wish) {
    return wish.manner() == Manner.COLLECTION ? wish.store() == null ? null : AcpWishes.COLLECT + wish.store()
        : wish.date() == null || wish.window() == null ? null : id(wish.date(), wish.window().name());
  }

  static String type(Deal.Wish wish) {
    return wish.manner() == Manner.COLLECTION ? "pickup" : "shipping";
  }

  /** An address has all its parts, though some may be empty. */
  static void address(ObjectNode address, Deal.Place place, Deal.@Nullable Buyer buyer) {
    var name = place.first() != null ? place.first() : buyer == null ? null : buyer.first();
    address.put("name", or(name)).put("line_one", or(place.street()));
    if (place.extra() != null) {
      address.put("line_two", place.extra());
    }
    address.put("city", or(place.city())).put("state", or(place.region())).put("country", or(place.country()))
        .put("postal_code", or(place.postcode()));
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
