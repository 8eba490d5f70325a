package shop.kontor.till.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.ReturnStock;
import shop.kontor.inventory.TakeStock;
import shop.kontor.till.application.CardPayments.State;
import shop.kontor.till.application.CardRefunds.CardRefund;
import shop.kontor.till.application.SaleReading.Kept;
import shop.kontor.till.domain.Payment;
import shop.kontor.till.domain.Returned;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes back what was sold. Only where the sale books are within reach: else the same piece could come back twice. What goes
 * back to a card is first written down, then asked of the terminal, and taken back only once it has said yes; until then
 * nothing else of the sale comes back.
 */
@Service
public class Returns {

  private final JdbcClient jdbc;
  private final SaleReading reading;
  private final Refunding refunding;
  private final CardRefunds refunds;
  private final ApplicationEventPublisher post;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  Returns(JdbcClient jdbc, SaleReading reading, Refunding refunding, CardRefunds refunds,
      ApplicationEventPublisher post, TransactionTemplate transaction, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.reading = reading;
    this.refunding = refunding;
    this.refunds = refunds;
    this.post = post;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /** What was found under the lock: a return that is done, or a refund for which a terminal has to be asked first. */
  private sealed interface Step {

    record Done(Returned.Return back) implements Step {}

    record Ask(CardRefund refund) implements Step {}
  }

  /**
   * Pieces of one sale, back to the store where it was made.
   *
   * @param id made by whoever asks; asking twice by one id takes back once
   * @param quantities pieces by line of the sale, counted from 0
   * @throws Refusal for more than was sold and has not come back yet, for another way of paying back than it was paid, and where
   *     the terminal gives nothing back or does not answer; then nothing has come back, and asking again by the same id
   *     pays nothing back twice
   */
  public Returned.Return take(String saleId, String id, String clerk, Payment.Kind refundedBy,
      Map<Integer, Integer> quantities) {
    if (id == null || id.isBlank() || id.length() > 100 || refundedBy == null) {
      throw Refusal.invalid("till.refused.return");
    }
    return switch (transaction.execute(_ -> begin(saleId, id, clerk, refundedBy, quantities))) {
      case Step.Done(var back) -> back;
      case Step.Ask(var refund) -> switch (refunds.ask(refund)) {
        case APPROVED -> transaction.execute(_ -> finish(refund, clerk));
        case DECLINED -> throw declined();
        default -> throw Refusal.unanswered("till.refused.refund-unanswered");
      };
    };
  }

  private static Refusal declined() {
    return Refusal.conflict("till.refused.refund-declined");
  }

  private Step begin(String saleId, String id, String clerk, Payment.Kind refundedBy, Map<Integer, Integer> quantities) {
    var kept = lock(saleId);
    var known = done(kept, id);
    if (known.isPresent()) {
      return new Step.Done(known.get());
    }
    var asked = refunds.of(saleId);
    var mine = asked.stream().filter(each -> each.id().equals(id)).findFirst();
    if (mine.isPresent()) {
      return again(mine.get(), refundedBy, quantities);
    }
    if (asked.stream().anyMatch(CardRefund::open)) {
      throw Refusal.conflict("till.refused.refund-open");
    }
    var back = back(kept, id, clerk, refundedBy, quantities);
    var charge = refunding.charge(kept, back, asked);
    return charge.isPresent() ? new Step.Ask(refunds.begin(charge.get(), id, back.total(), quantities))
        : new Step.Done(write(kept, back));
  }

  private static Step again(CardRefund refund, Payment.Kind refundedBy, Map<Integer, Integer> quantities) {
    if (refundedBy != Payment.Kind.CARD || !refund.quantities().equals(new TreeMap<>(quantities))) {
      throw Refusal.conflict("till.refused.return-other");
    }
    if (refund.state() == State.DECLINED) {
      throw declined();
    }
    return new Step.Ask(refund);
  }

  private Returned.Return finish(CardRefund refund, String clerk) {
    var kept = lock(refund.sale());
    return done(kept, refund.id()).orElseGet(() -> {
      refunds.note(refund, State.APPROVED);
      return write(kept, back(kept, refund.id(), clerk, Payment.Kind.CARD, refund.quantities()));
    });
  }

  private Kept lock(String sale) {
    return reading.lock(sale).orElseThrow(() -> Refusal.notFound("till.refused.sale"));
  }

  private static Optional<Returned.Return> done(Kept kept, String id) {
    return kept.returned().returns().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private Returned.Return back(Kept kept, String id, String clerk, Payment.Kind refundedBy,
      Map<Integer, Integer> quantities) {
    return kept.returned().take(kept.sale(), id, clerk, clock.instant().truncatedTo(ChronoUnit.MICROS), refundedBy,
        quantities);
  }

  private Returned.Return write(Kept kept, Returned.Return back) {
    var sale = kept.sale();
    jdbc.sql("UPDATE till.sale SET returned = ? WHERE id = ?")
        .params(json.writeValueAsString(kept.returned().with(back)), sale.id()).update();
    post.publishEvent(new ReturnStock("till-return/" + sale.id() + "/" + back.id(), sale.store(), back.lines().stream()
        .map(line -> new TakeStock.Line(sale.lines().get(line.line()).sku(), line.quantity())).toList(), back.at()));
    post.publishEvent(Recording.of(kept, back));
    return back;
  }
}
