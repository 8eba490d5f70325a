package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.agents.UcpSchemas;
import tools.jackson.databind.JsonNode;

/** What an agent does for a customer who let it in: in her orders, her cart, her projects and designs, and in no other's. */
@DisplayName("An agent whom a customer let in")
class AgentForHerJourneyTests {

  private final Shop shop = Shop.open();
  private final JsonNode tools = shop.visitor().post("/mcp", "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}")
      .body().at("/result/tools");
  private final LetIn kim = new LetIn(shop).allow("/mcp", "ORDERS", "CART", "PROJECTS", "PLANNING");

  private JsonNode told(LetIn who, String tool, String arguments) {
    var result = LetIn.json(who.call(tool, arguments)).path("result");
    assertThat(result.path("isError").asBoolean()).as(tool + ": " + result).isFalse();
    var told = result.path("structuredContent");
    var described = tools.valueStream().filter(each -> each.path("name").asString().equals(tool)).findFirst().orElseThrow();
    check(described.path("outputSchema"), told);
    check(described.path("inputSchema"), Shop.JSON.readTree(arguments));
    return told;
  }

  private static void check(JsonNode schema, JsonNode value) {
    assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema.toString(), InputFormat.JSON).validate(value.toString(), InputFormat.JSON))
        .as(value.toString()).isEmpty();
  }

  private static String refused(LetIn who, String tool, String arguments) {
    var result = LetIn.json(who.call(tool, arguments)).path("result");
    assertThat(result.path("isError").asBoolean()).as(tool + ": " + result).isTrue();
    return result.at("/content/0/text").asString();
  }

  @Test
  void sees_what_she_ordered_and_nobody_elses() {
    kim.customer().add(BuyingJourneyTests.anySku(kim.customer()), 2);
    var order = kim.customer().checkOut("test-card").body().path("order").asString();
    kim.customer().finalState(order);
    var seen = Poll.until(Duration.ofSeconds(30), () -> told(kim, "list_my_orders", "{\"language\": \"ko\"}"),
        orders -> orders.at("/orders/0/status").asString("").equals("CONFIRMED"));
    assertThat(seen.path("orders")).hasSize(1);
    assertThat(seen.at("/orders/0/lines/0/quantity").asInt()).isEqualTo(2);
    assertThat(seen.at("/orders/0/lines/0/name").asString()).containsPattern("[가-힣]");
    assertThat(told(kim, "get_my_order", "{\"order\": \"%s\"}".formatted(order)).path("order").asString()).isEqualTo(order);
    var lee = new LetIn(shop).allow("/mcp", "ORDERS");
    assertThat(refused(lee, "get_my_order", "{\"order\": \"%s\"}".formatted(order))).contains("no such order");
    assertThat(told(lee, "list_my_orders", "{}").path("orders")).isEmpty();
  }

  @Test
  void fills_the_cart_that_she_sees_herself_and_buys_nothing_unless_she_lets_it() {
    var sku = BuyingJourneyTests.anySku(kim.customer());
    var filled = "{\"pieces\": [{\"sku\": \"%s\", \"quantity\": 2}], \"request\": \"once\"}".formatted(sku);
    var cart = told(kim, "change_my_cart", filled);
    assertThat(told(kim, "change_my_cart", filled)).as("asked twice by one id").isEqualTo(cart);
    assertThat(cart.at("/lines/0/quantity").asInt()).isEqualTo(2);
    assertThat(cart.toString()).as("a name by which anybody could buy").doesNotContain("agent-");
    assertThat(kim.customer().get("/cart/api/cart").body().path("pieces").asInt()).isEqualTo(2);
    assertThat(told(kim, "view_my_cart", "{}").path("total")).isEqualTo(cart.path("total"));
    var buying = kim.call("check_out_my_cart", "{}");
    assertThat(buying.statusCode()).isEqualTo(403);
    assertThat(buying.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("insufficient_scope", "checkout:manage");
  }

  @Test
  void plans_a_room_with_her_from_the_first_word_to_the_cart() {
    var begin = """
        {"goal": "My living room", "room": "LIVING", "budget": {"amount": "4000.00", "currency": "EUR"}, "request": "p"}""";
    var project = told(kim, "begin_project", begin);
    assertThat(told(kim, "begin_project", begin).path("project")).as("asked twice by one id").isEqualTo(project.path("project"));
    var id = project.path("project").asString();
    assertThat(told(kim, "list_my_projects", "{}").at("/projects/0/project").asString()).isEqualTo(id);
    assertThat(kim.customer().get("/context/api/projects/" + id).status()).as("she sees it herself").isEqualTo(200);
    var sku = BuyingJourneyTests.anySku(kim.customer());
    var board = told(kim, "put_on_board", "{\"project\": \"%s\", \"sku\": \"%s\", \"quantity\": 2}".formatted(id, sku));
    assertThat(board.at("/board/0/sku").asString()).isEqualTo(sku);
    assertThat(board.at("/board/0/quantity").asInt()).isEqualTo(2);
    assertThat(told(kim, "change_my_project", "{\"project\": \"%s\", \"style\": \"scandinavian\"}".formatted(id))
        .path("style").asString()).isEqualTo("scandinavian");

    var designs = told(kim, "propose_designs", "{\"project\": \"%s\", \"width_cm\": 450, \"depth_cm\": 500}".formatted(id));
    var design = designs.at("/designs/0/design").asString();
    assertThat(design).isNotBlank();
    var look = "{\"project\": \"%s\", \"design\": \"%s\"}".formatted(id, design);
    var shown = told(kim, "view_designs", look);
    assertThat(shown.path("pieces")).isNotEmpty();
    assertThat(told(kim, "change_design", look.replace("}", ", \"how\": \"CHOOSE\"}")).path("designs").valueStream()
        .filter(each -> each.path("design").asString().equals(design)).findFirst().orElseThrow().path("chosen").asBoolean())
        .isTrue();
    var cart = told(kim, "put_design_into_cart", look);
    assertThat(cart.path("lines").valueStream().mapToInt(line -> line.path("quantity").asInt()).sum())
        .isEqualTo((int) shown.path("pieces").valueStream().filter(piece -> piece.has("sku")).count());

    var lee = new LetIn(shop).allow("/mcp", "CART", "PROJECTS", "PLANNING");
    for (var tool : new String[] {"get_my_project", "propose_designs", "view_designs"}) {
      assertThat(refused(lee, tool, "{\"project\": \"%s\"}".formatted(id))).contains("no such project");
    }
    assertThat(refused(lee, "put_on_board", "{\"project\": \"%s\", \"sku\": \"%s\"}".formatted(id, sku))).contains("no such project");
    assertThat(refused(lee, "put_design_into_cart", look)).contains("no such project");
  }

  @Test
  void is_told_what_does_not_fit_before_anything_is_begun() {
    assertThat(refused(kim, "begin_project", "{\"goal\": \"%s\"}".formatted("x".repeat(201)))).contains("goal");
    assertThat(refused(kim, "begin_project", "{\"goal\": \"a\\nb\"}")).contains("goal");
    assertThat(refused(kim, "begin_project", """
        {"goal": "x", "budget": {"amount": "-1", "currency": "EUR"}}""")).contains("budget");
    assertThat(refused(kim, "change_my_project", "{\"project\": \"none\", \"date\": \"2020-01-01\"}")).contains("date");
    assertThat(refused(kim, "propose_designs", "{\"project\": \"none\", \"width_cm\": 1}")).contains("width_cm");
    assertThat(told(kim, "list_my_projects", "{}").path("projects")).isEmpty();
  }

  /** Identity linking of UCP: what she ordered elsewhere is open to a platform by her leave alone. */
  @Test
  void shows_a_platform_of_ucp_what_she_ordered_herself() {
    kim.customer().add(BuyingJourneyTests.anySku(kim.customer()), 2);
    var order = kim.customer().checkOut("test-card").body().path("order").asString();
    assertThat(kim.customer().finalState(order).path("status").asString()).isEqualTo("CONFIRMED");
    try (var platform = new UcpPlatform(shop.address())) {
      var profile = platform.address("/profile");
      var without = kim.ucp("/orders/" + order, profile, null);
      assertThat(without.statusCode()).isEqualTo(401);
      assertThat(without.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer realm=\"" + shop.address())
          .contains("/.well-known/oauth-protected-resource/ucp").doesNotContain("error=");
      assertThat(Shop.JSON.readTree(without.body()).at("/messages/0/code").asString()).isEqualTo("identity_required");
      var elsewhere = kim.ucp("/orders/" + order, profile, kim.token());
      assertThat(elsewhere.statusCode()).as("a token for the other tools").isEqualTo(401);
      assertThat(elsewhere.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("error=\"invalid_token\"");
      kim.allow("/ucp", "ORDERS");
      var told = Poll.until(Duration.ofSeconds(30), () -> Shop.JSON.readTree(kim.ucp("/orders/" + order, profile, kim.token())
          .body()), answer -> answer.at("/fulfillment/expectations/0/description").isString());
      UcpSchemas.check("shopping/order.json", told);
      assertThat(told.at("/line_items/0/quantity/original").asInt()).isEqualTo(2);
      assertThat(told.path("totals").valueStream().mapToLong(each -> each.path("type").asString().equals("total")
          ? -each.path("amount").asLong() : each.path("amount").asLong()).sum()).as(told.path("totals").toString()).isZero();
      var lee = new LetIn(shop).allow("/ucp", "ORDERS");
      assertThat(Shop.JSON.readTree(lee.ucp("/orders/" + order, profile, lee.token()).body()).at("/messages/0/code").asString())
          .isEqualTo("not_found");
      var offered = shop.visitor().get("/.well-known/ucp").body()
          .at("/ucp/capabilities/dev.ucp.common.identity_linking/0");
      assertThat(offered.at("/config/scopes").has("dev.ucp.shopping.order:read")).isTrue();
      UcpSchemas.check("common/identity_linking.json#/$defs/dev.ucp.common.identity_linking/business_schema", offered);
    }
  }

  @Test
  void does_nothing_any_more_once_she_takes_it_back() {
    assertThat(kim.call("list_my_orders", "{}").statusCode()).isEqualTo(200);
    kim.takeBack();
    var refused = kim.call("list_my_orders", "{}");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("invalid_token");
    assertThat(kim.call("search_products", "{\"query\": \"sofa\"}").statusCode()).as("a void token is never passed over")
        .isEqualTo(401);
  }
}
