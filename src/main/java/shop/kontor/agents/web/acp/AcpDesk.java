package shop.kontor.agents.web.acp;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Dealing;
import shop.kontor.agents.application.Dealing.Shown;
import shop.kontor.agents.application.Errands;
import shop.kontor.agents.application.Partners.Partner;
import shop.kontor.agents.application.Repeats;
import shop.kontor.agents.domain.Deal;
import shop.kontor.agents.domain.Deal.Manner;
import shop.kontor.agents.web.Spoken;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.Sentences;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does what a partner asks for, once for each key, by the use cases that serve every protocol. */
@Component
class AcpDesk {

  private static final Logger log = LoggerFactory.getLogger(AcpDesk.class);
  private static final int LONGEST_KEY = 255;

  private final Dealing dealing;
  private final AcpSessions sessions;
  private final Repeats repeats;
  private final Sentences sentences;
  private final JsonMapper json;

  AcpDesk(Dealing dealing, AcpSessions sessions, Repeats repeats, Sentences sentences, JsonMapper json) {
    this.dealing = dealing;
    this.sessions = sessions;
    this.repeats = repeats;
    this.sentences = sentences;
    this.json = json;
  }

  enum Operation { CREATE, GET, UPDATE, COMPLETE, CANCEL }

  /**
   * @param id of the session; {@code null} for a new one
   * @param key by which it may be asked again; {@code null} for none
   * @param body as it came; {@code null} for none
   * @param address where it comes from
   */
  record Asked(Operation operation, Partner partner, @Nullable String id, @Nullable String key, @Nullable String body,
      String address) {}

  Repeats.Answer answer(Asked asked) {
    try {
      if (asked.operation == Operation.GET) {
        return done(asked, json.createObjectNode());
      }
      if (asked.key == null || asked.key.isBlank() || asked.key.length() > LONGEST_KEY) {
        throw new AcpFault(400, "idempotency_key_required", sentences.say("agents.acp.keyless", LONGEST_KEY));
      }
      var body = read(asked.body);
      var scope = asked.partner.platform() + "\n" + asked.operation + "\n" + asked.id;
      return switch (repeats.once(scope, asked.key, String.valueOf(asked.body), () -> done(asked, body))) {
        case Repeats.Answer answer -> answer;
        case Repeats.Differs _ -> throw new AcpFault(422, "idempotency_conflict", sentences.say("agents.ucp.reused"));
        case Repeats.UnderWay _ -> throw new AcpFault(409, "idempotency_in_flight", sentences.say("agents.ucp.underway"));
      };
    } catch (AcpFault fault) {
      return fault(fault);
    } catch (DataAccessException broken) {
      log.warn("{} could not be kept", asked.operation, broken);
      return fault(new AcpFault(503, "unavailable", sentences.say("foundation.problem.503.detail")));
    } catch (RuntimeException broken) {
      log.error("{} failed", asked.operation, broken);
      return fault(new AcpFault(500, "internal_error", sentences.say("foundation.problem.500.detail")));
    }
  }

  private JsonNode read(String body) {
    try {
      var read = body == null || body.isBlank() ? json.createObjectNode() : json.readTree(body);
      if (read.isObject()) {
        return read;
      }
    } catch (JacksonException e) {
      // told below
    }
    throw AcpFault.invalid("$", "The body is a JSON object");
  }

  private Repeats.Answer done(Asked asked, JsonNode body) {
    try {
      var shown = switch (asked.operation) {
        case CREATE -> create(asked, body);
        case GET -> dealing.look(asked.id, true, asked.partner.platform());
        case UPDATE -> update(asked, body);
        case COMPLETE -> complete(asked, body);
        case CANCEL -> dealing.cancel(asked.id, true, asked.partner.platform());
      };
      return new Repeats.Answer(asked.operation == Operation.CREATE ? 201 : 200,
          json.writeValueAsString(sessions.tell(shown)), shown.deal().purse().secret());
    } catch (AcpFault fault) {
      return fault(fault);
    } catch (Errands.Refused no) {
      var code = AcpRefused.code(no.reason());
      return fault(new AcpFault(code.equals("payment_declined") ? 402 : code.equals("conflict") ? 409 : 400, code,
          no.sentence(language())));
    } catch (Dealing.Over over) {
      return fault(asked.operation == Operation.CANCEL ? new AcpFault(405, "not_cancelable", sentences.say("agents.ucp.over"))
          : new AcpFault(409, "conflict", sentences.say("agents.ucp.over")));
    } catch (Unfit unfit) {
      return fault(AcpFault.invalid("$", sentences.of(unfit)));
    } catch (Refusal refused) {
      var sentence = sentences.of(refused);
      return fault(switch (refused.status().value()) {
        case 404 -> new AcpFault(404, "not_found", sentence);
        case 409 -> new AcpFault(409, "conflict", sentence);
        case 429 -> new AcpFault(429, "rate_limited", sentence);
        case 503, 504 -> new AcpFault(503, "unavailable", sentence);
        default -> AcpFault.invalid("$", sentence);
      });
    }
  }

