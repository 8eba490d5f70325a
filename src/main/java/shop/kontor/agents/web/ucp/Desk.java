package shop.kontor.agents.web.ucp;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Pace;
import shop.kontor.agents.application.Repeats;
import shop.kontor.agents.domain.Audience;
import shop.kontor.agents.web.Admission;
import shop.kontor.agents.web.ucp.Ucp.Operation;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.Sentences;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes what a platform asks for, by whatever transport: who it is, whether it asked before, and what it is answered. */
@Component
class Desk {

  private static final Logger log = LoggerFactory.getLogger(Desk.class);
  private static final Set<Operation> READING = Set.of(Operation.GET_CHECKOUT, Operation.GET_CART, Operation.GET_ORDER,
      Operation.GET_PRODUCT, Operation.SEARCH_CATALOG, Operation.LOOKUP_CATALOG);
  private static final int LONGEST_KEY = 255;

  private final Platforms platforms;
  private final Operations operations;
  private final Signatures signatures;
  private final Admission admission;
  private final HerLeave leave;
  private final Repeats repeats;
  private final Pace pace;
  private final Envelope envelope;
  private final Sentences sentences;
  private final JsonMapper json;

  Desk(Platforms platforms, Operations operations, Signatures signatures, Admission admission, HerLeave leave,
      Repeats repeats, Pace pace, Envelope envelope, Sentences sentences, JsonMapper json) {
    this.signatures = signatures;
    this.admission = admission;
    this.leave = leave;
    this.platforms = platforms;
    this.operations = operations;
    this.repeats = repeats;
    this.pace = pace;
    this.envelope = envelope;
    this.sentences = sentences;
    this.json = json;
  }

  /**
   * @param agent who asks, as {@code UCP-Agent} says
   * @param id of what it is about; {@code null} for nothing
   * @param key by which it may be asked again; {@code null} for none
   * @param body as it came; {@code null} for none
   * @param sent as it came over the wire, with all that goes with it
   * @param raw what came with it, of which {@code body} may be a part; {@code null} for nothing
   */
  record Letter(Operation operation, @Nullable String agent, @Nullable String id, @Nullable String key,
      @Nullable String body, HttpServletRequest sent, @Nullable String raw) {

    String address() {
      return sent.getRemoteAddr();
    }

    private boolean named() {
      return sent.getHeader("UCP-Agent") != null;
    }
  }

  /** Counts this caller's question; false if there were too many. */
  boolean mayAsk(String address) {
    return pace.may(address);
  }

  Repeats.Answer tooOften() {
    return fault(new Fault(429, "rate_limit_exceeded", sentences.say("agents.refused.often")));
  }

  Repeats.Answer answer(Letter letter) {
    try {
      return taken(letter);
    } catch (Fault fault) {
      return fault(fault);
    } catch (HerOrders.Closed closed) { // not kept: she may let it in, and it asks again
      return new Repeats.Answer(closed.status(), json.writeValueAsString(envelope.error(closed.code(),
          sentences.say("agents.refused.identity"), "requires_buyer_review")), null);
    } catch (DataAccessException broken) {
      log.warn("{} could not be kept", letter.operation, broken);
      return fault(new Fault(503, "unavailable", sentences.say("foundation.problem.503.detail")));
    } catch (RuntimeException broken) {
      log.error("{} failed", letter.operation, broken);
      return fault(new Fault(500, "internal_error", sentences.say("foundation.problem.500.detail")));
    }
  }

  private Repeats.Answer taken(Letter letter) {
    var platform = platforms.of(letter.agent, letter.address());
    boolean signed = signatures.check(platform, letter.sent, letter.raw, letter.named());
    var by = leave.of(letter.sent);
    var body = read(letter.body);
    if (letter.key == null || READING.contains(letter.operation)) {
      return done(letter, platform, body);
    }
    if (letter.key.isBlank() || letter.key.length() > LONGEST_KEY) {
      throw Wishes.malformed("An idempotency key has 1 to " + LONGEST_KEY + " characters");
    }
    // anybody can name its profile: what it was answered when it signed is told to nobody who does not
    var scope = platform.address() + "\n" + letter.operation + "\n" + letter.id + (signed ? "\nsigned" : "")
        + by.map(each -> "\n" + each.permit()).orElse("");
    return switch (repeats.once(scope, letter.key, String.valueOf(letter.body), () -> done(letter, platform, body))) {
      case Repeats.Answer answer -> answer;
      case Repeats.Differs _ -> throw new Fault(409, "idempotency_conflict", sentences.say("agents.ucp.reused"));
      case Repeats.UnderWay _ -> throw new Fault(409, "idempotency_in_progress", sentences.say("agents.ucp.underway"));
    };
  }

  private JsonNode read(String body) {
    try {
      var read = body == null || body.isBlank() ? json.createObjectNode() : json.readTree(body);
      if (!read.isObject()) {
        throw Wishes.malformed("The body is a JSON object");
      }
      return read;
    } catch (JacksonException e) {
      throw Wishes.malformed("The body is no JSON");
    }
  }

  private Repeats.Answer done(Letter letter, Platform platform, JsonNode body) {
    try {
      var told = operations.answer(new Operations.Asked(letter.operation, platform, letter.id, body, letter.sent,
          language()));
      return new Repeats.Answer(told.status(), json.writeValueAsString(told.body()), told.purse());
    } catch (Fault fault) {
      return fault(fault);
    } catch (Unfit unfit) {
      return fault(Wishes.malformed(sentences.of(unfit)));
    } catch (Refusal refused) {
      return switch (refused.status().value()) {
        case 404 -> new Repeats.Answer(200, json.writeValueAsString(
            envelope.error("not_found", sentences.of(refused), "unrecoverable")), null);
        case 429 -> fault(new Fault(429, "rate_limit_exceeded", sentences.of(refused)));
        case 503, 504 -> fault(new Fault(503, "unavailable", sentences.of(refused)));
        case 409 -> fault(new Fault(409, "conflict", sentences.of(refused)));
        default -> fault(Wishes.malformed(sentences.of(refused)));
      };
    }
  }

  /** What such an answer is to be accompanied by: RFC 6750, section 3. {@code null} for nothing. */
  @Nullable String challenge(Operation operation, Repeats.Answer answer, HttpServletRequest sent) {
    var needed = operation == Operation.GET_ORDER ? HerOrders.NEEDED : HerLeave.NEEDED;
    boolean unknown = answer.status() == 401 && answer.body().contains("\"identity_required\"");
    return unknown ? admission.challenge(Audience.UCP, admission.has(sent) ? "invalid_token" : null, needed)
        : answer.status() == 403 ? admission.challenge(Audience.UCP, "insufficient_scope", needed) : null;
  }

  private Repeats.Answer fault(Fault fault) {
    return new Repeats.Answer(fault.status(), json.writeValueAsString(
        envelope.object().put("code", fault.code()).put("content", fault.getMessage())), null);
  }

  private static String language() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.KOREAN.getLanguage()) ? "ko" : "en";
  }
}
