package shop.kontor.till.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import shop.kontor.foundation.security.Caller;
import shop.kontor.till.application.Allowances;
import shop.kontor.till.application.CardPayments;

/** The till itself: one page, which a browser keeps and opens without the house. */
@Controller
class TillPage {

  private final Allowances allowances;
  private final CardPayments cards;
  private final MessageSource messages;
  private final ZoneId zone;

  TillPage(Allowances allowances, CardPayments cards, MessageSource messages, ZoneId zone) {
    this.allowances = allowances;
    this.cards = cards;
    this.messages = messages;
    this.zone = zone;
  }

  @GetMapping("/till")
  @RolesAllowed("STAFF")
  String till(Caller caller, Model model) {
    model.addAttribute("clerk", caller.staffName());
    model.addAttribute("allowance", allowances.of(caller.staffName()).percent().toPlainString());
    model.addAttribute("zone", zone.getId());
    model.addAttribute("terminals", cards.terminals());
    model.addAttribute("manifest", "/till/manifest.json");
    return "till/till";
  }

  /** Below /till it may serve /till itself only where that is said. Asked for anew each time it may have changed. */
  @GetMapping(path = "/till/worker.js", produces = "text/javascript")
  @PermitAll
  ResponseEntity<Resource> worker() {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).header("Service-Worker-Allowed", "/till")
        .contentType(MediaType.valueOf("text/javascript")).body(new ClassPathResource("static/till/worker.js"));
  }

  @GetMapping(path = "/till/manifest.json", produces = "application/manifest+json")
  @PermitAll
  ResponseEntity<Map<String, Object>> manifest(Locale locale) {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(Map.of(
        "id", "/till", "start_url", "/till", "scope", "/till", "display", "standalone",
        "name", messages.getMessage("till.name", null, locale), "short_name",
        messages.getMessage("till.title", null, locale), "lang", locale.getLanguage(), "theme_color", "#9e3a24",
        "background_color", "#f6f1e7", "icons",
        List.of(Map.of("src", "/foundation/favicon.svg", "sizes", "any", "type", "image/svg+xml"))));
  }
}
