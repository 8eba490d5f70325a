package shop.kontor.inventory.web;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.SeeOther;
import shop.kontor.foundation.web.Sentences;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.application.Premises;
import shop.kontor.inventory.domain.Location;

/** Where staff see the shop's places and open new ones. */
@Controller
@RequestMapping("/inventory/backoffice/locations")
@RolesAllowed("STAFF")
class LocationBackoffice {

  private final Premises premises;
  private final Sentences sentences;

  LocationBackoffice(Premises premises, Sentences sentences) {
    this.premises = premises;
    this.sentences = sentences;
  }

  /** @param edit the place whose names and address the form shows */
  @GetMapping
  String all(@RequestParam(defaultValue = "") String edit, Model model) {
    fill(model);
    premises.all().stream().filter(place -> place.id().value().equals(edit)).findFirst().ifPresent(place ->
        fill(model, place.id().value(), place.nameEn(), place.nameKo(), place.kind().written(), place.address(), true));
    return "inventory/locations";
  }

  /** @param known whether it is a place that there is, and changes */
  @PostMapping
  Object write(@RequestParam String id, @RequestParam String nameEn, @RequestParam String nameKo,
      @RequestParam String kind, @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "false") boolean known, Model model) {
    try {
      var place = Location.opened(new LocationId(id.strip()), nameEn, nameKo, Location.Kind.of(kind), address);
      if (known) {
        premises.change(place);
      } else {
        premises.open(place);
      }
      return SeeOther.to("/inventory/backoffice/locations");
    } catch (Refusal | IllegalArgumentException refused) {
      fill(model);
      model.addAttribute("refusal", sentences.of(refused));
      fill(model, id, nameEn, nameKo, kind, address, known);
      return new ModelAndView("inventory/locations", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static void fill(Model model, String id, String nameEn, String nameKo, String kind, String address,
      boolean known) {
    model.addAttribute("id", id);
    model.addAttribute("nameEn", nameEn);
    model.addAttribute("nameKo", nameKo);
    model.addAttribute("kind", kind);
    model.addAttribute("address", address);
    model.addAttribute("known", known);
  }

  private void fill(Model model) {
    model.addAttribute("locations", premises.all());
    model.addAttribute("kinds", Location.Kind.values());
    model.addAttribute("longest", Location.LONGEST_NAME);
    model.addAttribute("longestAddress", Location.LONGEST_ADDRESS);
  }
}
