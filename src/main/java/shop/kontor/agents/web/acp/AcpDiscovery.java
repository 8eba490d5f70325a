package shop.kontor.agents.web.acp;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.agents.application.Partners;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.ShopAddress;
import tools.jackson.databind.json.JsonMapper;

/** What of the protocol is spoken here, and by what is paid. Nothing is told while nobody is a partner. */
@RestController
@PermitAll
class AcpDiscovery {

  private final Partners partners;
  private final ShopAddress shop;
  private final JsonMapper json;

  AcpDiscovery(Partners partners, ShopAddress shop, JsonMapper json) {
    this.partners = partners;
    this.shop = shop;
    this.json = json;
  }

  @GetMapping(path = "/.well-known/acp.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "ACP discovery", description = "Agentic Commerce Protocol: version, address, what can be done.")
  ResponseEntity<String> discover() {
    if (partners.none()) {
      throw Refusal.notFound("agents.acp.none");
    }
    var told = json.createObjectNode();
    told.putObject("protocol").put("name", "acp").put("version", Acp.VERSION).putArray("supported_versions").add(Acp.VERSION);
    told.put("api_base_url", shop.of(Acp.PATH)).putArray("transports").add("rest");
    var capabilities = told.putObject("capabilities");
    capabilities.putArray("services").add("checkout");
    capabilities.putArray("extensions").addObject().put("name", "discount");
    capabilities.putArray("supported_locales").add("en").add("ko");
    return ResponseEntity.ok().cacheControl(shop.kept(Duration.ofHours(1))).body(json.writeValueAsString(told));
  }

  /** The handler names a method of the shop's own; there is nothing to be kept secret, and so no token. */
  @GetMapping(path = Acp.PATH + "/payment.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "ACP payment handler", description = "JSON Schemas of its configuration and its instrument.")
  ResponseEntity<String> payment() {
    var schema = json.createObjectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema")
        .put("title", "shop.kontor.payment").put("description",
            "The seller charges by its own method, named by the handler's id. The instrument's credential is not looked at.");
    var kinds = schema.putObject("$defs");
    var config = kinds.putObject("config").put("type", "object");
    config.putArray("required").add("method");
    config.putObject("properties").putObject("method").put("type", "string");
    var instrument = kinds.putObject("instrument").put("type", "object");
    instrument.putArray("required").add("type").add("credential");
    instrument.putObject("properties").putObject("type").put("const", "method");
    return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(json.writeValueAsString(schema));
  }
}
