package shop.kontor.agents.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Tokens;
import shop.kontor.agents.application.Tokens.Bearer;
import shop.kontor.agents.domain.Audience;
import shop.kontor.agents.domain.Scope;
import shop.kontor.foundation.web.ShopAddress;

/** For whom an agent acts, as its token says; and how it is told what it lacks: RFC 6750 section 3, RFC 9728 section 5.1. */
@Component
public class Admission {

  private static final String SCHEME = "Bearer ";

  private final Tokens tokens;
  private final ShopAddress shop;

  Admission(Tokens tokens, ShopAddress shop) {
    this.tokens = tokens;
    this.shop = shop;
  }

  /** It came with a token that does not count here. */
  public static final class Void extends RuntimeException {

    private Void() {
      super("Void", null, false, false);
    }
  }

  /**
   * @return empty for whoever comes without a token
   * @throws Void for whoever comes with one that does not count here, or not any more
   */
  public Optional<Bearer> of(HttpServletRequest request, Audience audience) {
    if (!has(request)) {
      return Optional.empty();
    }
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (!(request.getAttribute(Bearer.class.getName()) instanceof Bearer known)) {
      var bearer = tokens.bearer(header.substring(SCHEME.length()).strip(), audience).orElseThrow(Void::new);
      request.setAttribute(Bearer.class.getName(), bearer);
      return Optional.of(bearer);
    }
    return Optional.of(known);
  }

  /** Whether it came with a token, whichever. */
  public boolean has(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /**
   * The header {@code WWW-Authenticate}.
   *
   * @param error a code of RFC 6750 section 3.1; {@code null} for whoever came without a token
   * @param scopes all that are needed; none if any would do
   */
  public String challenge(Audience audience, @Nullable String error, Set<Scope> scopes) {
    return "Bearer realm=\"" + shop.of("") + "\"" + (error == null ? "" : ", error=\"" + error + "\"")
        + (scopes.isEmpty() ? "" : ", scope=\"" + Scope.written(scopes) + "\"")
        + ", resource_metadata=\"" + shop.of("/.well-known/oauth-protected-resource" + audience.path()) + "\"";
  }
}
