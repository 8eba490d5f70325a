package shop.kontor.agents.web;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.OwnWords;
import tools.jackson.databind.json.JsonMapper;

/** How each protocol says that something was refused before any of its doors saw it: too large, of a wrong kind, nowhere. */
@Component
class ProtocolWords implements OwnWords {

  private static final Set<String> OAUTH = Set.of("/agents/oauth/token", "/agents/oauth/revoke", "/agents/oauth/clients");
  /** All that OAuth allows in a description: RFC 6749, section 5.2. There is no Korean in it. */
  private static final Pattern SPEAKABLE = Pattern.compile("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+");
  private static final int NO_REQUEST = -32600;

  private final JsonMapper json;

  ProtocolWords(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String refuse(String path, int status, String sentence) {
    var told = json.createObjectNode();
    if (path.equals("/mcp") || path.equals("/ucp/mcp")) {
      told.put("jsonrpc", "2.0").putNull("id").putObject("error").put("code", NO_REQUEST).put("message", sentence);
    } else if (path.startsWith("/ucp/")) {
      told.put("code", code(status)).put("content", sentence);
    } else if (path.startsWith("/acp/")) {
      told.put("type", status == 503 ? "service_unavailable" : status >= 500 ? "processing_error" : "invalid_request")
          .put("code", code(status)).put("message", sentence);
    } else if (OAUTH.contains(path)) {
      told.put("error", status >= 500 ? "server_error" : "invalid_request");
      if (SPEAKABLE.matcher(sentence).matches()) {
        told.put("error_description", sentence);
      }
    } else {
      return null;
    }
    return json.writeValueAsString(told);
  }

  private static String code(int status) {
    return switch (status) {
      case 404 -> "not_found";
      case 405 -> "method_not_allowed";
      case 408 -> "request_timeout";
      case 413 -> "request_too_large";
      case 415 -> "unsupported_media_type";
      case 429 -> "rate_limit_exceeded";
      case 503 -> "unavailable";
      default -> status >= 500 ? "internal_error" : "invalid_request";
    };
  }
}
