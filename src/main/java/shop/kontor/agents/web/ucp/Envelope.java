package shop.kontor.agents.web.ucp;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Conformance;
import shop.kontor.agents.web.Spoken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands at the head of each answer: version, what both sides can, how is paid; and what went wrong. */
@Component
class Envelope {

  private final JsonMapper json;
  private final List<String> methods;
  private final boolean conformance;

  /** @param methods by which agents may pay, of those that payment offers */
  Envelope(JsonMapper json, @Value("${kontor.agents.payment-methods:test-card,test-declined}") String methods,
      Environment environment) {
    this.conformance = environment.matchesProfiles(Conformance.PROFILE);
    this.json = json;
    this.methods = Arrays.stream(methods.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
  }

  ObjectNode object() {
    return json.createObjectNode();
  }

  List<String> methods() {
    return methods;
  }

  /** @param root the capability that answers */
  ObjectNode success(Platform platform, String root) {
    var answer = json.createObjectNode();
    var ucp = answer.putObject("ucp").put("version", Ucp.VERSION).put("status", "success");
    var capabilities = ucp.putObject("capabilities");
    Ucp.CAPABILITIES.keySet().stream().filter(platform::has).filter(name -> name.equals(root)
        || Ucp.PARENTS.containsKey(name) && Ucp.PARENTS.get(name).contains(root))
        .forEach(name -> capabilities.putArray(name).addObject().put("version", Ucp.VERSION));
    if (root.equals(Ucp.CHECKOUT)) {
      handlers(ucp.putObject("payment_handlers"));
    }
    return answer;
  }

  void handlers(ObjectNode registry) {
    var list = registry.putArray("shop.kontor.payment");
    for (var method : methods) {
      list.addObject().put("id", method).put("version", Ucp.VERSION)
          .putArray("available_instruments").addObject().put("type", "method");
    }
    if (conformance) {
      list.addObject().put("id", Conformance.HANDLER).put("version", Ucp.VERSION)
          .putArray("available_instruments").addObject().put("type", "card");
    }
    registry.putArray("shop.kontor." + Spoken.BROWSER).addObject().put("id", Spoken.BROWSER).put("version", Ucp.VERSION)
        .putArray("available_instruments").addObject().put("type", "redirect");
  }

  /** What was asked for came to nothing, and there is nothing to show. */
  ObjectNode error(String code, String sentence, String severity) {
    var answer = json.createObjectNode();
    answer.putObject("ucp").put("version", Ucp.VERSION).put("status", "error");
    error(answer.putArray("messages"), code, null, sentence, severity);
    return answer;
  }

  /** @param path in the answer, RFC 9535; {@code null} for the whole of it */
  static void error(ArrayNode messages, String code, String path, String sentence, String severity) {
    var message = messages.addObject().put("type", "error").put("code", code);
    if (path != null) {
      message.put("path", path);
    }
    message.put("content", sentence).put("severity", severity);
  }

  static void warning(ArrayNode messages, String code, String path, String sentence) {
    messages.addObject().put("type", "warning").put("code", code).put("path", path).put("content", sentence);
  }
}
