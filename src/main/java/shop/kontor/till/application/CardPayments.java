package shop.kontor.till.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.till.domain.Payment;
import shop.kontor.till.domain.Sale;

/**
 * Payments by card. The terminal is asked outside of any transaction, under a reference that is written down before: a
 * payment of which nobody knows what became is asked for again, never made twice.
 */
@Service
public class CardPayments {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final CardTerminal terminal;
  private final Clock clock;

  CardPayments(JdbcClient jdbc, TransactionTemplate transaction, CardTerminal terminal, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.terminal = terminal;
    this.clock = clock;
  }

  public enum State { ASKED, APPROVED, DECLINED, UNANSWERED, CANCELLED }

  /** @param sale id of the sale that it is for */
  public record CardPayment(String id, String sale, Money amount, String terminal, State state) {}

  public List<String> terminals() {
    return terminal.terminals();
  }

  /**
   * Asks a terminal, or tells what became of it.
   *
   * @throws Refusal for another payment by the same id
   */
  public CardPayment charge(String id, String sale, Money amount, String machine) {
    if (id == null || id.isBlank() || id.length() > 100 || sale == null || sale.length() > 100 || amount == null
        || !amount.isPositive()) {
      throw Refusal.invalid("till.refused.card");
    }
    if (!terminal.terminals().contains(machine)) {
      throw Refusal.unprocessable("till.refused.terminal", machine);
    }
    var wanted = new CardPayment(id, sale, amount, machine, State.ASKED);
    var known = begun(wanted);
    if (known.state() == State.CANCELLED) {
      return known;
    }
    if (!known.equals(new CardPayment(id, sale, amount, machine, known.state()))) {
      throw Refusal.conflict("till.refused.card-other");
    }
    return known.state() == State.ASKED || known.state() == State.UNANSWERED
        ? settled(known, State.valueOf(terminal.charge(machine, id, amount).name())) : known;
  }

  private CardPayment begun(CardPayment wanted) {
    try {
      return find(wanted.id()).orElseGet(() -> transaction.execute(_ -> {
        jdbc.sql("""
            INSERT INTO till.card_payment (id, sale, amount, terminal, state, changed_at) VALUES (?, ?, ?, ?, ?, ?)
            """).params(wanted.id(), wanted.sale(), wanted.amount().toString(), wanted.terminal(),
            wanted.state().name(), OffsetDateTime.now(clock)).update();
        return wanted;
      }));
    } catch (DuplicateKeyException askedTwiceAtOnce) {
      return find(wanted.id()).orElseThrow();
    }
  }

  /** What was cancelled meanwhile stays so. */
  private CardPayment settled(CardPayment payment, State state) {
    transaction.executeWithoutResult(_ -> jdbc.sql("""
        UPDATE till.card_payment SET state = ?, changed_at = ? WHERE id = ? AND state <> 'CANCELLED'
        """).params(state.name(), OffsetDateTime.now(clock), payment.id()).update());
    return find(payment.id()).orElseThrow();
  }

  /** The customer pays otherwise, or not at all. What is cancelled before it is heard of, is never asked for. */
  public CardPayment cancel(String id) {
    if (id.length() > 100) {
      throw Refusal.invalid("till.refused.card");
    }
    var known = begun(new CardPayment(id, "", Money.zero(CurrencyUnit.EUR), "", State.CANCELLED));
    if (known.state() == State.DECLINED || known.state() == State.CANCELLED) {
      return known;
    }
    terminal.cancel(known.terminal(), id);
    return settled(known, State.CANCELLED);
  }

  /** Whether a terminal has said yes to it, for this sale. */
  boolean covers(Payment payment, String sale) {
    return find(payment.card()).filter(known -> known.state() == State.APPROVED && known.sale().equals(sale)
        && known.amount().equals(payment.amount())).isPresent();
  }

  /** The payments of a sale of which a terminal has said yes. */
  List<CardPayment> of(Sale sale) {
    return sale.payments().stream().filter(payment -> payment.kind() == Payment.Kind.CARD && covers(payment, sale.id()))
        .map(payment -> find(payment.card()).orElseThrow()).toList();
  }

  private Optional<CardPayment> find(String id) {
    return jdbc.sql("SELECT id, sale, amount, terminal, state FROM till.card_payment WHERE id = ?").param(id)
        .query((row, n) -> new CardPayment(row.getString(1), row.getString(2), Money.parse(row.getString(3)),
            row.getString(4), State.valueOf(row.getString(5)))).optional();
  }
}
