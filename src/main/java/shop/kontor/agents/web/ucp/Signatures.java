package shop.kontor.agents.web.ucp;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import shop.kontor.agents.domain.HttpSignature;
import shop.kontor.agents.domain.P256;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.ShopAddress;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks what platforms sign, and signs what the shop tells. Its key comes from the house's key, so all processes have the
 * same one, and nobody has to keep it.
 */
@Component
class Signatures {

  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final String DIGEST = "Content-Digest";

  private final PrivateKey key;
  private final ObjectNode published;
  private final String id;
  private final ShopAddress shop;
  private final Clock clock;

  Signatures(Seals seals, Envelope envelope, ShopAddress shop, Clock clock) {
    this.shop = shop;
    this.clock = clock;
    var scalar = P256.scalar((seals.fingerprint("agents.signing", "1") + seals.fingerprint("agents.signing", "2"))
        .getBytes(StandardCharsets.US_ASCII));
    this.key = P256.privateKey(scalar);
    var point = P256.point(scalar);
    this.id = "kontor-" + P256.written(point.getAffineX()).substring(0, 10);
    this.published = envelope.object().put("kid", id).put("kty", "EC").put("crv", "P-256")
        .put("x", P256.written(point.getAffineX())).put("y", P256.written(point.getAffineY())).put("use", "sig")
        .put("alg", "ES256");
  }

  /** By which others check what the shop signs: a JSON Web Key. */
  ObjectNode published() {
    return published;
  }

  /**
   * Nothing is said of what is not signed: whoever may do without is the operation's matter.
   *
   * @param body as it came; {@code null} for none
   * @param agent whether the profile stands in a header, which must be covered then
   * @return whether it was signed by this platform
   * @throws Fault for what was altered, is too old, or was signed by nobody known
   */
  boolean check(Platform platform, HttpServletRequest request, String body, boolean agent) {
    var digest = request.getHeader(DIGEST);
    if (digest != null && !digest.contains(HttpSignature.digest(body == null ? "" : body))) {
      throw new Fault(400, "digest_mismatch", "Content-Digest is not the SHA-256 of what came");
    }
    var input = request.getHeader("Signature-Input");
    if (input == null && request.getHeader("Signature") == null) {
      return false;
    }
    var signature = HttpSignature.read(String.valueOf(input), String.valueOf(request.getHeader("Signature")))
        .orElseThrow(() -> invalid("Signature and Signature-Input do not go together"));
    if (!signature.parameter("alg").orElse("ecdsa-p256-sha256").equals("ecdsa-p256-sha256")) {
      throw new Fault(400, "algorithm_unsupported", "Signatures are checked by ES256");
    }
    var missing = needed(request, body, agent).stream().filter(each -> !signature.components().contains(each)).toList();
    if (!missing.isEmpty()) {
      throw invalid("The signature does not cover " + String.join(", ", missing));
    }
    if (!isFresh(signature)) {
      throw invalid("The signature is not of now");
    }
    var signer = key(platform, signature.parameter("keyid").orElse(""));
    if (!signature.holds(signer, component -> value(request, component))) {
      throw invalid("The signature does not hold");
    }
    return true;
  }

  /** A key makes a repeated request do nothing twice, whoever repeats it: so one that changes something has to have it. */
  private static List<String> needed(HttpServletRequest request, String body, boolean agent) {
    var needed = new ArrayList<>(List.of("@method", "@authority", "@path"));
    if (request.getQueryString() != null) {
      needed.add("@query");
    }
    if (agent) {
      needed.add("ucp-agent");
    }
    if (body != null && !body.isEmpty()) {
      needed.addAll(List.of("content-digest", "content-type"));
    }
    if (agent && !"GET".equals(request.getMethod()) && !request.getRequestURI().contains("/catalog/")) {
      needed.add("idempotency-key");
    }
    return needed;
  }

  private boolean isFresh(HttpSignature signature) {
    try {
      long now = clock.instant().getEpochSecond();
      return signature.parameter("created").map(Long::parseLong).map(made -> Math.abs(now - made) <= FRESH.toSeconds())
          .orElse(true) && signature.parameter("expires").map(Long::parseLong).map(end -> end >= now).orElse(true);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static PublicKey key(Platform platform, String id) {
    for (var each : platform.keys()) {
      if (each.path("kid").asString("").equals(id)) {
        if (!each.path("kty").asString("").equals("EC") || !each.path("crv").asString("").equals("P-256")) {
          throw new Fault(400, "algorithm_unsupported", "Signatures are checked by ES256");
        }
        try {
          return P256.publicKey(each.path("x").asString(""), each.path("y").asString(""));
        } catch (IllegalArgumentException none) {
          throw new Fault(422, "profile_malformed", "The key " + id + " is none");
        }
      }
    }
    throw new Fault(401, "key_not_found", "The profile has no key " + id);
  }

  private String value(HttpServletRequest request, String component) {
    var address = URI.create(shop.of(""));
    return switch (component) {
      case "@method" -> request.getMethod();
      case "@authority" -> authority(address);
      case "@scheme" -> address.getScheme();
      case "@path" -> request.getRequestURI();
      case "@query" -> "?" + (request.getQueryString() == null ? "" : request.getQueryString());
      case "@target-uri" -> shop.of(request.getRequestURI()) + (request.getQueryString() == null ? ""
          : "?" + request.getQueryString());
      case String header when header.startsWith("@") -> null;
      case String header -> request.getHeader(header);
    };
  }

  private static String authority(URI address) {
    int port = address.getPort();
    boolean usual = port < 0 || port == ("https".equals(address.getScheme()) ? 443 : 80);
    return address.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
  }

  /** Headers that sign an answer. */
  Map<String, String> answer(int status, String body) {
    var digest = HttpSignature.digest(body);
    var signed = HttpSignature.sign(key, List.of("@status", "content-digest", "content-type"), parameters(),
        Map.of("@status", String.valueOf(status), "content-digest", digest, "content-type",
            MediaType.APPLICATION_JSON_VALUE)::get);
    return Map.of(DIGEST, digest, "Signature-Input", signed.input(), "Signature", signed.signature());
  }

  /** Headers that sign what is sent, and those that are signed along. */
  Map<String, String> request(URI to, String body, Map<String, String> headers) {
    var digest = HttpSignature.digest(body);
    var values = new HashMap<String, String>();
    headers.forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), value));
    values.putAll(Map.of("@method", "POST", "@authority", authority(to), "@path", to.getRawPath().isEmpty() ? "/"
        : to.getRawPath(), "content-digest", digest, "content-type", MediaType.APPLICATION_JSON_VALUE));
    if (to.getRawQuery() != null) {
      values.put("@query", "?" + to.getRawQuery());
    }
    var signed = HttpSignature.sign(key, values.keySet().stream().sorted().toList(), parameters(), values::get);
    var all = new HashMap<>(headers);
    all.putAll(Map.of(DIGEST, digest, HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE, "Signature-Input",
        signed.input(), "Signature", signed.signature()));
    return all;
  }

  private String parameters() {
    return ";created=" + clock.instant().getEpochSecond() + ";keyid=\"" + id + "\"";
  }

  private static Fault invalid(String sentence) {
    return new Fault(401, "signature_invalid", sentence);
  }
}
