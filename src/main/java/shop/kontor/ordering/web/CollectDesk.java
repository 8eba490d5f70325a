package shop.kontor.ordering.web;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;
import shop.kontor.ordering.OrderId;
import shop.kontor.ordering.application.Collecting;
import shop.kontor.ordering.application.Places;

/** Where staff of a store see what waits there, and hand it over. */
@Controller
@RolesAllowed("STAFF")
class CollectDesk {

  private static final int LISTED = 50;
  private static final int LAST_PAGE = 10_000;
  static final String PATH = "/ordering/backoffice/collect";

  private final Collecting collecting;
  private final Places places;
  private final Sentences sentences;

  CollectDesk(Collecting collecting, Places places, Sentences sentences) {
    this.collecting = collecting;
    this.places = places;
    this.sentences = sentences;
  }

  /**
   * @param store whose list is shown; the first one if it is none
   * @param code what somebody shows who has come: it is found, and waits for a person to hand it over
   */
  @GetMapping(PATH)
  ModelAndView list(@RequestParam(defaultValue = "") String store, @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "1") int page, Model model) {
    if (code.isBlank()) {
      return page(store, page, model);
    }
    try {
      var order = collecting.shown(code.length() > 500 ? "" : code);
      model.addAttribute("shown", order);
      model.addAttribute("place", places.find(order.content().collectAt()));
      return page(order.content().collectAt().value(), page, model);
    } catch (Refusal refused) {
      return refused(store, code, refused, model);
    }
  }

  @PostMapping(PATH + "/{id}")
  Object handOver(@PathVariable String id, Model model) {
    try {
      var order = collecting.handOver(new OrderId(id));
      return SeeOther.to(PATH + "?code=" + order.content().order());
    } catch (Refusal refused) {
      return refused("", id, refused, model);
    }
  }

  private ModelAndView refused(String store, String code, Refusal refused, Model model) {
    model.addAttribute("refusal", sentences.of(refused));
    model.addAttribute("code", code);
    var page = page(store, 1, model);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(String wanted, int page, Model model) {
    var stores = places.stores();
    var store = stores.stream().filter(each -> each.id().value().equals(wanted)).findFirst()
        .or(() -> stores.stream().findFirst()).orElse(null);
    int current = Math.clamp(page, 1, LAST_PAGE);
    int found = store == null ? 0 : collecting.count(store.id());
    model.addAllAttributes(Map.of("stores", stores, "page", current, "found", found,
        "pages", Math.max(1, (found + LISTED - 1) / LISTED)));
    model.addAttribute("store", store);
    model.addAttribute("href", PATH + "?store=" + (store == null ? "" : store.id()) + "&page=");
    model.addAttribute("waiting", store == null ? List.of()
        : collecting.waiting(store.id(), (current - 1) * LISTED, LISTED));
    return new ModelAndView("ordering/collect", model.asMap());
  }
}
