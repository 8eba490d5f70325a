package shop.kontor.inventory.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.CountStock;
import shop.kontor.inventory.application.StockDesk;
import shop.kontor.inventory.application.StockDesk.Show;
import shop.kontor.inventory.application.Stocktaking;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where staff see all stock and write down what they counted. */
@Controller
@RequestMapping("/inventory/backoffice")
@RolesAllowed("STAFF")
class StockBackoffice {

  private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final int LAST_PAGE = 10_000;

  private final StockDesk desk;
  private final Stocktaking stocktaking;
  private final MessageSource messages;

  StockBackoffice(StockDesk desk, Stocktaking stocktaking, MessageSource messages) {
    this.desk = desk;
    this.stocktaking = stocktaking;
    this.messages = messages;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "all") String show,
      @RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
    if (q.length() > 200) {
      throw Refusal.invalid("inventory.refused.words");
    }
    var shown = shown(show);
    int found = desk.count(q, shown);
    int pages = Math.max(1, (found + StockDesk.PAGE - 1) / StockDesk.PAGE);
    int current = Math.clamp(page, 1, Math.min(pages, LAST_PAGE));
    model.addAttribute("q", q);
    model.addAttribute("show", shown.name().toLowerCase(Locale.ROOT));
    model.addAttribute("found", found);
    model.addAttribute("page", current);
    model.addAttribute("pages", pages);
    model.addAttribute("href", UriComponentsBuilder.fromPath("/inventory/backoffice").queryParam("show", "{show}")
        .queryParam("q", "{q}").queryParam("page", "").encode().buildAndExpand(model.asMap()).toUriString());
    model.addAttribute("rows", desk.rows(q, shown, current, locale));
    model.addAttribute("locations", desk.locations());
    return "inventory/backoffice";
  }

  private static Show shown(String show) {
    return switch (show) {
      case "out" -> Show.OUT;
      case "short" -> Show.SHORT;
      default -> Show.ALL;
    };
  }

  /** Only what was changed in the form is a count: what else stands in it may be old by now. */
  @PostMapping
  String count(@RequestParam String sku, @RequestParam Map<String, String> form,
      @RequestHeader(name = "HX-Request", required = false) String htmx, Locale locale, Model model,
      HttpServletResponse response) {
    var known = new Sku(sku);
    if (!desk.knows(known)) {
      throw Refusal.notFound("inventory.refused.unknown", known);
    }
    var counts = counts(known, form);
    if (!counts.isEmpty()) {
      stocktaking.take(counts);
    }
    if (htmx == null) {
      return "redirect:/inventory/backoffice?q=" + URLEncoder.encode(sku, StandardCharsets.UTF_8);
    }
    model.addAttribute("row", desk.row(known, locale).orElseThrow());
    model.addAttribute("locations", desk.locations());
    response.setHeader("HX-Trigger", toast(locale));
    return "inventory/backoffice-row";
  }

  private List<CountStock> counts(Sku sku, Map<String, String> form) {
    var counts = new ArrayList<CountStock>();
    for (var location : desk.locations()) {
      var now = form.getOrDefault("count." + location.id(), "").strip();
      if (!now.isEmpty() && !now.equals(form.get("was." + location.id()))) {
        if (!now.matches("\\d{1,7}")) {
          throw Refusal.invalid("inventory.refused.count", CountStock.MOST);
        }
        counts.add(new CountStock(sku, location.id(), Integer.parseInt(now), null));
      }
    }
    return counts;
  }

  /** A header holds ASCII only: what is more is escaped, as JSON allows. */
  private String toast(Locale locale) {
    return JSON.writeValueAsString(Map.of("toast", messages.getMessage("inventory.backoffice.saved", null, locale)));
  }
}
