package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.agents.UcpSchemas;
import tools.jackson.databind.JsonNode;

/** The same protocol as tools: the same answers, and its errors told twice, by HTTP and by JSON-RPC. */
@DisplayName("A platform that speaks UCP by tools")
class UcpToolsJourneyTests {

  private final Shop shop = Shop.open();
  private final Visitor agent = shop.visitor();
  private final UcpPlatform platform = new UcpPlatform(shop.address());

  @AfterEach
  void close() {
    platform.close();
  }

  private List<Error> faults(String tool, JsonNode arguments) {
    var described = agent.post("/ucp/mcp", "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}").body().at("/result/tools")
        .valueStream().filter(each -> each.path("name").asString().equals(tool)).findFirst().orElseThrow();
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(described.path("inputSchema").toString(),
        InputFormat.JSON).validate(arguments.toString(), InputFormat.JSON);
  }

  @Test
  void is_told_by_each_tool_what_it_does_and_what_it_takes() {
    var tools = agent.post("/ucp/mcp", "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}").body().at("/result/tools");
    assertThat(tools).hasSize(13).allSatisfy(tool -> assertThat(tool.path("description").asString()).matches("[A-Z].{10,}\\. https://.*"));
    var meta = "{\"meta\": {\"ucp-agent\": {\"profile\": \"%s\"}}, ".formatted(platform.address("/profile"));
    var shipping = """
        {"line_items": [{"item": {"id": "a"}, "quantity": 1}], "buyer": {"email": "kim@example.com", "consent": {"marketing": false}},
         "discounts": {"codes": ["X"]}, "context": {"language": "ko"}, "fulfillment": {"methods": [{"type": "shipping",
         "selected_destination_id": "home", "destinations": [{"id": "home", "address_country": "DE"}],
         "groups": [{"selected_option_id": null}]}]}}""";
    assertThat(faults("create_checkout", Shop.JSON.readTree(meta + "\"checkout\": " + shipping + "}"))).isEmpty();
    assertThat(faults("update_checkout", Shop.JSON.readTree(meta + "\"id\": \"c\", \"checkout\": " + shipping + "}"))).isEmpty();
    assertThat(faults("update_checkout", Shop.JSON.readTree(meta + "\"id\": \"c\", \"checkout\": {}}"))).as("without line_items").isNotEmpty();
    assertThat(faults("create_cart", Shop.JSON.readTree(meta + "\"cart\": {\"line_items\": [{\"item\": {\"id\": \"a\"}, \"quantity\": 0}]}}")))
        .as("none of it").isNotEmpty();
    assertThat(faults("search_catalog", Shop.JSON.readTree(meta
        + "\"catalog\": {\"query\": \"rug\", \"filters\": {\"price\": {\"max\": 30000}}, \"pagination\": {\"limit\": 5}}}"))).isEmpty();
    assertThat(faults("get_product", Shop.JSON.readTree(meta + "\"catalog\": {}}"))).as("of none").isNotEmpty();
  }

  private Shop.Answer call(String tool, String profile, String more) {
    return agent.post("/ucp/mcp", """
        {"jsonrpc": "2.0", "id": "a", "method": "tools/call", "params": {"name": "%s", "arguments": {
          "meta": {"ucp-agent": {"profile": "%s"}} %s}}}""".formatted(tool, profile, more));
  }

  private JsonNode told(String tool, String more, String schema) {
    var answer = call(tool, platform.address("/profile"), more);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var told = answer.body().at("/result/structuredContent");
    UcpSchemas.check(schema, told);
    assertThat(Shop.JSON.readTree(answer.body().at("/result/content/0/text").asString())).isEqualTo(told);
    return told;
  }

