package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** Software that a customer sent finds a sofa, fills a cart, and buys it at the total to which she agreed. */
@DisplayName("An agent from outside")
class AgentJourneyTests {

  private final Shop shop = Shop.open();
  private final Visitor agent = shop.visitor();
  private final JsonNode tools = ask("tools/list", "{}").at("/result/tools");

  private JsonNode ask(String method, String params) {
    var answer = agent.post("/mcp", """
        {"jsonrpc": "2.0", "id": 7, "method": "%s", "params": %s}""".formatted(method, params));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.body().path("id").asInt()).isEqualTo(7);
    return answer.body();
  }

  private JsonNode call(String tool, String arguments) {
    return ask("tools/call", """
        {"name": "%s", "arguments": %s}""".formatted(tool, arguments)).path("result");
  }

  /** What it tells, which is what it said it would tell. */
  private JsonNode told(String tool, String arguments) {
    var result = call(tool, arguments);
    assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
    var told = result.path("structuredContent");
    var described = tools.valueStream().filter(each -> each.path("name").asString().equals(tool)).findFirst().orElseThrow();
    var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(described.path("outputSchema").toString(), InputFormat.JSON);
    assertThat(schema.validate(told.toString(), InputFormat.JSON)).as(told.toString()).isEmpty();
    assertThat(Shop.JSON.readTree(result.at("/content/0/text").asString())).isEqualTo(told);
    return told;
  }

  private String refused(String tool, String arguments) {
    var result = call(tool, arguments);
    assertThat(result.path("isError").asBoolean()).as(result.toString()).isTrue();
    return result.at("/content/0/text").asString();
  }

  @Test
  void says_what_it_speaks() {
    var greeting = ask("initialize", """
        {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "x", "version": "1"}}""")
        .path("result");
    assertThat(greeting.path("protocolVersion").asString()).isEqualTo("2025-06-18");
    assertThat(greeting.at("/capabilities/tools").isObject()).isTrue();
    assertThat(tools).hasSizeGreaterThan(7).allSatisfy(tool -> {
      assertThat(tool.at("/inputSchema/type").asString()).isEqualTo("object");
      assertThat(tool.at("/outputSchema/type").asString()).isEqualTo("object");
    });
    assertThat(ask("no/such", "{}").at("/error/code").asInt()).isEqualTo(-32601);
    assertThat(ask("tools/call", "{\"name\": \"no_such\"}").at("/error/code").asInt()).isEqualTo(-32602);
    assertThat(agent.post("/mcp", "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}").status())
        .isEqualTo(202);
    assertThat(agent.post("/mcp", "no json").body().at("/error/code").asInt()).isEqualTo(-32700);
    assertThat(agent.post("/mcp", "[]").status()).isEqualTo(400);
    assertThat(agent.get("/mcp").status()).as("nothing is told without being asked").isEqualTo(405);
    assertThat(agent.post("/mcp", "\"" + "x".repeat(400_000) + "\"").status()).isEqualTo(413);
  }

  @Test
  void buys_what_its_customer_wants_and_at_no_other_total_than_hers() {
    var sofas = Poll.until(Duration.ofSeconds(30), () -> told("search_products", "{\"query\": \"sofa\", \"limit\": 20}"),
        found -> found.path("products").valueStream().anyMatch(each -> variant(each) != null));
    var sofa = variant(sofas.path("products").valueStream().filter(each -> variant(each) != null).findFirst().orElseThrow());
    var sku = sofa.path("sku").asString();
    assertThat(told("get_product", "{\"sku\": \"%s\", \"language\": \"ko\"}".formatted(sku)).path("name").asString())
        .containsPattern("[가-힣]");

    var cart = told("change_cart", """
        {"pieces": [{"sku": "%s", "quantity": 2}], "request": "mine-1"}""".formatted(sku));
    var purse = cart.path("cart").asString();
    assertThat(cart.path("ready").asBoolean()).isTrue();
    assertThat(cart.at("/lines/0/unit_price/amount").asString()).isEqualTo(sofa.at("/price/amount").asString());
    var less = """
        {"cart": "%s", "pieces": [{"sku": "%s", "quantity": 1, "how": "SET"}], "request": "mine-2"}""".formatted(purse, sku);
    var one = told("change_cart", less);
    assertThat(told("change_cart", less)).as("asked twice by one id").isEqualTo(one);
    assertThat(told("view_cart", "{\"cart\": \"%s\"}".formatted(purse)).path("total")).isEqualTo(one.path("total"));
    assertThat(refused("change_cart", """
        {"cart": "%s", "language": "ko", "pieces": [{"sku": "NO-SUCH", "quantity": 1}]}""".formatted(purse)))
        .contains("unknown", "NO-SUCH").containsPattern("[가-힣]");

    var slot = told("delivery_slots", "{}").at("/slots/3");
    var buy = """
        {"cart": "%s", "email": "kim@example.com", "address": {"name": "Kim", "street": "Kai 1", "postcode": "20457",
         "city": "Hamburg", "country": "DE"}, "date": "%s", "window": "%s", "payment_method": "test-card",
         "agreed_total": {"amount": "%s", "currency": "EUR"}, "request": "%s"}""";
    var date = slot.path("date").asString();
    var window = slot.path("window").asString();
    assertThat(refused("check_out", buy.formatted(purse, date, window, "1.00", "a"))).contains("total");
    var total = one.at("/total/amount").asString();
    var order = told("check_out", buy.formatted(purse, date, window, total, "b"));
    assertThat(told("check_out", buy.formatted(purse, date, window, total, "b")).path("order"))
        .as("asked twice by one id").isEqualTo(order.path("order"));
    var mine = "{\"cart\": \"%s\", \"order\": \"%s\"}".formatted(purse, order.path("order").asString());
    var confirmed = Poll.until(Duration.ofSeconds(30), () -> told("get_order", mine),
        told -> !told.path("status").asString().equals("PLACED"));
    assertThat(confirmed.path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(confirmed.at("/total/amount").asString()).isEqualTo(total);
    assertThat(confirmed.path("date").asString()).isEqualTo(date);

    var other = told("change_cart", "{}").path("cart").asString();
    assertThat(refused("get_order", mine.replace(purse, other))).as("another's order").contains("no such order");
    assertThat(refused("view_cart", "{\"cart\": \"v-somebody\"}")).as("no page's cart").contains("no such cart");
  }

  /** One that can be had twice; {@code null} for none. */
  private static JsonNode variant(JsonNode product) {
    return product.path("variants").valueStream()
        .filter(each -> each.path("available").asInt() > 5 && each.has("price")).findFirst().orElse(null);
  }

  @Test
  void is_told_what_does_not_fit() {
    assertThat(refused("search_products", "{}")).contains("query");
    assertThat(refused("search_products", "{\"query\": \"sofa\", \"limit\": 1000}")).contains("limit");
    assertThat(refused("get_product", "{\"product\": \"no-such\"}")).contains("no such product");
    assertThat(refused("change_cart", "{\"pieces\": [{\"quantity\": 1}]}")).contains("sku");
    assertThat(refused("change_cart", "{\"pieces\": [{\"sku\": \"A\", \"quantity\": -1}]}")).contains("quantity");
    assertThat(refused("check_out", "{\"cart\": \"%s\"}".formatted("agent-" + "0".repeat(32)))).contains("address");
    assertThat(told("search_products", "{\"query\": \"%' OR 1=1\"}").path("products")).isEmpty();
  }

  @Test
  void takes_the_whole_catalogue_along_as_a_feed() throws Exception {
    var feed = Poll.until(Duration.ofSeconds(30), () -> agent.get("/agents/feed.xml?language=ko"),
        answer -> answer.text().contains("in_stock"));
    assertThat(feed.type()).startsWith("application/xml");
    var items = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
        .parse(new InputSource(new StringReader(feed.text()))).getElementsByTagName("item");
    assertThat(items.getLength()).isGreaterThan(60);
    for (int i = 0; i < items.getLength(); i++) {
      var item = (Element) items.item(i);
      assertThat(value(item, "id")).isNotEmpty().hasSizeLessThanOrEqualTo(50);
      assertThat(item.getElementsByTagNameNS("http://base.google.com/ns/1.0", "image_link")).satisfies(
          images -> assertThat(images.getLength() == 0 || !images.item(0).getTextContent().endsWith(".svg")).isTrue());
      assertThat(value(item, "title")).isNotEmpty();
      assertThat(value(item, "price")).matches("\\d+\\.\\d\\d EUR");
      assertThat(value(item, "availability")).isIn("in_stock", "out_of_stock");
      assertThat(value(item, "link")).startsWith(shop.address().toString());
    }
    assertThat(feed.text()).containsPattern("[가-힣]");
  }

  private static String value(Element item, String name) {
    return item.getElementsByTagNameNS("http://base.google.com/ns/1.0", name).item(0).getTextContent();
  }

  @Test
  void takes_the_feed_compressed() throws Exception {
    var client = HttpClient.newHttpClient();
    Poll.until(Duration.ofSeconds(30), () -> agent.get("/agents/feed.xml"), answer -> answer.text().contains("in_stock"));
    for (var format : List.of("xml", "tsv", "jsonl")) {
      var asked = HttpRequest.newBuilder(shop.address().resolve("/agents/feed." + format)).header("Accept-Encoding", "gzip");
      var packed = client.send(asked.build(), BodyHandlers.ofByteArray());
      assertThat(packed.headers().firstValue("Content-Encoding")).as(format).hasValue("gzip");
      assertThat(packed.headers().firstValue("Vary")).as(format).get().asString().containsIgnoringCase("accept-encoding");
      try (var text = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
        assertThat(text.readAllBytes()).as(format).hasSizeGreaterThan(3 * packed.body().length);
      }
    }
  }
}
