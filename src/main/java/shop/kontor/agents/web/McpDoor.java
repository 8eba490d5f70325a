package shop.kontor.agents.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.agents.application.Errands;
import shop.kontor.agents.application.Pace;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.Sentences;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Model Context Protocol, streamable HTTP, without sessions: each call stands for itself and is answered by plain JSON, so
 * any process of the house can. Source: modelcontextprotocol.io/specification/2025-11-25, base protocol, transports, tools.
 */
@RestController
@PermitAll
class McpDoor {

  private static final Logger log = LoggerFactory.getLogger(McpDoor.class);
  /** The newest first. */
  private static final List<String> VERSIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26");
  private static final int UNREADABLE = -32700;
  private static final int NO_REQUEST = -32600;
  private static final int NO_METHOD = -32601;
  private static final int BAD_ARGUMENTS = -32602;
  private static final int BROKEN = -32603;
  private static final int TOO_OFTEN = -32000;
  private static final String INSTRUCTIONS = """
      A furniture shop. Find goods, fill a cart, ask the customer whether she agrees to its total, then check out at that \
      total. Prices include VAT. Whoever has the name of a cart can buy with it: keep it to yourself.""";

  private final Tools tools;
  private final Pace pace;
  private final Sentences sentences;
  private final JsonMapper json;
  private final JsonNode described;
  private final Set<String> names;

  McpDoor(Tools tools, Pace pace, Sentences sentences, JsonMapper json) throws IOException {
    this.tools = tools;
    this.pace = pace;
    this.sentences = sentences;
    this.json = json;
    this.described = json.readTree(
        new ClassPathResource("agents/mcp-tools.json").getContentAsString(StandardCharsets.UTF_8));
    this.names = described.valueStream().map(tool -> tool.path("name").asString())
        .collect(Collectors.toSet());
  }

  @PostMapping(path = "/mcp", consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Model Context Protocol", description = "JSON-RPC 2.0; tools/list tells what can be called.")
  ResponseEntity<String> hear(@RequestBody(required = false) String body, HttpServletRequest request) {
    if (!pace.may(request.getRemoteAddr())) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, "60")
          .contentType(MediaType.APPLICATION_JSON)
          .body(error(null, TOO_OFTEN, sentences.say("agents.refused.often")));
    }
    var spoken = request.getHeader("MCP-Protocol-Version");
    if (spoken != null && !VERSIONS.contains(spoken)) {
      return bad(error(null, NO_REQUEST, "MCP-Protocol-Version is one of " + String.join(", ", VERSIONS)));
    }
    JsonNode message;
    try {
      message = body == null || body.isBlank() ? null : json.readTree(body);
    } catch (JacksonException e) {
      message = null;
    }
    if (message == null) {
      return bad(error(null, UNREADABLE, "The body is no JSON"));
    }
    if (!message.isObject() || !message.path("jsonrpc").asString("").equals("2.0")) {
      return bad(error(null, NO_REQUEST, "The body is one message of JSON-RPC 2.0"));
    }
    var id = message.get("id");
    if (id == null || !message.path("method").isString()) {
      return ResponseEntity.accepted().build(); // a notification, or an answer to what was never asked
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(
        CacheControl.noStore()).body(answer(id, message, request.getRemoteAddr()));
  }

  private static ResponseEntity<String> bad(String body) {
    return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_JSON).body(body);
  }

  private String answer(JsonNode id, JsonNode message, String address) {
    var given = message.path("params");
    return switch (message.path("method").asString()) {
      case "initialize" -> result(id, greeting(given.path("protocolVersion").asString("")));
      case "ping" -> result(id, json.createObjectNode());
      case "tools/list" -> result(id, json.createObjectNode().set("tools", described));
      case "tools/call" -> call(id, given, address);
      case String other -> error(id, NO_METHOD, "There is no method " + other);
    };
  }

  private JsonNode greeting(String wanted) {
    return json.valueToTree(Map.of("protocolVersion", VERSIONS.contains(wanted) ? wanted : VERSIONS.getFirst(),
        "capabilities", Map.of("tools", Map.of()), "serverInfo", Map.of("name", "kontor", "title", "Kontor", "version", "1"),
        "instructions", INSTRUCTIONS));
  }

  private String call(JsonNode id, JsonNode given, String address) {
    var tool = given.path("name").asString("");
    if (!names.contains(tool)) {
      return error(id, BAD_ARGUMENTS, "There is no tool " + tool);
    }
    var arguments = new Arguments(given.path("arguments"));
    try {
      var told = json.valueToTree(tools.call(tool, arguments, address).orElseThrow());
      return result(id, spoken(json.writeValueAsString(told), false).set("structuredContent", told));
    } catch (Errands.Refused refused) {
      return result(id, spoken(refused.reason() + ": " + refused.sentence(arguments.language()), true));
    } catch (Refusal | Unfit refused) {
      return result(id, spoken(sentences.of(refused), true));
    } catch (RuntimeException e) {
      log.error("Tool {} failed", tool, e);
      return error(id, BROKEN, sentences.say("foundation.problem.500.detail"));
    }
  }

  private ObjectNode spoken(String text, boolean error) {
    var result = json.createObjectNode();
    result.putArray("content").addObject().put("type", "text").put("text", text);
    return result.put("isError", error);
  }

  private String result(JsonNode id, JsonNode result) {
    return json.writeValueAsString(json.createObjectNode().put("jsonrpc", "2.0").<ObjectNode>set("id", id)
        .set("result", result));
  }

  private String error(JsonNode id, int code, String message) {
    var answer = json.createObjectNode().put("jsonrpc", "2.0").<ObjectNode>set("id", id);
    answer.putObject("error").put("code", code).put("message", message);
    return json.writeValueAsString(answer);
  }
}
