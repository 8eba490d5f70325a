package shop.kontor.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import shop.kontor.catalog.Colour;
import shop.kontor.catalog.Content;
import shop.kontor.catalog.Gtin;
import shop.kontor.catalog.Measure;
import shop.kontor.catalog.MeasureUnit;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.delivery.Tariff;
import shop.kontor.delivery.TariffChanged;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.inventory.StockChanged;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.Terms;
import shop.kontor.pricing.VatRate;
import tools.jackson.databind.JsonNode;

/** All that is for sale, as those read it who show it elsewhere. */
@DisplayName("A feed of all goods")
@TestPropertySource(properties = "kontor.agents.per-minute=100000")
class FeedTests extends AgentDoors {

  private static final String HOSTILE = "Oil \"for\" wood\t<b>\nand\u0001 ,metal";
  private static final String QUOTED = "\"Best\" sofa";
  private static long version = 1;

  @BeforeEach
  void furnish() {
    for (var replica : List.of("variant", "product", "offer", "stock", "tariff")) {
      jdbc.sql("DELETE FROM agents." + replica).update();
    }
    telling.tell(new TariffChanged(new Tariff(Money.parse("EUR 4.90"), Money.parse("EUR 500"), Money.parse("EUR 49"), null,
        BigDecimal.valueOf(30)), 1));
    list("sofa", LocalText.of(QUOTED, "소파"), new VariantSheet(new Sku("sofa-1"), new Gtin("4006381333931"), Map.of("Size", "3"),
        new Colour(LocalText.of("Grey", "회색"), "#888888"), LocalText.of("Wool", "양모"), null, new BigDecimal("42.5"),
        "/pictures/sofa.jpg", null));
    list("oil", LocalText.of("Oil", "오일"), new VariantSheet(new Sku("oil-1"), null, Map.of(), null, null, null, null, null, null,
        Content.of(new Measure(BigDecimal.valueOf(250), MeasureUnit.MILLILITRE))));
    offer("sofa-1", "EUR 899.00");
    offer("oil-1", "EUR 9.95");
    telling.tell(new StockChanged(new Sku("sofa-1"), 3, List.of(), version++));
  }

  private void list(String id, LocalText name, VariantSheet... variants) {
    telling.tell(new ProductListed(new ProductSheet(new ProductId(id), name, LocalText.of(HOSTILE, "좋은 것"), "Kontor",
        "living/things", id, "modern", List.of(), List.of(), List.of(variants)), version++));
  }

  private void offer(String sku, String price, Terms... terms) {
    telling.tell(new OfferChanged(new Sku(sku), Money.parse(price), new VatRate(BigDecimal.valueOf(19)), version++,
        List.of(terms), null));
  }

  private MvcTestResult feed(String format) {
    return mvc.get().uri("/agents/feed." + format).exchange();
  }

  /** As spreadsheets read it: columns by tab, and what begins with a quotation mark up to the next that is not doubled. */
  private static List<Map<String, String>> table(String text) {
    var rows = new ArrayList<Map<String, String>>();
    var lines = text.split("\n", -1);
    assertThat(lines[lines.length - 1]).isEmpty();
    var names = lines[0].split("\t", -1);
    for (int i = 1; i < lines.length - 1; i++) {
      var cells = lines[i].split("\t", -1);
      assertThat(cells).as(lines[i]).hasSameSizeAs(names);
      var row = new HashMap<String, String>();
      for (int n = 0; n < names.length; n++) {
        row.put(names[n], cells[n].startsWith("\"") ? cells[n].substring(1, cells[n].length() - 1).replace("\"\"", "\"") : cells[n]);
      }
      rows.add(row);
    }
    return rows;
  }

  private Map<String, String> row(String sku) {
    return table(text(feed("tsv"))).stream().filter(row -> row.get("id").equals(sku)).findFirst().orElseThrow();
  }

  private List<JsonNode> lines(String language) {
    return text(mvc.get().uri("/agents/feed.jsonl?language=" + language).exchange()).lines().map(JSON::readTree)
        .map(JsonNode.class::cast).toList();
  }

  @Test
  void tells_what_merchants_must_tell() {
    assertThat(row("sofa-1")).containsAllEntriesOf(Map.ofEntries(Map.entry("title", QUOTED + ", 3"),
        Map.entry("item_group_id", "sofa"), Map.entry("price", "899.00 EUR"), Map.entry("availability", "in_stock"),
        Map.entry("condition", "new"), Map.entry("brand", "Kontor"), Map.entry("gtin", "4006381333931"),
        Map.entry("identifier_exists", ""), Map.entry("color", "Grey"), Map.entry("product_type", "living > things"),
        Map.entry("link", "http://localhost/catalog/products/sofa?sku=sofa-1"),
        Map.entry("image_link", "http://localhost/pictures/sofa.jpg"), Map.entry("shipping", "DE:::49.00 EUR"),
        Map.entry("shipping_weight", "42.5 kg"), Map.entry("unit_pricing_measure", "")));
    assertThat(row("oil-1")).containsAllEntriesOf(Map.of("identifier_exists", "no", "gtin", "", "availability", "out_of_stock",
        "shipping", "DE:::4.90 EUR", "unit_pricing_measure", "250ml", "unit_pricing_base_measure", "1l", "image_link", "",
        "description", "Oil \"for\" wood <b> and ,metal"));
  }

