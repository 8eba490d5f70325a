package shop.kontor.ordering.web;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.application.Places;
import shop.kontor.ordering.application.Sending;

/** Where staff of a store see what it has to send. */
@Controller
@RolesAllowed("STAFF")
class SendDesk {

  private static final int LISTED = 50;
  private static final int LAST_PAGE = 10_000;
  private static final String PATH = "/ordering/backoffice/send";

  private final Sending sending;
  private final Places places;

  SendDesk(Sending sending, Places places) {
    this.sending = sending;
    this.places = places;
  }

  /** @param store whose list is shown; the first one if it is none */
  @GetMapping(PATH)
  String list(@RequestParam(defaultValue = "") String store, @RequestParam(defaultValue = "1") int page, Model model) {
    var stores = places.stores();
    var here = stores.stream().filter(each -> each.id().value().equals(store)).findFirst()
        .or(() -> stores.stream().findFirst()).orElse(null);
    int current = Math.clamp(page, 1, LAST_PAGE);
    int found = here == null ? 0 : sending.count(here.id());
    model.addAttribute("stores", stores);
    model.addAttribute("store", here);
    model.addAttribute("found", found);
    model.addAttribute("page", current);
    model.addAttribute("pages", Math.max(1, (found + LISTED - 1) / LISTED));
    model.addAttribute("href", PATH + "?store=" + (here == null ? "" : here.id()) + "&page=");
    model.addAttribute("waiting", here == null ? List.of()
        : sending.waiting(here.id(), (current - 1) * LISTED, LISTED));
    return "ordering/send";
  }

  @PostMapping(PATH + "/{id}/{store}")
  Object sent(@PathVariable String id, @PathVariable String store) {
    sending.sent(new OrderId(id), new LocationId(store));
    return SeeOther.to(PATH + "?store=" + store);
  }
}
