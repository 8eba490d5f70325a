package shop.kontor.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.application.HoldReading;
import shop.kontor.inventory.application.HoldReading.State;
import shop.kontor.inventory.application.Premises;
import shop.kontor.inventory.domain.Hold;

/** What became of a hold, for whoever knows its reference: nobody can guess one. */
@Controller
@PermitAll
@Tag(name = "Inventory")
class HoldParts {

  private final HoldReading holds;
  private final Premises premises;
  private final Clock clock;

  HoldParts(HoldReading holds, Premises premises, Clock clock) {
    this.holds = holds;
    this.premises = premises;
    this.clock = clock;
  }

  /** @param state HELD, REFUSED or ENDED; the rest is there while it is held */
  record View(String reference, State state, Sku sku, LocationId store, Integer quantity, Instant until) {}

  @GetMapping("/inventory/fragments/hold")
  String hold(@RequestParam String reference, Locale locale, Model model) {
    var found = holds.find(reference);
    model.addAttribute("reference", reference);
    model.addAttribute("state", found.state());
    found.hold().ifPresent(hold -> fill(hold, locale, model));
    return "inventory/hold";
  }

  private void fill(Hold hold, Locale locale, Model model) {
    model.addAttribute("store", premises.find(hold.location()).map(place -> place.name(locale))
        .orElse(hold.location().value()));
    model.addAttribute("until", hold.until());
    model.addAttribute("quantity", hold.quantity());
    model.addAttribute("minutes", Math.max(0, Duration.between(clock.instant(), hold.until()).plusSeconds(59)
        .toMinutes()));
  }

  @GetMapping("/inventory/api/holds/{reference}")
  @ResponseBody
  @Operation(summary = "What became of a hold",
      description = "404 while it has not been decided, which takes a moment, and for what was never asked for.")
  View find(@PathVariable String reference) {
    var found = holds.find(reference);
    if (found.state() == State.ASKED) {
      throw Refusal.notFound("inventory.refused.hold", reference);
    }
    return found.hold().map(hold -> new View(reference, State.HELD, hold.sku(), hold.location(), hold.quantity(),
        hold.until())).orElseGet(() -> new View(reference, found.state(), null, null, null, null));
  }
}
