package shop.kontor.agents.web.oauth;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.agents.domain.Audience;
import shop.kontor.agents.domain.Scope;
import shop.kontor.foundation.web.ShopAddress;

/** Where agents ask to be let in, and how: RFC 8414, and for what they are let in to: RFC 9728. */
@RestController
@PermitAll
class Metadata {

  private static final List<String> UCP = List.of(Scope.ORDERS.wire(), Scope.BUYING.wire());

  private final ShopAddress shop;

  Metadata(ShopAddress shop) {
    this.shop = shop;
  }

  @GetMapping(path = "/.well-known/oauth-authorization-server", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "OAuth: how agents are let in", description = "RFC 8414.")
  ResponseEntity<Map<String, Object>> server() {
    var told = new LinkedHashMap<String, Object>();
    told.put("issuer", shop.of(""));
    told.put("authorization_endpoint", shop.of("/agents/oauth/authorize"));
    told.put("token_endpoint", shop.of("/agents/oauth/token"));
    told.put("registration_endpoint", shop.of("/agents/oauth/clients"));
    told.put("revocation_endpoint", shop.of("/agents/oauth/revoke"));
    told.put("scopes_supported", scopes());
    told.put("response_types_supported", List.of("code"));
    told.put("response_modes_supported", List.of("query"));
    told.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
    told.put("token_endpoint_auth_methods_supported", List.of("none"));
    told.put("revocation_endpoint_auth_methods_supported", List.of("none"));
    told.put("code_challenge_methods_supported", List.of("S256"));
    told.put("authorization_response_iss_parameter_supported", true);
    told.put("client_id_metadata_document_supported", true);
    told.put("ui_locales_supported", List.of("en", "ko"));
    return kept(told);
  }

  /** UCP takes the shop itself for its resource. */
  @GetMapping(path = "/.well-known/oauth-protected-resource", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "OAuth: the shop as a protected resource", description = "RFC 9728.")
  ResponseEntity<Map<String, Object>> shop() {
    return resource("", UCP);
  }

  @GetMapping(path = "/.well-known/oauth-protected-resource/ucp", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "OAuth: UCP as a protected resource", description = "RFC 9728.")
  ResponseEntity<Map<String, Object>> ucp() {
    return resource(Audience.UCP.path(), UCP);
  }

  @GetMapping(path = "/.well-known/oauth-protected-resource/mcp", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "OAuth: the tools as a protected resource", description = "RFC 9728.")
  ResponseEntity<Map<String, Object>> mcp() {
    return resource(Audience.MCP.path(), scopes());
  }

  private ResponseEntity<Map<String, Object>> resource(String path, List<String> scopes) {
    var told = new LinkedHashMap<String, Object>();
    told.put("resource", shop.of(path));
    told.put("authorization_servers", List.of(shop.of("")));
    told.put("scopes_supported", scopes);
    told.put("bearer_methods_supported", List.of("header"));
    told.put("resource_name", "Kontor");
    return kept(told);
  }

  private ResponseEntity<Map<String, Object>> kept(Map<String, Object> told) {
    return ResponseEntity.ok().cacheControl(shop.kept(Duration.ofMinutes(5))).body(told);
  }

  private static List<String> scopes() {
    return Arrays.stream(Scope.values()).map(Scope::wire).toList();
  }
}