  private Shown create(Asked asked, JsonNode body) {
    var pieces = AcpWishes.pieces(body);
    if (pieces == null) {
      throw AcpFault.missing("$.line_items", sentences.say("agents.acp.items"));
    }
    return dealing.open(true, asked.partner.platform(), null, pieces, AcpWishes.wish(body, AcpWishes.none(language())),
        asked.address);
  }

  private Shown update(Asked asked, JsonNode body) {
    var before = dealing.last(asked.id, true, asked.partner.platform());
    return dealing.change(asked.id, true, asked.partner.platform(), AcpWishes.pieces(body),
        AcpWishes.wish(body, before.deal().wish()), asked.address);
  }

  private Shown complete(Asked asked, JsonNode body) {
    var platform = asked.partner.platform();
    var shown = dealing.last(asked.id, true, platform);
    if (!shown.deal().mayBeBought()) {
      throw new Dealing.Over(shown);
    }
    var payment = body.path("payment_data");
    var method = AcpWishes.text(payment, "handler_id", "$.payment_data");
    if (method == null) {
      throw AcpFault.missing("$.payment_data.handler_id", sentences.say("agents.acp.payment"));
    }
    if (method.equals(Spoken.BROWSER)) {
      return dealing.handOver(asked.id, platform);
    }
    if (!sessions.takes(method)) {
      throw new AcpFault(400, "unsupported", sentences.say("agents.ucp.handler", method), "$.payment_data.handler_id");
    }
    var buyer = json.createObjectNode();
    buyer.set("buyer", body.path("buyer"));
    var wish = AcpWishes.wish(buyer, shown.deal().wish());
    if (!wish.equals(shown.deal().wish())) {
      var agreed = shown.total();
      shown = dealing.change(asked.id, true, platform, null, wish, asked.address);
      if (!Objects.equals(agreed, shown.total())) {
        throw new AcpFault(409, "conflict", sentences.say("agents.ucp.changed"));
      }
    }
    var lacks = sessions.lacks(shown);
    if (!lacks.isEmpty()) {
      throw new AcpFault(400, AcpRefused.code(lacks.getFirst().what()),
          sentences.say(lacks.getFirst().what().sentence()), AcpRefused.param(lacks.getFirst()));
    }
    var at = "$.payment_data.billing_address";
    var payer = AcpWishes.address(payment.path("billing_address"), at);
    boolean collected = shown.deal().wish().manner() == Manner.COLLECTION;
    if (collected && !payer.complete() && (shown.deal().wish().place() == null || !shown.deal().wish().place().complete())) {
      throw AcpFault.missing(at, sentences.say("agents.ucp.billing"));
    }
    return dealing.complete(asked.id, platform, method, collected ? address(payer, shown.deal()) : null);
  }

  private static PostalAddress address(Deal.Place payer, Deal deal) {
    return (payer.complete() ? payer : deal.wish().place()).address(deal.wish().buyer());
  }

  Repeats.Answer fault(AcpFault fault) {
    var told = json.createObjectNode().put("type", fault.type()).put("code", fault.code()).put("message", fault.getMessage());
    AcpSessions.put(told, "param", fault.param());
    if (fault.code().endsWith("_api_version")) {
      told.putArray("supported_versions").add(Acp.VERSION);
    }
    return new Repeats.Answer(fault.status(), json.writeValueAsString(told), null);
  }

  private static String language() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.KOREAN.getLanguage()) ? "ko" : "en";
  }
}
