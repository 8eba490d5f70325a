package shop.kontor.agents.web.ucp;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Conformance;
import shop.kontor.agents.application.Dealing;
import shop.kontor.agents.application.Dealing.Shown;
import shop.kontor.agents.application.Errands;
import shop.kontor.agents.domain.Deal.Manner;
import shop.kontor.agents.domain.Deal.State;
import shop.kontor.agents.web.Spoken;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.Sentences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Does what a platform asks for, whichever way it came in, by the use cases that serve every protocol. */
@Component
class Operations {

  private final Dealing dealing;
  private final CatalogWire catalog;
  private final DealWire deals;
  private final OrderWire orders;
  private final HerOrders hers;
  private final HerLeave leave;
  private final Envelope envelope;
  private final Sentences sentences;
  private final ObjectProvider<Conformance> conformance;

  Operations(Dealing dealing, CatalogWire catalog, DealWire deals, OrderWire orders, HerOrders hers, HerLeave leave,
      Envelope envelope, Sentences sentences, ObjectProvider<Conformance> conformance) {
    this.conformance = conformance;
    this.dealing = dealing;
    this.catalog = catalog;
    this.deals = deals;
    this.orders = orders;
    this.hers = hers;
    this.leave = leave;
    this.envelope = envelope;
    this.sentences = sentences;
  }

  /**
   * @param id of the cart, checkout or order; {@code null} where it is about none
   * @param body as the operation describes it
   * @param sent as it came over the wire
   * @param language that she reads, unless the body says another
   */
  record Asked(Ucp.Operation operation, Platform platform, @Nullable String id, JsonNode body, HttpServletRequest sent,
      String language) {

    String address() {
      return sent.getRemoteAddr();
    }
  }

  /** @param purse by which the shop knows what this is about; {@code null} for nothing of anybody's */
  record Told(int status, ObjectNode body, @Nullable String purse) {}

  /** @throws Fault for what is against the protocol */
  Told answer(Asked asked) {
    var operation = asked.operation;
    if (!asked.platform.has(operation.capability())) {
      return told(200, envelope.error("capabilities_incompatible",
          sentences.say("agents.ucp.incompatible", operation.capability()), "unrecoverable"));
    }
    try {
      return switch (operation) {
        case SEARCH_CATALOG -> told(200, catalog.search(asked.platform, asked.body, language(asked)));
        case LOOKUP_CATALOG -> told(200, catalog.lookup(asked.platform, asked.body, language(asked)));
        case GET_PRODUCT -> told(200, catalog.product(asked.platform, asked.body, language(asked)));
        case GET_ORDER -> order(asked);
        case COMPLETE_CHECKOUT -> complete(asked);
        default -> told(asked, dealt(asked));
      };
    } catch (Wishes.Missing none) {
      return told(operation.success(), envelope.error("item_unavailable", sentences.say("agents.refused.product"),
          "recoverable"));
    } catch (Errands.Refused no) {
      return told(operation.success(), envelope.error(Refused.code(no.reason()), no.sentence(language(asked)),
          "recoverable"));
    } catch (Dealing.Over over) {
      if ((operation == Ucp.Operation.CANCEL_CHECKOUT || operation == Ucp.Operation.CANCEL_CART)
          && over.shown().deal().state() == State.CANCELLED) {
        return told(asked, over.shown());
      }
      throw new Fault(409, "invalid_state", sentences.say("agents.ucp.over"));
    }
  }

  private Shown dealt(Asked asked) {
    leave.check(asked.id, asked.sent);
    var platform = asked.platform.address();
    boolean checkout = asked.operation.capability().equals(Ucp.CHECKOUT);
    return switch (asked.operation) {
      case CREATE_CHECKOUT, CREATE_CART -> {
        var cart = checkout ? Wishes.text(asked.body, "cart_id") : null;
        var wish = Wishes.wish(asked.body, asked.language, null);
        leave.check(cart, asked.sent);
        yield cart != null ? dealing.convert(cart, platform, wish, asked.address())
            : dealing.open(checkout, platform, leave.of(asked.sent).orElse(null), Wishes.pieces(asked.body), wish,
                asked.address());
      }
      case UPDATE_CHECKOUT, UPDATE_CART -> dealing.change(asked.id, checkout, platform, Wishes.pieces(asked.body),
          Wishes.wish(asked.body, asked.language, dealing.last(asked.id, checkout, platform).deal().wish()), asked.address());
      case CANCEL_CHECKOUT, CANCEL_CART -> dealing.cancel(asked.id, checkout, platform);
      default -> dealing.look(asked.id, checkout, platform);
    };
  }