  @Test
  void tells_the_same_as_elements() throws Exception {
    var items = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
        .parse(new InputSource(new StringReader(text(feed("xml"))))).getElementsByTagName("item");
    var table = table(text(feed("tsv")));
    assertThat(items.getLength()).isEqualTo(table.size()).isEqualTo(2);
    for (int i = 0; i < items.getLength(); i++) {
      var item = (Element) items.item(i);
      table.get(i).forEach((name, value) -> {
        var found = item.getElementsByTagNameNS("http://base.google.com/ns/1.0", name);
        if (name.equals("shipping")) {
          assertThat(text(item, "country") + ":::" + found.item(0).getLastChild().getTextContent()).isEqualTo(value);
        } else if (!name.equals("description") && !name.equals("price")) {
          assertThat(found.getLength() == 0 ? "" : found.item(0).getTextContent()).as(name).isEqualTo(value);
        }
      });
    }
  }

  private static String text(Element item, String name) {
    return item.getElementsByTagNameNS("http://base.google.com/ns/1.0", name).item(0).getTextContent();
  }

  @Test
  void tells_products_as_the_agentic_commerce_protocol_has_them() throws IOException {
    var schema = schema();
    assertThat(lines("en")).hasSize(2).allSatisfy(line -> assertThat(schema.validate(line.toString(), InputFormat.JSON))
        .as(line.toPrettyString()).isEmpty());
    var oil = lines("en").getFirst().at("/variants/0");
    assertThat(oil.at("/unit_price/amount").asInt()).isEqualTo(3980);
    assertThat(oil.at("/unit_price/reference/unit").asString()).isEqualTo("l");
    assertThat(oil.at("/availability/available").asBoolean(true)).isFalse();
    assertThat(lines("ko").getLast().path("title").asString()).isEqualTo("소파");
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("src/test/resources/acp/product.json")), InputFormat.JSON);
  }

  @Test
  void tells_merchants_the_price_of_the_page_and_agents_their_own() {
    offer("oil-1", "EUR 9.95", new Terms("agents", "For agents", Money.parse("EUR 8.00"), List.of(Channel.AGENT), List.of(), null, 1,
        null, null));
    assertThat(row("oil-1")).containsEntry("price", "9.95 EUR");
    assertThat(lines("en").getFirst().at("/variants/0/price/amount").asInt()).isEqualTo(800);
  }

  @Test
  void tells_all_of_a_large_assortment_once() {
    IntStream.range(0, 620).forEach(each -> {
      list("thing-" + each, LocalText.of("Thing"), new VariantSheet(new Sku("thing-" + each + "-a"), null, Map.of(), null, null,
          null, null, null, null));
      offer("thing-" + each + "-a", "EUR 1.00");
    });
    assertThat(table(text(feed("tsv")))).hasSize(622).extracting(row -> row.get("id")).doesNotHaveDuplicates();
    assertThat(lines("en")).hasSize(622).extracting(line -> line.path("id").asString()).doesNotHaveDuplicates();
  }

  @Test
  void is_sent_again_only_if_something_changed() {
    for (var format : List.of("xml", "tsv", "jsonl")) {
      var tag = header(feed(format), "ETag").orElseThrow();
      assertThat(tag).startsWith("W/\"");
      assertThat(header(mvc.get().uri("/agents/feed." + format + "?language=ko").exchange(), "ETag")).isNotEqualTo(tag);
      assertThat(asked(format, tag)).isEqualTo(304);
      offer("oil-1", "EUR 10.95");
      assertThat(asked(format, tag)).as("a price").isEqualTo(200);
      tag = header(feed(format), "ETag").orElseThrow();
      telling.tell(new StockChanged(new Sku("oil-1"), (int) version, List.of(), version++));
      assertThat(asked(format, tag)).as("stock").isEqualTo(200);
      tag = header(feed(format), "ETag").orElseThrow();
      telling.tell(new TariffChanged(new Tariff(Money.parse("EUR 5.90"), null, Money.parse("EUR 49"), null, null), version++));
      assertThat(asked(format, tag)).as("the tariff").isEqualTo(200);
      tag = header(feed(format), "ETag").orElseThrow();
      telling.tell(new ProductWithdrawn(new ProductId("sofa"), List.of(new Sku("sofa-1")), version++));
      assertThat(asked(format, tag)).as("what is for sale").isEqualTo(200);
    }
  }

  private int asked(String format, String tag) {
    return mvc.get().uri("/agents/feed." + format).header("If-None-Match", tag).exchange().getResponse().getStatus();
  }
}
