package shop.kontor.foundation.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Signed tokens that say who a caller is, in a cookie for browsers and as bearer tokens for other clients. No session
 * is kept anywhere: any process of the house that has the key knows the caller. Only whose tokens are void is.
 */
public class Passports {

  static final String COOKIE = "kontor";
  static final Duration VALID = Duration.ofDays(30);
  private static final Duration STAFF_VALID = Duration.ofHours(12);

  private final JwtEncoder encoder;
  private final JwtDecoder decoder;
  private final EndedPassports ended;
  private final Clock clock;
  private final Cache<String, Caller> read =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  Passports(SecretKey key, EndedPassports ended, Clock clock) {
    this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(key));
    this.decoder = decoder(key, clock);
    this.ended = ended;
    this.clock = clock;
  }

  private static JwtDecoder decoder(SecretKey key, Clock clock) {
    var decoder = NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
    var timely = new JwtTimestampValidator();
    timely.setClock(clock);
    decoder.setJwtValidator(timely);
    return decoder;
  }

  /** The caller that a request's token tells of; empty without a valid one. */
  Optional<Caller> read(HttpServletRequest request) {
    return token(request).map(token -> read.get(token, this::decode)).filter(caller -> !ended.has(caller));
  }

  private Caller decode(String token) {
    try {
      var jwt = decoder.decode(token);
      return new Caller(jwt.getSubject(), jwt.getClaimAsString("customer"), jwt.getClaimAsString("staff"));
    } catch (JwtException e) {
      return null;
    }
  }

  private static Optional<String> token(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && header.startsWith("Bearer ")) {
      return Optional.of(header.substring(7));
    }
    if (request.getCookies() != null) {
      for (var cookie : request.getCookies()) {
        if (COOKIE.equals(cookie.getName())) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  /** A token for this caller: 30 days, but 12 hours for staff. */
  public String issue(Caller caller) {
    var now = clock.instant();
    var claims = JwtClaimsSet.builder().subject(caller.visitor()).issuedAt(now)
        .expiresAt(now.plus(caller.staff() ? STAFF_VALID : VALID));
    if (caller.customerId() != null) {
      claims.claim("customer", caller.customerId());
    }
    if (caller.staffName() != null) {
      claims.claim("staff", caller.staffName());
    }
    return encoder.encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims.build()))
        .getTokenValue();
  }

  /** Hands the token over as a cookie, which scripts can't read and other sites can't send along. */
  public void handOver(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    var lasting = caller.staff() ? STAFF_VALID : VALID;
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, issue(caller)).path("/").httpOnly(true)
        .secure(request.isSecure()).sameSite("Lax").maxAge(lasting).build().toString());
  }

  /** Signs out: from the next request on, the browser is someone new. */
  public void takeBack(HttpServletResponse response) {
    var cookie = new Cookie(COOKIE, "");
    cookie.setPath("/");
    cookie.setMaxAge(0);
    cookie.setHttpOnly(true);
    response.addCookie(cookie);
  }
}
