package shop.kontor.agents.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Pace;
import shop.kontor.foundation.web.Sentences;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Model Context Protocol, streamable HTTP, without sessions: each call stands for itself and is answered by plain JSON, so
 * any process of the house can. Source: modelcontextprotocol.io/specification/2025-11-25, base protocol, transports, tools.
 */
@Component
public class JsonRpc {

  public static final int BAD_ARGUMENTS = -32602;
  public static final int BROKEN = -32603;
  /** Any refusal of a server of its own. */
  public static final int REFUSED = -32000;
  /** The newest first. */
  private static final List<String> VERSIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26");
  private static final int UNREADABLE = -32700;
  private static final int NO_REQUEST = -32600;
  private static final int NO_METHOD = -32601;

  private final Pace pace;
  private final Sentences sentences;
  private final JsonMapper json;

  JsonRpc(Pace pace, Sentences sentences, JsonMapper json) {
    this.pace = pace;
    this.sentences = sentences;
    this.json = json;
  }

  /** What stands behind one address. */
  public interface Server {

    String title();

    String instructions();

    /** Turns away by throwing who must not come in, whatever it asks for. */
    default void admit(HttpServletRequest request) {}

    /** What can be called, as a list of tools. */
    JsonNode tools();

    /**
     * @param asked {@code params} of a call of a tool
     * @param body all that came
     */
    Reply call(JsonNode asked, HttpServletRequest request, String body);
  }

  /**
   * Either has a result or an error.
   *
   * @param challenge what a caller lacks, as the header {@code WWW-Authenticate}; {@code null} for nothing
   */
  public record Reply(int status, ObjectNode result, ObjectNode error, @Nullable String challenge) {

    Reply(int status, ObjectNode result, ObjectNode error) {
      this(status, result, error, null);
    }

    public static Reply result(ObjectNode result) {
      return new Reply(200, result, null);
    }
  }

  public ResponseEntity<String> hear(String body, HttpServletRequest request, Server server) {
    if (!pace.may(request.getRemoteAddr())) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, "60")
          .contentType(MediaType.APPLICATION_JSON)
          .body(written(null, error(429, REFUSED, sentences.say("agents.refused.often"))));
    }
    server.admit(request); // once it is counted: to look a token up costs something, too
    var spoken = request.getHeader("MCP-Protocol-Version");
    if (spoken != null && !VERSIONS.contains(spoken)) {
      return answered(null, error(400, NO_REQUEST, "MCP-Protocol-Version is one of " + String.join(", ", VERSIONS)));
    }
    JsonNode message;
    try {
      message = body == null || body.isBlank() ? null : json.readTree(body);
    } catch (JacksonException e) {
      message = null;
    }
    if (message == null) {
      return answered(null, error(400, UNREADABLE, "The body is no JSON"));
    }
    if (!message.isObject() || !message.path("jsonrpc").asString("").equals("2.0")) {
      return answered(null, error(400, NO_REQUEST, "The body is one message of JSON-RPC 2.0"));
    }
    var id = message.get("id");
    if (id == null || !message.path("method").isString()) {
      return ResponseEntity.accepted().build(); // a notification, or an answer to what was never asked
    }
    return answered(id, answer(message, request, body, server));
  }

  private Reply answer(JsonNode message, HttpServletRequest request, String body, Server server) {
    var given = message.path("params");
    return switch (message.path("method").asString()) {
      case "initialize" -> Reply.result(greeting(given.path("protocolVersion").asString(""), server));
      case "ping" -> Reply.result(json.createObjectNode());
      case "tools/list" -> Reply.result(json.createObjectNode().set("tools", server.tools()));
      case "tools/call" -> server.call(given, request, body);
      case String other -> error(200, NO_METHOD, "There is no method " + other);
    };
  }

  private ObjectNode greeting(String wanted, Server server) {
    return json.valueToTree(Map.of("protocolVersion", VERSIONS.contains(wanted) ? wanted : VERSIONS.getFirst(),
        "capabilities", Map.of("tools", Map.of()), "serverInfo",
        Map.of("name", "kontor", "title", server.title(), "version", "1"), "instructions", server.instructions()));
  }

  public Reply error(int status, int code, String message) {
    return new Reply(status, null, json.createObjectNode().put("code", code).put("message", message));
  }

  /** It must be let in first, or lacks a scope. */
  public Reply closed(int status, String message, String challenge) {
    return new Reply(status, null, error(status, REFUSED, message).error, challenge);
  }

  /** @param structured what is told; {@code null} for what is only said, such as a refusal */
  public Reply told(JsonNode structured, String said) {
    var result = json.createObjectNode();
    result.putArray("content").addObject().put("type", "text")
        .put("text", structured == null ? said : json.writeValueAsString(structured));
    result.put("isError", structured == null);
    return Reply.result(structured == null ? result : result.set("structuredContent", structured));
  }

  ResponseEntity<String> answered(@Nullable JsonNode id, Reply reply) {
    var answer = ResponseEntity.status(reply.status).contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore());
    if (reply.challenge != null) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, reply.challenge);
    }
    return answer.body(written(id, reply));
  }

  private String written(JsonNode id, Reply reply) {
    var answer = json.createObjectNode().put("jsonrpc", "2.0").<ObjectNode>set("id", id);
    return json.writeValueAsString(reply.error == null ? answer.set("result", reply.result)
        : answer.set("error", reply.error));
  }
}
