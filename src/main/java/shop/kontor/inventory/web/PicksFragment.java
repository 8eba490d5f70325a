package shop.kontor.inventory.web;

import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.application.HoldReading;
import shop.kontor.inventory.application.Premises;
import shop.kontor.inventory.domain.Pick;

/** From where the pieces of an order come, for staff. */
@Controller
@RolesAllowed("STAFF")
class PicksFragment {

  private final HoldReading reading;
  private final Premises premises;

  PicksFragment(HoldReading reading, Premises premises) {
    this.reading = reading;
    this.premises = premises;
  }

  /** @param place as it is called */
  record Part(String place, List<Pick> picks) {}

  @GetMapping("/inventory/backoffice/fragments/picks")
  String picks(@RequestParam String reference, Locale locale, Model model) {
    model.addAttribute("parts", reading.picks(reference).stream()
        .collect(Collectors.groupingBy(Pick::location, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
        .map(part -> new Part(name(part.getKey(), locale), part.getValue())).toList());
    return "inventory/picks";
  }

  private String name(LocationId location, Locale locale) {
    return premises.find(location).map(place -> place.name(locale)).orElse(location.value());
  }
}
