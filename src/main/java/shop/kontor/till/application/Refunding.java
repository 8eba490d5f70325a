package shop.kontor.till.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.till.application.CardPayments.CardPayment;
import shop.kontor.till.application.CardPayments.State;
import shop.kontor.till.application.CardRefunds.CardRefund;
import shop.kontor.till.application.SaleReading.Kept;
import shop.kontor.till.domain.Payment;
import shop.kontor.till.domain.Returned;

/**
 * How money goes back: the way it came. What was paid by card goes to that card, what was paid in cash is given in
 * cash. Cash for a card only where no terminal can do it: it refused, or never told of the payment.
 */
@Service
public class Refunding {

  private final CardPayments cards;
  private final CardRefunds refunds;

  Refunding(CardPayments cards, CardRefunds refunds) {
    this.cards = cards;
    this.refunds = refunds;
  }

  /**
   * A refund of which nobody knows yet what became.
   *
   * @param id of the return for which it is
   * @param quantities pieces by line of the sale, counted from 0
   */
  public record Open(String id, Money amount, List<Piece> quantities) {

    public record Piece(int line, int quantity) {}
  }

  public Optional<Open> open(Kept kept) {
    return refunds.of(kept.sale().id()).stream().filter(CardRefund::open).findFirst().map(each -> new Open(each.id(),
        each.amount(), each.quantities().entrySet().stream().map(piece -> new Open.Piece(piece.getKey(),
            piece.getValue())).toList()));
  }

  /** In which ways something of this sale can be paid back, the usual one first. */
  public List<Payment.Kind> ways(Kept kept) {
    var asked = refunds.of(kept.sale().id());
    boolean card = cards.of(kept.sale()).stream().anyMatch(payment -> left(payment, asked).isPositive());
    boolean cash = refused(asked) || left(kept).isPositive() || !card;
    return card ? cash ? List.of(Payment.Kind.CARD, Payment.Kind.CASH) : List.of(Payment.Kind.CARD)
        : List.of(Payment.Kind.CASH);
  }

  /**
   * The payment by card of which this is given back; empty for cash, and for nothing.
   *
   * @param asked refunds of the sale so far
   * @throws Refusal for a way in which it was not paid
   */
  Optional<CardPayment> charge(Kept kept, Returned.Return back, Collection<CardRefund> asked) {
    var total = back.total();
    if (total.isZero()) {
      return Optional.empty();
    }
    var payments = cards.of(kept.sale());
    if (back.refundedBy() == Payment.Kind.CARD) {
      return Optional.of(payments.stream().filter(payment -> !left(payment, asked).isLessThan(total)).findFirst()
          .orElseThrow(() -> Refusal.conflict("till.refused.refund-cash")));
    }
    if (!payments.isEmpty() && !refused(asked) && left(kept).isLessThan(total)) {
      throw Refusal.conflict("till.refused.refund-card");
    }
    return Optional.empty();
  }

  private static boolean refused(Collection<CardRefund> asked) {
    return asked.stream().anyMatch(refund -> refund.state() == State.DECLINED);
  }

  /** Of a payment by card, what has not been given back. */
  private static Money left(CardPayment payment, Collection<CardRefund> asked) {
    return asked.stream().filter(refund -> refund.charge().equals(payment.id()) && refund.state() == State.APPROVED)
        .map(CardRefund::amount).reduce(payment.amount(), Money::minus);
  }

  /** Of what was paid in cash, or by a card of which no terminal tells, what has not been given back. */
  private Money left(Kept kept) {
    var byCard = cards.of(kept.sale()).stream().map(CardPayment::amount)
        .reduce(kept.sale().total(), Money::minus);
    return kept.returned().returns().stream().filter(each -> each.refundedBy() == Payment.Kind.CASH)
        .map(Returned.Return::total).reduce(byCard, Money::minus);
  }
}
