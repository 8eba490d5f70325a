package shop.kontor.agents.web.acp;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Pace;
import shop.kontor.agents.application.Partners;
import shop.kontor.agents.application.Partners.Partner;
import shop.kontor.agents.domain.SharedSecret;
import shop.kontor.foundation.web.Sentences;

/** Who comes in: a partner by its key, in this version, signed if it signs, and not too often. */
@Component
class AcpGate {

  private static final String SCHEME = "Bearer ";
  /** Between its clock and ours. */
  private static final Duration FARTHEST = Duration.ofMinutes(5);

  private final Partners partners;
  private final Pace pace;
  private final Sentences sentences;
  private final Clock clock;

  AcpGate(Partners partners, Pace pace, Sentences sentences, Clock clock) {
    this.partners = partners;
    this.pace = pace;
    this.sentences = sentences;
    this.clock = clock;
  }

  /**
   * @param body as it came; {@code null} for none
   * @throws AcpFault for whoever may not
   */
  Partner admit(HttpServletRequest request, @Nullable String body) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    var partner = header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) ? null
        : partners.of(header.substring(SCHEME.length()).strip()).orElse(null);
    if (!(partner == null ? pace.may(request.getRemoteAddr()) : pace.may(partner))) {
      throw new AcpFault(429, "rate_limited", sentences.say("agents.refused.often"));
    }
    if (partner == null) {
      throw new AcpFault(401, "unauthorized", sentences.say("agents.acp.key"));
    }
    if (!Acp.VERSION.equals(request.getHeader("API-Version"))) {
      throw new AcpFault(400, request.getHeader("API-Version") == null ? "missing_api_version" : "unsupported_api_version",
          sentences.say("agents.acp.version", Acp.VERSION));
    }
    if (partner.signing() != null && !signed(request, partner, body == null ? "" : body)) {
      throw new AcpFault(401, "invalid_signature", sentences.say("agents.acp.signature"));
    }
    return partner;
  }

  private boolean signed(HttpServletRequest request, Partner partner, String body) {
    var moment = request.getHeader("Timestamp");
    var signature = request.getHeader("Signature");
    try {
      return moment != null && signature != null && Duration.between(OffsetDateTime.parse(moment).toInstant(),
          clock.instant()).abs().compareTo(FARTHEST) <= 0
          && new SharedSecret(partner.signing()).signed(moment, body, signature);
    } catch (DateTimeException none) {
      return false;
    }
  }
}
