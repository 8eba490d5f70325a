package shop.kontor.agents.web.feed;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.CRC32C;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import shop.kontor.agents.application.Assortment;
import shop.kontor.agents.application.Pace;
import shop.kontor.agents.application.TariffKnown;
import shop.kontor.delivery.Tariff;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.ShopAddress;
import shop.kontor.pricing.Channel;

/**
 * All variants that have a price: as the RSS 2.0 or the table that Google Merchant Center reads, and as the products that
 * platforms of the Agentic Commerce Protocol take. Written as it is read, so that however large the assortment is, some
 * hundred pieces lie in memory.
 */
@RestController
@PermitAll
class Feed {

  private static final int PAGE = 500;
  private static final int PRODUCTS = 100;
  private static final int SPARE = 64 * 1024;
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Assortment assortment;
  private final TariffKnown tariff;
  private final Attributes attributes;
  private final ProductLines products;
  private final Pace pace;
  private final ShopAddress shop;

  Feed(Assortment assortment, TariffKnown tariff, Attributes attributes, ProductLines products, Pace pace,
      ShopAddress shop) {
    this.assortment = assortment;
    this.tariff = tariff;
    this.attributes = attributes;
    this.products = products;
    this.pace = pace;
    this.shop = shop;
  }

  @GetMapping("/agents/feed.xml")
  @Operation(summary = "Product feed, RSS 2.0", description = "In one language, en or ko. Prices include VAT.")
  void rss(@RequestParam(defaultValue = "en") String language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (news("xml", language, "application/xml", request, response)) {
      try (var rss = new Rss(response.getOutputStream(), shop.of("/"))) {
        goods(language, rss::item);
      }
    }
  }

  @GetMapping("/agents/feed.tsv")
  @Operation(summary = "Product feed, a table", description = "The same, with tabs between columns.")
  void table(@RequestParam(defaultValue = "en") String language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (news("tsv", language, "text/tab-separated-values", request, response)) {
      try (var table = new Table(writer(response))) {
        goods(language, table::row);
      }
    }
  }

  @GetMapping("/agents/feed.jsonl")
  @Operation(summary = "Product feed, JSON lines", description = "A product with its variants in each, as the Agentic"
      + " Commerce Protocol has them.")
  void lines(@RequestParam(defaultValue = "en") String language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (news("jsonl", language, "application/jsonl", request, response)) {
      try (var writer = writer(response)) {
        for (var page = assortment.products("", PRODUCTS); !page.isEmpty(); page = assortment.products(page.getLast(), PRODUCTS)) {
          for (var found : assortment.found(page)) {
            products.write(found, read(language), writer);
          }
        }
      }
    }
  }

  private static Writer writer(HttpServletResponse response) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), SPARE);
  }

  private static String read(String language) {
    return "ko".equals(language) ? "ko" : "en";
  }

  /** Takes what one piece is told by. */
  private interface Taker {

    void take(Map<Attribute, String> piece) throws IOException;
  }

  /** At the prices of the web, for they must be those of the page to which each piece leads. */
  private void goods(String language, Taker taker) throws IOException {
    Tariff fees = tariff.find().orElse(null);
    for (var page = assortment.page("", PAGE, Channel.WEB); !page.isEmpty();
        page = assortment.page(page.getLast().piece().sku(), PAGE, Channel.WEB)) {
      for (var ware : page) {
        if (ware.price() != null) {
          taker.take(attributes.of(ware, fees, read(language)));
        }
      }
    }
  }

  /** False if whoever asks has it already. The tag is weak, because a strong one forbids compression. */
  private boolean news(String format, String language, String type, HttpServletRequest request, HttpServletResponse response) {
    if (!pace.may(request.getRemoteAddr())) {
      throw Refusal.tooMany("agents.refused.often");
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, shop.kept(KEPT).getHeaderValue());
    var print = new CRC32C();
    print.update(String.join("\n", format, read(language), shop.of(""), assortment.edition(KEPT)).getBytes(StandardCharsets.UTF_8));
    var tag = "W/\"" + Long.toHexString(print.getValue()) + "\"";
    if (new ServletWebRequest(request, response).checkNotModified(tag)) {
      return false;
    }
    response.setContentType(type + ";charset=UTF-8");
    return true;
  }
}
