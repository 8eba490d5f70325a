package shop.kontor.agents.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.agents.application.Errands;
import shop.kontor.agents.domain.Audience;
import shop.kontor.agents.domain.Scope;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.Sentences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The shop's own tools: some for any agent, and some for those whom a customer has let in. */
@RestController
@PermitAll
class McpDoor implements JsonRpc.Server {

  private static final Logger log = LoggerFactory.getLogger(McpDoor.class);
  private static final String INSTRUCTIONS = """
      A furniture shop. Find goods, fill a cart, ask the customer whether she agrees to its total, then check out at that \
      total. Prices include VAT. Whoever has the name of a cart can buy with it: keep it to yourself. What is the customer's \
      own, such as her orders, is open to you once she has let you in.""";

  private final Tools tools;
  private final CustomerTools hers;
  private final Admission admission;
  private final JsonRpc rpc;
  private final Sentences sentences;
  private final JsonMapper json;
  private final JsonNode described;
  private final Set<String> names;

  McpDoor(Tools tools, CustomerTools hers, Admission admission, JsonRpc rpc, Sentences sentences, JsonMapper json)
      throws IOException {
    this.tools = tools;
    this.hers = hers;
    this.admission = admission;
    this.rpc = rpc;
    this.sentences = sentences;
    this.json = json;
    this.described = read("agents/mcp-tools.json").addAll(read("agents/mcp-customer-tools.json"));
    this.names = described.valueStream().map(tool -> tool.path("name").asString())
        .collect(Collectors.toSet());
  }

  private ArrayNode read(String file) throws IOException {
    return (ArrayNode) json.readTree(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8));
  }

  @PostMapping(path = "/mcp", consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Model Context Protocol", description = "JSON-RPC 2.0; tools/list tells what can be called.")
  ResponseEntity<String> hear(@RequestBody(required = false) String body, HttpServletRequest request) {
    try {
      return rpc.hear(body, request, this);
    } catch (Admission.Void none) {
      return rpc.answered(null, rpc.closed(401, sentences.say("agents.refused.void"),
          admission.challenge(Audience.MCP, "invalid_token", Set.of())));
    }
  }

  @Override
  public String title() {
    return "Kontor";
  }

  @Override
  public String instructions() {
    return INSTRUCTIONS;
  }

  /** A token that does not count is never passed over. */
  @Override
  public void admit(HttpServletRequest request) {
    admission.of(request, Audience.MCP);
  }

  @Override
  public JsonNode tools() {
    return described;
  }

  @Override
  public JsonRpc.Reply call(JsonNode asked, HttpServletRequest request, String body) {
    var tool = asked.path("name").asString("");
    if (!names.contains(tool)) {
      return rpc.error(200, JsonRpc.BAD_ARGUMENTS, "There is no tool " + tool);
    }
    var arguments = new Arguments(asked.path("arguments"));
    try {
      var scopes = hers.scopes(tool);
      if (scopes.isEmpty()) {
        return rpc.told(json.valueToTree(tools.call(tool, arguments, request.getRemoteAddr()).orElseThrow()), null);
      }
      var bearer = admission.of(request, Audience.MCP);
      if (bearer.isEmpty() || !bearer.get().scopes().containsAll(scopes.get())) {
        return closed(bearer.isPresent(), scopes.get());
      }
      return rpc.told(json.valueToTree(hers.call(tool, arguments, bearer.get())), null);
    } catch (Errands.Refused refused) {
      return rpc.told(null, refused.reason() + ": " + refused.sentence(arguments.language()));
    } catch (Refusal | Unfit refused) {
      return rpc.told(null, sentences.of(refused));
    } catch (RuntimeException e) {
      log.error("Tool {} failed", tool, e);
      return rpc.error(200, JsonRpc.BROKEN, sentences.say("foundation.problem.500.detail"));
    }
  }

  private JsonRpc.Reply closed(boolean known, Set<Scope> scopes) {
    return known ? rpc.closed(403, sentences.say("agents.refused.scope", Scope.written(scopes)),
        admission.challenge(Audience.MCP, "insufficient_scope", scopes))
        : rpc.closed(401, sentences.say("agents.refused.identity"), admission.challenge(Audience.MCP, null, scopes));
  }
}
