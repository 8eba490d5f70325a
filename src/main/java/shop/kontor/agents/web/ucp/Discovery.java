package shop.kontor.agents.web.ucp;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import shop.kontor.agents.domain.Scope;
import shop.kontor.foundation.web.ShopAddress;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What this shop can do for agents, and where: the profile that they read first. */
@RestController
@PermitAll
class Discovery {

  private final Envelope envelope;
  private final Signatures signatures;
  private final ShopAddress shop;
  private final JsonMapper json;

  Discovery(Envelope envelope, Signatures signatures, ShopAddress shop, JsonMapper json) {
    this.signatures = signatures;
    this.envelope = envelope;
    this.shop = shop;
    this.json = json;
  }

  /** The protocol wants it to be kept by anybody, for a minute at least. */
  @GetMapping(path = "/.well-known/ucp", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "UCP profile", description = "Universal Commerce Protocol: services, capabilities, payment, keys.")
  ResponseEntity<String> profile(WebRequest request) {
    var profile = json.writeValueAsString(profile());
    var cache = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    var tag = "\"" + hash(profile) + "\"";
    return request.checkNotModified(tag)
        ? ResponseEntity.status(304).cacheControl(cache).eTag(tag).build()
        : ResponseEntity.ok().cacheControl(cache).eTag(tag).header(HttpHeaders.VARY, HttpHeaders.HOST)
            .contentType(MediaType.APPLICATION_JSON).body(profile);
  }

  private ObjectNode profile() {
    var profile = envelope.object();
    var ucp = profile.putObject("ucp").put("version", Ucp.VERSION);
    var services = ucp.putObject("services").putArray(Ucp.SHOPPING);
    services.addObject().put("version", Ucp.VERSION).put("transport", "rest").put("endpoint", shop.of("/ucp"))
        .put("spec", Ucp.page("specification/overview")).put("schema", Ucp.page("services/shopping/rest.openapi.json"));
    services.addObject().put("version", Ucp.VERSION).put("transport", "mcp").put("endpoint", shop.of("/ucp/mcp"))
        .put("spec", Ucp.page("specification/overview")).put("schema", Ucp.page("services/shopping/mcp.openrpc.json"));
    var capabilities = ucp.putObject("capabilities");
    Ucp.CAPABILITIES.forEach((name, schema) -> {
      var capability = capabilities.putArray(name).addObject().put("version", Ucp.VERSION)
          .put("spec", Ucp.page("specification/" + schema.replace('_', '-')))
          .put("schema", Ucp.schema(name));
      if (name.equals(Ucp.IDENTITY)) {
        capability.putObject("config").putObject("scopes").putObject(Scope.ORDERS.wire()).putObject("description")
            .put("plain", "See the orders of the customer, wherever she placed them");
      }
      var parents = Ucp.PARENTS.get(name);
      if (parents != null && parents.size() == 1) {
        capability.put("extends", parents.iterator().next());
      } else if (parents != null) {
        var list = capability.putArray("extends");
        parents.stream().sorted().forEach(list::add);
      }
    });
    envelope.handlers(ucp.putObject("payment_handlers"));
    profile.putArray("signing_keys").add(signatures.published());
    profile.putArray("keys").add(signatures.published()); // as the next version calls them
    return profile;
  }

  private static String hash(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)),
          0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
