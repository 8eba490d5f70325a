package shop.kontor.agents.web.ucp;

import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Dealing.Shown;
import shop.kontor.agents.application.StoresKnown;
import shop.kontor.agents.application.Windows;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.Deal.Manner;
import shop.kontor.agents.web.Spoken;
import shop.kontor.agents.web.Minor;
import shop.kontor.foundation.web.Sentences;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How it comes: delivered in a window, at the delivery's fee, or collected in a store, for nothing. */
@Component
class FulfilmentWire {

  private final Windows windows;
  private final StoresKnown stores;
  private final Sentences sentences;
  private final ZoneId zone;

  FulfilmentWire(Windows windows, StoresKnown stores, Sentences sentences, ZoneId zone) {
    this.windows = windows;
    this.stores = stores;
    this.sentences = sentences;
    this.zone = zone;
  }

  void tell(ObjectNode fulfilment, Shown shown, List<String> lines) {
    var methods = fulfilment.putArray("methods");
    var manner = shown.deal().wish().manner();
    if (manner == Manner.COLLECTION) {
      collection(methods.addObject(), shown.deal(), lines);
    } else if (manner == Manner.DELIVERY) {
      delivery(methods.addObject(), shown, lines);
    }
    var available = fulfilment.putArray("available_methods");
    for (var type : List.of("shipping", "pickup")) {
      lines.forEach(available.addObject().put("type", type).putArray("line_item_ids")::add);
    }
  }

  private static ObjectNode method(ObjectNode method, String type, List<String> lines) {
    method.put("id", type).put("type", type);
    lines.forEach(method.putArray("line_item_ids")::add);
    return method;
  }

  private static ObjectNode group(ObjectNode method, List<String> lines) {
    var group = method.putArray("groups").addObject().put("id", "all");
    lines.forEach(group.putArray("line_item_ids")::add);
    return group;
  }

  private void delivery(ObjectNode method, Shown shown, List<String> lines) {
    var wish = shown.deal().wish();
    method(method, "shipping", lines);
    var destinations = method.putArray("destinations");
    if (wish.place() != null) {
      var id = wish.place().id() == null ? "destination" : wish.place().id();
      address(destinations.addObject().put("id", id), wish.place());
      method.put("selected_destination_id", id);
    }
    var group = group(method, lines);
    options(group.putArray("options"), shown);
    if (wish.date() != null && wish.window() != null) {
      group.put("selected_option_id", wish.date() + "." + wish.window());
    }
  }

  private void options(ArrayNode options, Shown shown) {
    var wish = shown.deal().wish();
    for (var slot : windows.offered(wish)) {
      var option = options.addObject().put("id", slot.date() + "." + slot.window())
          .put("title", Spoken.window(slot.date(), slot.window(), wish.language()));
      if (shown.cart().freeDelivery() != null) {
        option.put("description", shown.cart().freeDelivery());
      }
      option.put("earliest_fulfillment_time", slot.date().atTime(slot.window().from()).atZone(zone).toInstant().toString());
      option.put("latest_fulfillment_time", slot.date().atTime(slot.window().until()).atZone(zone).toInstant().toString());
      Amounts.add(option.putArray("totals"), "total", Minor.of(shown.cart().deliveryFee()));
    }
  }

  private void collection(ObjectNode method, Deal deal, List<String> lines) {
    method(method, "pickup", lines);
    var destinations = method.putArray("destinations");
    for (var store : stores.all()) {
      var place = destinations.addObject().put("id", store.id()).put("name", store.name().in(deal.wish().language()));
      if (store.address() != null) {
        place.putObject("address").put("street_address", store.address());
      }
    }
    if (deal.wish().store() != null) {
      method.put("selected_destination_id", deal.wish().store());
    }
    var group = group(method, lines).put("selected_option_id", "collect");
    var option = group.putArray("options").addObject().put("id", "collect").put("title", sentences.say("agents.ucp.collect"));
    Amounts.add(option.putArray("totals"), "total", 0);
  }

  static void address(ObjectNode address, Deal.Place place) {
    DealWire.put(address, "first_name", place.first());
    DealWire.put(address, "last_name", place.last());
    DealWire.put(address, "street_address", place.street());
    DealWire.put(address, "extended_address", place.extra());
    DealWire.put(address, "postal_code", place.postcode());
    DealWire.put(address, "address_locality", place.city());
    DealWire.put(address, "address_region", place.region());
    DealWire.put(address, "address_country", place.country());
    DealWire.put(address, "phone_number", place.phone());
  }
}
