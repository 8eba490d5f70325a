package shop.kontor.agents.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.agents.application.Assortment;
import shop.kontor.agents.application.Assortment.Ware;
import shop.kontor.agents.application.Pace;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.ShopAddress;

/**
 * All variants that have a price, as the RSS 2.0 that Google Merchant Center reads, and agents' own catalogues with it.
 * Names and bounds of the elements: Google's product data specification, support.google.com/merchants/answer/7052112.
 */
@RestController
@PermitAll
class Feed {

  private static final String NAMES = "http://base.google.com/ns/1.0";
  private static final int PAGE = 500;
  private static final int LONGEST_ID = 50;
  private static final int LONGEST_TITLE = 150;
  private static final int LONGEST_DESCRIPTION = 5_000;
  private static final int LONGEST_ATTRIBUTE = 100;
  private static final Pattern NOT_IN_XML = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final Assortment assortment;
  private final Pace pace;
  private final ShopAddress shop;

  Feed(Assortment assortment, Pace pace, ShopAddress shop) {
    this.assortment = assortment;
    this.pace = pace;
    this.shop = shop;
  }

  @GetMapping("/agents/feed.xml")
  @Operation(summary = "Product feed", description = "In one language, en or ko. Prices include VAT.")
  void write(@RequestParam(defaultValue = "en") String language, HttpServletRequest request,
      HttpServletResponse response) throws IOException, XMLStreamException {
    if (!pace.may(request.getRemoteAddr())) {
      throw Refusal.tooMany("agents.refused.often");
    }
    response.setContentType("application/xml;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, shop.kept(Duration.ofMinutes(10)).getHeaderValue());
    var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(response.getOutputStream(),
        StandardCharsets.UTF_8.name());
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("rss");
    xml.writeAttribute("version", "2.0");
    xml.writeNamespace("g", NAMES);
    xml.writeStartElement("channel");
    element(xml, "title", "Kontor");
    element(xml, "link", shop.of("/"));
    element(xml, "description", "Kontor");
    for (var page = assortment.page("", PAGE); !page.isEmpty();
        page = assortment.page(page.getLast().piece().sku(), PAGE)) {
      for (var ware : page) {
        if (ware.price() != null) {
          item(xml, ware, "ko".equals(language) ? "ko" : "en");
        }
      }
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private void item(XMLStreamWriter xml, Ware ware, String language) throws XMLStreamException {
    var piece = ware.piece();
    var title = piece.name().in(language);
    var options = String.join(", ", piece.options().values());
    var image = piece.image();
    xml.writeStartElement("item");
    google(xml, "id", id(piece.sku()), LONGEST_ID);
    google(xml, "item_group_id", piece.product(), LONGEST_ATTRIBUTE);
    google(xml, "title", options.isBlank() ? title : title + ", " + options, LONGEST_TITLE);
    google(xml, "description", piece.description() == null ? title : piece.description().in(language),
        LONGEST_DESCRIPTION);
    google(xml, "link", shop.of("/catalog/products/" + piece.product()), 2_000);
    if (image != null && !image.endsWith(".svg")) { // which is none of the formats that Google reads
      google(xml, "image_link", image.startsWith("/") ? shop.of(image) : image, 2_000);
    }
    google(xml, "availability", ware.available() > 0 ? "in_stock" : "out_of_stock", LONGEST_ATTRIBUTE);
    google(xml, "price", ware.price().getAmount().toPlainString() + " " + ware.price().getCurrencyUnit().getCode(),
        LONGEST_ATTRIBUTE);
    google(xml, "condition", "new", LONGEST_ATTRIBUTE);
    google(xml, "brand", piece.brand(), 70);
    google(xml, "gtin", piece.gtin(), 14);
    if (piece.gtin() == null) {
      google(xml, "identifier_exists", "no", 3);
    }
    google(xml, "color", in(piece.colour(), language), LONGEST_ATTRIBUTE);
    google(xml, "material", in(piece.material(), language), 200);
    google(xml, "product_type", piece.category().replace("/", " > "), 750);
    xml.writeEndElement();
  }

  /** The SKU; of a longer one its beginning, and what tells it from others that begin alike. */
  static String id(String sku) {
    if (sku.length() <= LONGEST_ID) {
      return sku;
    }
    var rest = Integer.toHexString(sku.hashCode()) + Integer.toHexString(new StringBuilder(sku).reverse().toString().hashCode());
    return sku.substring(0, LONGEST_ID - 1 - rest.length()) + "-" + rest;
  }

  private static String in(LocalText text, String language) {
    return text == null ? null : text.in(language);
  }

  private static void google(XMLStreamWriter xml, String name, String value, int longest) throws XMLStreamException {
    if (value != null && !value.isBlank()) {
      xml.writeStartElement("g", name, NAMES);
      xml.writeCharacters(clean(value, longest));
      xml.writeEndElement();
    }
  }

  private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(value, LONGEST_DESCRIPTION));
    xml.writeEndElement();
  }

  /** Cut between characters, and without those that no XML can bear. */
  private static String clean(String value, int longest) {
    var fit = value.codePointCount(0, value.length()) <= longest ? value
        : value.substring(0, value.offsetByCodePoints(0, longest));
    return NOT_IN_XML.matcher(fit).replaceAll(" ").strip();
  }
}
