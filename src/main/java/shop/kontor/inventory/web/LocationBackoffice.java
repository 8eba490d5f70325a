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

  @GetMapping
  String all(Model model) {
    fill(model);
    return "inventory/locations";
  }

  @PostMapping
  Object open(@RequestParam String id, @RequestParam String nameEn, @RequestParam String nameKo,
      @RequestParam String kind, Model model) {
    try {
      premises.open(Location.opened(new LocationId(id.strip()), nameEn, nameKo, Location.Kind.of(kind)));
      return SeeOther.to("/inventory/backoffice/locations");
    } catch (Refusal | IllegalArgumentException refused) {
      fill(model);
      model.addAttribute("refusal", sentences.of(refused));
      model.addAttribute("id", id);
      model.addAttribute("nameEn", nameEn);
      model.addAttribute("nameKo", nameKo);
      model.addAttribute("kind", kind);
      return new ModelAndView("inventory/locations", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private void fill(Model model) {
    model.addAttribute("locations", premises.all());
    model.addAttribute("kinds", Location.Kind.values());
    model.addAttribute("longest", Location.LONGEST_NAME);
  }
}