  private static void fault(Shop.Answer answer, int status, int code, String name) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.body().at("/error/code").asInt()).isEqualTo(code);
    assertThat(answer.body().at("/error/data/code").asString("")).isEqualTo(name);
  }

  @Test
  void calls_what_the_protocol_names() {
    var tools = agent.post("/ucp/mcp", "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}").body();
    assertThat(tools.at("/result/tools").valueStream().map(tool -> tool.path("name").asString()))
        .containsExactlyInAnyOrder("create_checkout", "get_checkout", "update_checkout", "complete_checkout",
            "cancel_checkout", "create_cart", "get_cart", "update_cart", "cancel_cart", "search_catalog", "lookup_catalog",
            "get_product", "get_order");
    var found = told("search_catalog", ", \"catalog\": {\"query\": \"rug\"}", "shopping/catalog_search.json#/$defs/search_response");
    var sku = found.at("/products/0/variants/0/id").asString();
    var cart = told("create_cart", """
        , "cart": {"line_items": [{"item": {"id": "%s"}, "quantity": 1}]}""".formatted(sku), "shopping/cart.json");
    assertThat(told("get_cart", ", \"id\": \"%s\"".formatted(cart.path("id").asString()), "shopping/cart.json")
        .path("line_items")).isEqualTo(cart.path("line_items"));
    assertThat(told("get_order", ", \"id\": \"order-%s\"".formatted("0".repeat(32)), "shopping/types/error_response.json")
        .at("/messages/0/code").asString()).isEqualTo("not_found");
  }

  /** What changes something is asked under a key of its own. */
  private JsonNode change(String tool, String more, String schema) {
    var answer = agent.post("/ucp/mcp", """
        {"jsonrpc": "2.0", "id": "a", "method": "tools/call", "params": {"name": "%s", "arguments": {
          "meta": {"ucp-agent": {"profile": "%s"}, "idempotency-key": "%s"} %s}}}""".formatted(tool,
        platform.address("/profile"), UUID.randomUUID(), more));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var told = answer.body().at("/result/structuredContent");
    UcpSchemas.check(schema, told);
    return told;
  }

  @Test
  void is_answered_by_every_tool_as_the_schemas_say() {
    var lookup = "shopping/catalog_lookup.json#/$defs/";
    var sku = told("search_catalog", ", \"catalog\": {\"query\": \"rug\"}", "shopping/catalog_search.json#/$defs/search_response")
        .at("/products/0/variants/0/id").asString();
    var product = told("lookup_catalog", ", \"catalog\": {\"ids\": [\"%s\"]}".formatted(sku), lookup + "lookup_response")
        .at("/products/0/id").asString();
    assertThat(told("get_product", ", \"catalog\": {\"id\": \"%s\"}".formatted(product), lookup + "get_product_response")
        .at("/product/id").asString()).isEqualTo(product);
    var one = "{\"line_items\": [{\"item\": {\"id\": \"%s\"}, \"quantity\": 1}]}".formatted(sku);
    var two = one.replace("\"quantity\": 1", "\"quantity\": 2");
    for (var kind : new String[] {"cart", "checkout"}) {
      var schema = "shopping/" + kind + ".json";
      var id = ", \"id\": \"%s\"".formatted(change("create_" + kind, ", \"%s\": %s".formatted(kind, one), schema)
          .path("id").asString());
      assertThat(change("update_" + kind, id + ", \"%s\": %s".formatted(kind, two), schema).at("/line_items/0/quantity").asInt())
          .isEqualTo(2);
      assertThat(told("get_" + kind, id, schema).at("/line_items/0/quantity").asInt()).isEqualTo(2);
      change("cancel_" + kind, id, schema);
    }
    var gone = ", \"id\": \"checkout-%s\"".formatted("0".repeat(32));
    var none = "shopping/types/error_response.json";
    told("get_checkout", gone, none);
    change("update_checkout", gone + ", \"checkout\": " + one, none);
    change("cancel_checkout", gone, none);
    told("get_cart", gone.replace("checkout-", "cart-"), none);
    told("get_product", ", \"catalog\": {\"id\": \"no-such\"}", none);
  }

  @Test
  void is_told_what_is_wrong() {
    fault(call("get_cart", "http://localhost:1/none", ", \"id\": \"cart-1\""), 424, -32001, "profile_unreachable");
    fault(call("get_cart", "none", ", \"id\": \"cart-1\""), 400, -32001, "invalid_profile_url");
    fault(call("get_cart", platform.address("/profile"), ""), 400, -32602, "");
    fault(call("cancel_cart", platform.address("/profile"), ", \"id\": \"cart-1\""), 400, -32602, "");
    fault(call("create_cart", platform.address("/profile"), ", \"cart\": {}"), 400, -32602, "invalid_request");
    fault(call("no_such", platform.address("/profile"), ""), 200, -32602, "");
  }
}
