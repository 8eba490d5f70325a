package shop.kontor.ordering.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.application.Places;
import shop.kontor.ordering.application.Places.Place;
import shop.kontor.ordering.application.Shipping;
import shop.kontor.ordering.domain.Parcels.Shelf;
import shop.kontor.ordering.domain.Transit;

/** Where staff of a store or warehouse see what it has to send, pack it, and say how far it is. */
@Controller
@RolesAllowed("STAFF")
@Tag(name = "Orders")
class SendDesk {

  private static final int LISTED = 50;
  private static final int LAST_PAGE = 10_000;
  private static final String PATH = "/ordering/backoffice/send";

  private final Shipping shipping;
  private final Places places;

  SendDesk(Shipping shipping, Places places) {
    this.shipping = shipping;
    this.places = places;
  }

  /** @param place whose list is shown; the first one if it is none */
  @GetMapping(PATH)
  String list(@RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "today") String when,
      @RequestParam(defaultValue = "1") int page, Model model) {
    fill(place, when, page, model);
    return "ordering/send";
  }

  @GetMapping(PATH + "/fragments/parcels")
  String parcels(@RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "today") String when,
      @RequestParam(defaultValue = "1") int page, Model model) {
    fill(place, when, page, model);
    return "ordering/send :: parcels";
  }

  private void fill(String place, String when, int page, Model model) {
    var shelf = shelf(when);
    var all = places.all();
    var here = here(all, place);
    int current = Math.clamp(page, 1, LAST_PAGE);
    int found = here == null ? 0 : shipping.count(shelf, here.id());
    model.addAttribute("places", all);
    model.addAttribute("place", here);
    model.addAttribute("shelves", Shelf.values());
    model.addAttribute("shelf", shelf);
    model.addAttribute("found", found);
    model.addAttribute("page", current);
    model.addAttribute("pages", Math.max(1, (found + LISTED - 1) / LISTED));
    model.addAttribute("href", PATH + "?place=" + (here == null ? "" : here.id()) + "&when=" + written(shelf)
        + "&page=");
    model.addAttribute("waiting", here == null ? List.of()
        : shipping.on(shelf, here.id(), (current - 1) * LISTED, LISTED));
  }

  /** What is to be fetched, on paper. */
  @GetMapping(PATH + "/picks")
  String picks(@RequestParam(defaultValue = "") String place, Model model) {
    var here = here(places.all(), place);
    model.addAttribute("place", here);
    model.addAttribute("picks", here == null ? List.of() : shipping.picks(here.id()));
    return "ordering/picks";
  }

  private static Place here(List<Place> all, String place) {
    return all.stream().filter(each -> each.id().value().equals(place)).findFirst()
        .or(() -> all.stream().findFirst()).orElse(null);
  }

  @PostMapping(PATH + "/{id}/{place}")
  Object move(@PathVariable String id, @PathVariable String place, @RequestParam Transit to,
      @RequestParam(defaultValue = "today") String when) {
    shipping.move(new OrderId(id), new LocationId(place), to);
    return SeeOther.to(PATH + "?place=" + place + "&when=" + written(shelf(when)));
  }

  @PutMapping("/ordering/api/orders/{id}/parcels/{place}/{state}")
  @ResponseBody
  @Operation(summary = "Say how far a parcel is", description = """
      state is packed, shipped (handed over to whoever brings it) or delivered; place is the location that sends it. The \
      order is as far as that of its parcels that is least so. Told twice, nothing more happens; 404 where this place sends \
      nothing of it, 409 for an order that is not confirmed.""")
  ResponseEntity<Void> told(@PathVariable String id, @PathVariable String place, @PathVariable String state) {
    shipping.move(new OrderId(id), new LocationId(place), Arrays.stream(Transit.values())
        .filter(each -> each != Transit.WAITING && each.name().toLowerCase(Locale.ROOT).equals(state)).findFirst()
        .orElseThrow(() -> Refusal.invalid("ordering.refused.send.state")));
    return ResponseEntity.noContent().build();
  }

  private static Shelf shelf(String when) {
    return Arrays.stream(Shelf.values()).filter(each -> written(each).equals(when)).findFirst().orElse(Shelf.TODAY);
  }

  private static String written(Shelf shelf) {
    return shelf.name().toLowerCase(Locale.ROOT);
  }
}