  private Told complete(Asked asked) {
    leave.check(asked.id, asked.sent);
    var platform = asked.platform.address();
    var shown = dealing.last(asked.id, true, platform);
    var instruments = asked.body.path("payment").path("instruments");
    if (!shown.deal().mayBeBought()) {
      throw new Dealing.Over(shown);
    }
    if (instruments.size() != 1 || !instruments.path(0).path("handler_id").isString()) {
      throw Wishes.malformed("payment.instruments names exactly one instrument, with its handler_id");
    }
    var method = instruments.path(0).path("handler_id").asString();
    if (method.equals(Spoken.BROWSER)) {
      return told(asked, dealing.handOver(asked.id, platform));
    }
    var mocked = method.equals(Conformance.HANDLER) ? conformance.getIfAvailable() : null;
    if (mocked != null) {
      method = mocked.method(Wishes.text(instruments.path(0).path("credential"), "token"));
    } else if (!envelope.methods().contains(method)) {
      return refused(asked, shown, "payment_failed", "$.payment.instruments[0].handler_id",
          sentences.say("agents.ucp.handler", method));
    }
    if (!deals.lacks(shown).isEmpty()) {
      return told(asked, shown);
    }
    var payer = Wishes.place(instruments.path(0).path("billing_address"));
    boolean collected = shown.deal().wish().manner() == Manner.COLLECTION;
    if (collected && !payer.complete()) {
      return refused(asked, shown, "missing", "$.payment.instruments[0].billing_address",
          sentences.say("agents.ucp.billing"));
    }
    try {
      PostalAddress address = collected ? payer.address(shown.deal().wish().buyer()) : null;
      var done = dealing.complete(asked.id, platform, method, address);
      return mocked != null && Conformance.declined(done.deal())
          ? told(402, envelope.error("payment_failed", sentences.say("agents.ucp.declined"), "recoverable")) : told(asked, done);
    } catch (Errands.Refused no) {
      return refused(asked, dealing.look(asked.id, true, platform), Refused.code(no.reason()), null,
          no.sentence(shown.deal().wish().language()));
    } catch (Unfit none) {
      return refused(asked, shown, "address_undeliverable", "$.payment.instruments[0].billing_address",
          sentences.of(none));
    }
  }

  /** As it stands, and why it was not bought. */
  private Told refused(Asked asked, Shown shown, String code, String path, String sentence) {
    var body = deals.checkout(asked.platform, shown);
    Envelope.error((ArrayNode) body.path("messages"), code, path, sentence, "recoverable");
    return new Told(200, body, shown.deal().purse().secret());
  }

  /** What its own agent bought is known by a secret id; what she bought herself, by her leave. */
  private Told order(Asked asked) {
    if (!OrderWire.isSecret(asked.id)) {
      return told(200, orders.order(asked.platform, hers.find(asked.id, asked.sent), language(asked)));
    }
    leave.check(OrderWire.checkout(asked.id), asked.sent);
    var shown = dealing.last(OrderWire.checkout(asked.id), true, asked.platform.address());
    if (shown.deal().state() != State.DONE) {
      throw Refusal.notFound("agents.refused.order");
    }
    return new Told(200, orders.order(asked.platform, shown), shown.deal().purse().secret());
  }

  private Told told(Asked asked, Shown shown) {
    return new Told(asked.operation.success(), asked.operation.capability().equals(Ucp.CHECKOUT)
        ? deals.checkout(asked.platform, shown) : deals.cart(asked.platform, shown), shown.deal().purse().secret());
  }

  private static Told told(int status, ObjectNode body) {
    return new Told(status, body, null);
  }

  private static String language(Asked asked) {
    var said = Wishes.text(asked.body.path("context"), "language");
    return (said == null ? asked.language : said).startsWith("ko") ? "ko" : "en";
  }
}
