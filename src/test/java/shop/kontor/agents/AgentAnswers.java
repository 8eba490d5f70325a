package shop.kontor.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds whatever is answered at a door for agents against what its protocol says of answers, of refusals most of all. Tests
 * send through one place each, which asks this: none of them can forget it.
 */
public final class AgentAnswers {

  /** Such addresses the server itself refuses, before it can know whose they are. */
  private static final Pattern UNREADABLE = Pattern.compile("%(2F|5C|00)", Pattern.CASE_INSENSITIVE);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path FOLDER = Path.of("src/test/resources");
  private static final String ACP = "https://kontor.test/acp/2026-04-17.json";
  private static final String RPC = "https://kontor.test/rpc.json";
  private static final String OAUTH = "https://kontor.test/oauth-error.json";
  private static final String ERROR = "shopping/types/error_response.json";
  private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
      builder -> builder.schemas(Map.of(ACP, read("acp/answers.json"), RPC, read("agents/rpc.json"), OAUTH,
          read("agents/oauth-error.json"))));
  private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();

  private AgentAnswers() {}

  private static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Does nothing for what is no agents' door.
   *
   * @param path that was asked, as it was written, without its query
   * @param type the answer's; empty for none
   * @param body as it came; empty for none
   */
  public static void check(String path, int status, String type, String body) {
    boolean tools = path.equals("/mcp") || path.equals("/ucp/mcp");
    boolean protocol = tools || path.startsWith("/ucp/") || path.startsWith("/acp/")
        && (status >= 400 || path.startsWith("/acp/checkout_sessions"))
        || status >= 400 && path.matches("/agents/oauth/(token|revoke|clients)");
    if (!protocol || status == 202 && body.isEmpty() || status == 400 && UNREADABLE.matcher(path).find()) {
      return;
    }
    assertThat(type).as("%s was answered with %s: %s", path, status, body).startsWith("application/json");
    var told = JSON.readTree(body);
    if (tools) {
      rpc(status, told);
    } else if (path.startsWith("/ucp/")) {
      ucp(status, told);
    } else if (path.startsWith("/acp/")) {
      acp(status >= 400 ? "Error" : told.has("order") ? "CheckoutSessionWithOrder" : "CheckoutSession", told);
    } else {
      hold(OAUTH, told);
    }
  }

  private static void ucp(int status, JsonNode told) {
    if (!told.has("ucp")) {
      assertThat(status).as("without an envelope nothing is told but a fault: %s", told).isGreaterThanOrEqualTo(400);
      UcpSchemas.check("fault.json", told);
    } else if (status >= 400 || told.at("/ucp/status").asString().equals("error")) {
      UcpSchemas.check(ERROR, told);
    } else {
      UcpSchemas.check(schema(told), told);
    }
  }

  /** By what only it has. */
  private static String schema(JsonNode told) {
    return told.has("checkout_id") ? "shopping/order.json"
        : told.has("pagination") ? "shopping/catalog_search.json#/$defs/search_response"
        : told.has("products") ? "shopping/catalog_lookup.json#/$defs/lookup_response"
        : told.has("product") ? "shopping/catalog_lookup.json#/$defs/get_product_response"
        : told.has("status") ? "shopping/checkout.json" : "shopping/cart.json";
  }

  private static void rpc(int status, JsonNode told) {
    hold(RPC, told);
    if (told.has("result")) {
      assertThat(status).as(told.toString()).isEqualTo(200);
      var structured = told.at("/result/structuredContent");
      if (structured.has("ucp")) {
        ucp(status, structured);
      }
    } else if (told.at("/error/data").has("code")) {
      UcpSchemas.check("fault.json", told.at("/error/data"));
    }
  }

  /** @param kind as the protocol calls it */
  public static void acp(String kind, JsonNode told) {
    hold(ACP + "#/$defs/" + kind, told);
  }

  private static void hold(String schema, JsonNode told) {
    var found = KNOWN.computeIfAbsent(schema, name -> REGISTRY.getSchema(SchemaLocation.of(name)));
    assertThat(found.validate(told.toString(), InputFormat.JSON)).as(told.toPrettyString()).isEmpty();
  }
}
