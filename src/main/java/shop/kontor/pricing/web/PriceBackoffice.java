package shop.kontor.pricing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
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
import shop.kontor.pricing.SetPrice;
import shop.kontor.pricing.application.PriceDesk;
import shop.kontor.pricing.application.Pricing;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where staff see all prices and change them. */
@Controller
@RequestMapping("/pricing/backoffice")
@RolesAllowed("STAFF")
class PriceBackoffice {

  private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final PriceDesk desk;
  private final Pricing pricing;
  private final MessageSource messages;
  private final String currency;
  private final String vat;

  PriceBackoffice(PriceDesk desk, Pricing pricing, MessageSource messages,
      @Value("${kontor.currency:EUR}") String currency, @Value("${kontor.vat:19}") String vat) {
    this.desk = desk;
    this.pricing = pricing;
    this.messages = messages;
    this.currency = currency;
    this.vat = vat;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "all") String show,
      @RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
    if (q.length() > 200) {
      throw Refusal.invalid("pricing.refused.words");
    }
    boolean unpriced = "unpriced".equals(show);
    int found = desk.count(q, unpriced);
    int pages = Math.max(1, (found + PriceDesk.PAGE - 1) / PriceDesk.PAGE);
    int current = Math.clamp(page, 1, pages);
    model.addAttribute("q", q);
    model.addAttribute("show", unpriced ? "unpriced" : "all");
    model.addAttribute("found", found);
    model.addAttribute("page", current);
    model.addAttribute("pages", pages);
    model.addAttribute("href", UriComponentsBuilder.fromPath("/pricing/backoffice").queryParam("show", "{show}")
        .queryParam("q", "{q}").queryParam("page", "").encode().buildAndExpand(model.asMap()).toUriString());
    model.addAttribute("rows", desk.rows(q, unpriced, current, locale));
    defaults(model);
    return "pricing/backoffice";
  }

  private void defaults(Model model) {
    model.addAttribute("currency", currency);
    model.addAttribute("vat", vat);
  }

  @PostMapping
  String set(@RequestParam String sku, @RequestParam String price, @RequestParam String percent,
      @RequestHeader(name = "HX-Request", required = false) String htmx, Locale locale, Model model,
      HttpServletResponse response) {
    var known = new Sku(sku);
    var row = desk.row(known, locale).orElseThrow(() -> Refusal.notFound("pricing.refused.unknown", known));
    var code = row.offer() == null ? currency : row.offer().price().getCurrencyUnit().getCode();
    pricing.set(new SetPrice(known, Price.of(price, code), Price.vat(percent), null));
    if (htmx == null) {
      return "redirect:/pricing/backoffice?q=" + URLEncoder.encode(known.value(), StandardCharsets.UTF_8);
    }
    model.addAttribute("row", desk.row(known, locale).orElseThrow());
    defaults(model);
    response.setHeader("HX-Trigger", toast(locale));
    return "pricing/backoffice-row";
  }

  /** A header holds ASCII only: what is more is escaped, as JSON allows. */
  private String toast(Locale locale) {
    return JSON.writeValueAsString(Map.of("toast", messages.getMessage("pricing.backoffice.saved", null, locale)));
  }
}
