package shop.kontor.till.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.till.application.CardPayments.CardPayment;
import shop.kontor.till.application.CardPayments.State;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What terminals are asked to give back. Written down before the terminal is asked, outside of any transaction, as
 * {@link CardPayments} are: what nobody knows is asked for again, never given back twice.
 */
@Component
class CardRefunds {

  private static final String REFUNDS = "SELECT sale, id, charge, terminal, amount, quantities, state FROM till.card_refund";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final CardTerminal terminal;
  private final JsonMapper json;
  private final Clock clock;

  CardRefunds(JdbcClient jdbc, TransactionTemplate transaction, CardTerminal terminal, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.terminal = terminal;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param id that of the return for which it is
   * @param charge the payment of which it is given back
   * @param quantities pieces by line of the sale, counted from 0
   */
  record CardRefund(String sale, String id, String charge, String terminal, Money amount,
      Map<Integer, Integer> quantities, State state) {

    /** Nobody knows yet what became of it. */
    boolean open() {
      return state == State.ASKED || state == State.UNANSWERED;
    }
  }

  List<CardRefund> of(String sale) {
    return jdbc.sql(REFUNDS + " WHERE sale = ? ORDER BY changed_at, id").param(sale).query((row, n) -> new CardRefund(
        row.getString(1), row.getString(2), row.getString(3), row.getString(4), Money.parse(row.getString(5)),
        json.readValue(row.getString(6), new TypeReference<TreeMap<Integer, Integer>>() {}),
        State.valueOf(row.getString(7)))).list();
  }

  Optional<CardRefund> find(String sale, String id) {
    return of(sale).stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** In the transaction of whoever holds the sale. */
  CardRefund begin(CardPayment payment, String id, Money amount, Map<Integer, Integer> quantities) {
    var refund = new CardRefund(payment.sale(), id, payment.id(), payment.terminal(), amount, new TreeMap<>(quantities),
        State.ASKED);
    jdbc.sql("""
        INSERT INTO till.card_refund (sale, id, charge, terminal, amount, quantities, state, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """).params(refund.sale(), id, refund.charge(), refund.terminal(), amount.toString(),
        json.writeValueAsString(refund.quantities()), State.ASKED.name(), OffsetDateTime.now(clock)).update();
    return refund;
  }

  /** Not within a transaction: a terminal may take a minute. */
  State ask(CardRefund refund) {
    var state = State.valueOf(terminal.refund(refund.terminal(), refund.sale() + "/" + refund.id(), refund.charge(),
        refund.amount()).name());
    if (state != State.APPROVED) { // that it is approved is written down with the return itself
      transaction.executeWithoutResult(_ -> note(refund, state));
    }
    return state;
  }

  /** A terminal that has said yes or no does not change its mind. */
  void note(CardRefund refund, State state) {
    jdbc.sql("""
        UPDATE till.card_refund SET state = ?, changed_at = ?
         WHERE sale = ? AND id = ? AND state <> 'APPROVED' AND state <> 'DECLINED'
        """).params(state.name(), OffsetDateTime.now(clock), refund.sale(), refund.id()).update();
  }
}
