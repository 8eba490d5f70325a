package shop.kontor.agents.web.oauth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import shop.kontor.agents.domain.Audience;
import shop.kontor.agents.domain.Client;
import shop.kontor.agents.domain.Scope;

/**
 * What a client asks a customer for: RFC 6749 section 4.1.1 with RFC 7636 and RFC 8707.
 *
 * @param state to be given back as it came; {@code null} for none
 * @param customer who was asked
 * @param until when her answer counts
 */
record Asking(Client client, String redirect, @Nullable String state, String challenge, Set<Scope> scopes, Audience audience,
    String customer, Instant until) {

  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int LONGEST_STATE = 1_500;

  /** It asks for what can't be given. */
  static final class Wrong extends RuntimeException {

    /** @param code of RFC 6749 section 4.1.2.1 */
    Wrong(String code) {
      super(code, null, false, false);
    }
  }

  /** @throws Wrong for what is against the protocol, now that the client and where it sends her are known */
  static Asking of(Client client, String redirect, MultiValueMap<String, String> given, String shop, String customer,
      Instant until) {
    if (given.values().stream().anyMatch(values -> values.size() > 1)) {
      throw new Wrong("invalid_request");
    }
    if (!"code".equals(given.getFirst("response_type"))) {
      throw new Wrong("unsupported_response_type");
    }
    var challenge = given.getFirst("code_challenge");
    var state = given.getFirst("state");
    if (challenge == null || !CHALLENGE.matcher(challenge).matches()
        || !"S256".equals(given.getFirst("code_challenge_method")) || state != null && state.length() > LONGEST_STATE) {
      throw new Wrong("invalid_request");
    }
    var audience = Audience.of(given.getFirst("resource"), shop).orElseThrow(() -> new Wrong("invalid_target"));
    var asked = given.getFirst("scope");
    var scopes = asked == null || asked.isBlank() ? audience == Audience.MCP ? Scope.unnamed()
        : EnumSet.of(Scope.ORDERS) : Scope.known(asked);
    if (scopes.isEmpty()) {
      throw new Wrong("invalid_scope");
    }
    return new Asking(client, redirect, state, challenge, scopes, audience, customer, until);
  }

  String withCode(String code, String shop) {
    return back(redirect, state, "code", code, shop);
  }

  String withError(String code, String shop) {
    return back(redirect, state, "error", code, shop);
  }

  /** With {@code iss}, so that nobody takes one shop's answer for another's: RFC 9207. */
  static String back(String redirect, @Nullable String state, String name, String value, String shop) {
    var parts = List.of(name + "=" + encoded(value), "iss=" + encoded(shop));
    return redirect + (redirect.contains("?") ? "&" : "?") + String.join("&", parts)
        + (state == null ? "" : "&state=" + encoded(state));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
