package shop.kontor.agents.web.oauth;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.agents.application.Clients;
import shop.kontor.agents.application.Pace;
import shop.kontor.agents.application.Tokens;
import shop.kontor.agents.domain.Audience;
import shop.kontor.agents.domain.Client;
import shop.kontor.agents.domain.Scope;
import shop.kontor.foundation.web.ShopAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where agents fetch tokens, give them back, and make themselves known. Speaks as OAuth does, RFC 6749 section 5, not in
 * problem details. Nothing of what comes in here is logged.
 */
@RestController
@PermitAll
class TokenDoor {

  private static final int LONGEST = 4_000;

  private final Tokens tokens;
  private final Clients clients;
  private final Pace pace;
  private final ShopAddress shop;
  private final JsonMapper json;

  TokenDoor(Tokens tokens, Clients clients, Pace pace, ShopAddress shop, JsonMapper json) {
    this.tokens = tokens;
    this.clients = clients;
    this.pace = pace;
    this.shop = shop;
    this.json = json;
  }

  /** What OAuth calls an error. */
  private static final class Wrong extends RuntimeException {

    private final HttpStatus status;
    private final String sentence;

    private Wrong(HttpStatus status, String code, String sentence) {
      super(code, null, false, false);
      this.status = status;
      this.sentence = sentence;
    }

    private Wrong(String code, String sentence) {
      this(HttpStatus.BAD_REQUEST, code, sentence);
    }
  }

  private interface Answering {
    ResponseEntity<?> answer();
  }

  @PostMapping(path = "/agents/oauth/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "OAuth: tokens", description = "authorization_code with PKCE, and refresh_token, which is spent by it.")
  ResponseEntity<?> token(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
    return answered(request, () -> {
      var client = client(form, request);
      var pair = switch (needed(form, "grant_type")) {
        case "authorization_code" -> tokens.redeem(needed(form, "code"), client, needed(form, "redirect_uri"),
            needed(form, "code_verifier"), audience(form));
        case "refresh_token" -> tokens.refresh(needed(form, "refresh_token"), client, one(form, "scope")
            .map(TokenDoor::scopes).orElse(null), audience(form));
        default -> throw new Wrong("unsupported_grant_type", "Here are authorization_code and refresh_token");
      };
      return told(pair.orElseThrow(() -> new Wrong("invalid_grant",
          "It is none, or is spent, or is over, or does not belong to what came with it")));
    });
  }

  /** Passed over, an unknown one would become all that there is. */
  private static Set<Scope> scopes(String asked) {
    var scopes = Scope.known(asked);
    if (scopes.size() < Arrays.stream(asked.strip().split(" +")).distinct().count()) {
      throw new Wrong("invalid_scope", "There is no such scope here");
    }
    return scopes;
  }

  private static ResponseEntity<?> told(Tokens.Pair pair) {
    var told = new LinkedHashMap<String, Object>();
    told.put("access_token", pair.access().told());
    told.put("token_type", "Bearer");
    told.put("expires_in", Tokens.ACCESS.toSeconds());
    told.put("refresh_token", pair.refresh().told());
    told.put("scope", Scope.written(pair.scopes()));
    return fresh(HttpStatus.OK).body(told);
  }

  @PostMapping(path = "/agents/oauth/revoke", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  @Operation(summary = "OAuth: give a token back", description = "RFC 7009. All that came from the same consent ends.")
  ResponseEntity<?> revoke(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
    return answered(request, () -> {
      tokens.revoke(needed(form, "token"), client(form, request));
      return fresh(HttpStatus.OK).build();
    });
  }

  @PostMapping(path = "/agents/oauth/clients", consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "OAuth: make a client known", description = "RFC 7591. Public clients only: none has a secret.")
  ResponseEntity<?> register(@RequestBody(required = false) String body, HttpServletRequest request) {
    return answered(request, () -> {
      try {
        return registered(clients.register(json.readTree(body == null ? "" : body)).orElseThrow(() ->
            new Wrong("invalid_redirect_uri", "redirect_uris names 1 to " + Client.MOST_REDIRECTS
                + " addresses that begin with https://, or with http:// on the machine itself")));
      } catch (JacksonException e) {
        throw new Wrong("invalid_client_metadata", "The body is no JSON");
      }
    });
  }

  private static ResponseEntity<?> registered(Client client) {
    var told = new LinkedHashMap<String, Object>();
    told.put("client_id", client.id());
    told.put("client_id_issued_at", Instant.now().getEpochSecond());
    told.put("client_name", client.name());
    told.put("redirect_uris", client.redirects());
    told.put("token_endpoint_auth_method", "none");
    told.put("grant_types", List.of("authorization_code", "refresh_token"));
    told.put("response_types", List.of("code"));
    return fresh(HttpStatus.CREATED).body(told);
  }

  private ResponseEntity<?> answered(HttpServletRequest request, Answering answering) {
    try {
      if (!pace.may(request.getRemoteAddr())) {
        throw new Wrong(HttpStatus.TOO_MANY_REQUESTS, "temporarily_unavailable", "That was often. Please ask again in a minute");
      }
      if (request.getQueryString() != null) {
        throw new Wrong("invalid_request", "What is secret stands in the body, never in the address");
      }
      return answering.answer();
    } catch (Wrong wrong) {
      var answer = fresh(wrong.status);
      if (wrong.status == HttpStatus.TOO_MANY_REQUESTS) {
        answer.header(HttpHeaders.RETRY_AFTER, "60");
      }
      return answer.body(Map.of("error", wrong.getMessage(), "error_description", wrong.sentence));
    }
  }

  private static ResponseEntity.BodyBuilder fresh(HttpStatus status) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
  }

  /** Clients have no secrets here; who comes with one takes this shop for another. */
  private static String client(MultiValueMap<String, String> form, HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.AUTHORIZATION) != null || form.containsKey("client_secret")
        || form.containsKey("client_assertion")) {
      throw new Wrong(HttpStatus.UNAUTHORIZED, "invalid_client", "Clients prove themselves by PKCE alone: the method is none");
    }
    return needed(form, "client_id");
  }

  private static String needed(MultiValueMap<String, String> form, String name) {
    return one(form, name).orElseThrow(() -> new Wrong("invalid_request", name + " is missing"));
  }

  private static Optional<String> one(MultiValueMap<String, String> form, String name) {
    var values = form.getOrDefault(name, List.of());
    if (values.size() > 1 || !values.isEmpty() && values.getFirst().length() > LONGEST) {
      throw new Wrong("invalid_request", name + " is given once, and not that long");
    }
    return values.stream().filter(value -> !value.isBlank()).findFirst();
  }

  private @Nullable Audience audience(MultiValueMap<String, String> form) {
    return one(form, "resource").map(resource -> Audience.of(resource, shop.of("")).orElseThrow(() ->
        new Wrong("invalid_target", "There is no such resource here"))).orElse(null);
  }
}
