package shop.kontor.agents.web.ucp;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.agents.web.JsonRpc;
import shop.kontor.agents.web.ucp.Ucp.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Universal Commerce Protocol as tools of the Model Context Protocol: the same operations, named as in
 * ucp.dev/2026-04-08/services/shopping/mcp.openrpc.json.
 */
@RestController
@PermitAll
class UcpMcpDoor implements JsonRpc.Server {

  private static final int NOT_NEGOTIATED = -32001;
  private static final Set<String> NEGOTIATION = Set.of("invalid_profile_url", "profile_unreachable", "profile_malformed",
      "version_unsupported");
  private static final Set<Operation> KEYED = Set.of(Operation.COMPLETE_CHECKOUT, Operation.CANCEL_CHECKOUT,
      Operation.CANCEL_CART);

  private final Desk desk;
  private final JsonRpc rpc;
  private final JsonMapper json;
  private final ArrayNode described;

  UcpMcpDoor(Desk desk, JsonRpc rpc, JsonMapper json) {
    this.desk = desk;
    this.rpc = rpc;
    this.json = json;
    this.described = json.createArrayNode();
    var words = read(json);
    for (var operation : Operation.values()) {
      describe(described.addObject(), operation, words);
    }
  }

  private static JsonNode read(JsonMapper json) {
    try (var words = new ClassPathResource("agents/ucp-tools.json").getInputStream()) {
      return json.readTree(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PostMapping(path = "/ucp/mcp", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
  @io.swagger.v3.oas.annotations.Operation(summary = "UCP as tools of MCP", description = "JSON-RPC 2.0")
  ResponseEntity<String> hear(@RequestBody(required = false) String body, HttpServletRequest request) {
    return rpc.hear(body, request, this);
  }

  @Override
  public String title() {
    return "Kontor, UCP " + Ucp.VERSION;
  }

  @Override
  public String instructions() {
    return "The Universal Commerce Protocol, " + Ucp.VERSION + ". Each call names a profile in meta.ucp-agent.profile.";
  }

  @Override
  public JsonNode tools() {
    return described;
  }

  private static String name(Operation operation) {
    return operation.name().toLowerCase(Locale.ROOT);
  }

  /** By which name the operation's content comes; {@code null} if it has none. */
  private static String payload(Operation operation) {
    return switch (operation) {
      case CREATE_CHECKOUT, UPDATE_CHECKOUT, COMPLETE_CHECKOUT -> "checkout";
      case CREATE_CART, UPDATE_CART -> "cart";
      case SEARCH_CATALOG, LOOKUP_CATALOG, GET_PRODUCT -> "catalog";
      default -> null;
    };
  }

  private static boolean named(Operation operation) {
    return operation.capability().equals(Ucp.CHECKOUT) && operation != Operation.CREATE_CHECKOUT
        || operation.capability().equals(Ucp.CART) && operation != Operation.CREATE_CART
        || operation == Operation.GET_ORDER;
  }

  private static void describe(ObjectNode tool, Operation operation, JsonNode words) {
    var about = words.path("tools").path(name(operation));
    tool.put("name", name(operation)).put("description", about.path("about").asString() + ". " + Ucp.page("specification/"
        + Ucp.CAPABILITIES.get(operation.capability()).replace('_', '-')));
    var input = tool.putObject("inputSchema").put("type", "object");
    var required = input.putArray("required").add("meta");
    var properties = input.putObject("properties");
    var meta = properties.putObject("meta").put("type", "object");
    var needed = meta.putArray("required").add("ucp-agent");
    if (KEYED.contains(operation)) {
      needed.add("idempotency-key");
    }
    var fields = meta.putObject("properties");
    var agent = fields.putObject("ucp-agent").put("type", "object");
    agent.putArray("required").add("profile");
    agent.putObject("properties").putObject("profile").put("type", "string").put("format", "uri").put("description",
        "Address of the platform's own profile, which names its capabilities and keys");
    fields.putObject("idempotency-key").put("type", "string").put("maxLength", 255);
    if (named(operation)) {
      required.add("id");
      properties.putObject("id").put("type", "string");
    }
    if (payload(operation) != null) {
      required.add(payload(operation));
      takes(properties.putObject(payload(operation)), about.path("takes"), words.path("parts"));
    }
    var output = tool.putObject("outputSchema").put("type", "object");
    output.putArray("required").add("ucp");
    output.putObject("properties").putObject("ucp").put("type", "object").putArray("required").add("version");
  }

  /** A part whose name ends in {@code !} must be there; more than these the protocol allows, and this shop passes over. */
  private static void takes(ObjectNode schema, JsonNode names, JsonNode parts) {
    var properties = schema.put("type", "object").putObject("properties");
    for (var name : names) {
      var plain = name.asString().replace("!", "");
      properties.set(plain, parts.path(plain));
      if (!plain.equals(name.asString())) {
        schema.withArray("required").add(plain);
      }
    }
  }

  @Override
  public JsonRpc.Reply call(JsonNode asked, HttpServletRequest request, String raw) {
    var operation = Operation.of(asked.path("name").asString(""));
    if (operation.isEmpty()) {
      return rpc.error(200, JsonRpc.BAD_ARGUMENTS, "There is no tool " + asked.path("name").asString(""));
    }
    var given = asked.path("arguments");
    var key = given.path("meta").path("idempotency-key").asString(null);
    var id = given.path("id").asString(null);
    if (named(operation.get()) && id == null || key == null && KEYED.contains(operation.get())) {
      return rpc.error(400, JsonRpc.BAD_ARGUMENTS, id == null ? "id is missing" : "meta.idempotency-key is missing");
    }
    var profile = given.path("meta").path("ucp-agent").path("profile").asString("");
    var body = payload(operation.get()) == null ? null : given.path(payload(operation.get())).toString();
    var answer = desk.answer(new Desk.Letter(operation.get(),
        "profile=\"" + profile.replace("\\", "\\\\").replace("\"", "\\\"") + "\"", id, key, body, request, raw));
    var told = json.readTree(answer.body());
    var challenge = desk.challenge(operation.get(), answer, request);
    return challenge != null ? rpc.closed(answer.status(), told.at("/messages/0/content").asString(), challenge)
        : told.has("ucp") ? rpc.told(told, null) : refused(answer.status(), told);
  }

  private JsonRpc.Reply refused(int status, JsonNode fault) {
    var code = fault.path("code").asString();
    var reply = rpc.error(status, NEGOTIATION.contains(code) ? NOT_NEGOTIATED
        : code.equals("invalid_request") ? JsonRpc.BAD_ARGUMENTS : JsonRpc.REFUSED, fault.path("content").asString());
    reply.error().set("data", fault);
    return reply;
  }
}
