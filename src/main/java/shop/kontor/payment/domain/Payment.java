package shop.kontor.payment.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import shop.kontor.foundation.post.Fact;
import shop.kontor.payment.PaymentAuthorised;
import shop.kontor.payment.PaymentCancelled;
import shop.kontor.payment.PaymentDeclined;
import shop.kontor.payment.PaymentDeclined.Reason;
import shop.kontor.payment.domain.Conversation.Said;
import shop.kontor.payment.domain.PaymentProvider.Answer;

/**
 * One payment, by its asker's reference, and the rule that it ends in one charge or none, whatever the provider says
 * and when. An outcome that was told is never taken back: declined stays declined, and what is approved afterwards is
 * cancelled at the provider.
 *
 * @param amount {@code null}, as {@code method} is, for one that was cancelled before it was asked for
 * @param reason why not; {@code null} unless declined or cancelled
 * @param charge the provider's name for the money; {@code null} while none is known
 * @param surplus a second charge for the same payment, which has to be cancelled; {@code null} normally
 * @param attempts how often the provider was asked since the last turn without a clear answer
 * @param dueAt when the provider has to be asked next; {@code null} for never. An authorised payment has one while its
 *     own request is unanswered, or a surplus to be cancelled
 * @param trace of what asked for it
 * @param version 0 while it is not stored
 */
public record Payment(String reference, Money amount, String method, State state, Reason reason, String charge,
    String surplus, int attempts, Instant requestedAt, Instant dueAt, Conversation talk, String trace, long version) {

  /** {@code CANCELLING}: nobody wants the money, and the provider has yet to say that it is not charged. */
  public enum State { REQUESTED, AUTHORISED, DECLINED, CANCELLING, CANCELLED }

  public static Payment requested(String reference, Money amount, String method, String trace, Instant now) {
    return new Payment(reference, amount, method, State.REQUESTED, null, null, null, 0, now, now,
        Conversation.EMPTY.with(now, Said.REQUESTED), trace, 0);
  }

  public static Payment notOffered(String reference, Money amount, String method, Instant now) {
    return new Payment(reference, amount, method, State.DECLINED, Reason.METHOD_NOT_OFFERED, null, null, 0, now, null,
        Conversation.EMPTY.with(now, Said.REQUESTED), null, 0);
  }

  /** Cancelled before it was asked for. */
  public static Payment tombstone(String reference, Instant now) {
    return new Payment(reference, null, null, State.CANCELLED, Reason.CANCELLED, null, null, 0, now, null,
        Conversation.EMPTY.with(now, Said.CANCEL_REQUESTED), null, 0);
  }

  /** What a payment was about that was cancelled before it was asked for. */
  public Payment about(Money asked, String by) {
    return amount != null ? this : new Payment(reference, asked, by, state, reason, charge, surplus, attempts,
        requestedAt, dueAt, talk, trace, version);
  }

  /** The asker does not want it any more. */
  public Payment cancel(Instant now) {
    return switch (state) {
      case REQUESTED, AUTHORISED -> to(State.CANCELLING, Reason.CANCELLED).due(now)
          .saying(talk.with(now, Said.CANCEL_REQUESTED));
      case DECLINED -> dueAt == null ? to(State.CANCELLED, reason) : to(State.CANCELLING, reason);
      case CANCELLING, CANCELLED -> this;
    };
  }

  /** What the provider said. */
  public Payment heard(Question question, Answer answer, Patience patience, Instant now) {
    var next = switch (answer) {
      case Answer.Approved(var approved) -> approved(approved, question, now);
      case Answer.Declined _ -> question == Question.CANCEL ? unclear(answer, patience, now) : declined();
      case Answer.Cancelled(var which) -> cancelled(which);
      case Answer.Pending _, Answer.Unknown _, Answer.None _ ->
          question == Question.NOTICE ? this : unclear(answer, patience, now);
    };
    var said = talk.with(now, question, answer);
    return next.saying(next.state == State.CANCELLING && state == State.REQUESTED ? said.with(now, Said.GAVE_UP)
        : said);
  }

  /** A notice that comes before the answer says nothing of what the request charged: that is put again. */
  private Payment approved(String approved, Question question, Instant now) {
    return switch (state) {
      case REQUESTED -> to(State.AUTHORISED, null).charging(approved).due(question == Question.NOTICE ? now : null);
      case AUTHORISED -> !approved.equals(charge) ? surplus(approved).due(now)
          : question == Question.NOTICE ? this : answered();
      case DECLINED, CANCELLED, CANCELLING -> charge == null || approved.equals(charge)
          ? to(State.CANCELLING, reason).charging(approved).due(now)
          : to(State.CANCELLING, reason).surplus(approved).due(now);
    };
  }

  private Payment answered() {
    return surplus == null ? due(null) : this;
  }

  private Payment declined() {
    return switch (state) {
      case REQUESTED -> to(State.DECLINED, Reason.DECLINED_BY_PROVIDER).due(null);
      case CANCELLING -> to(State.CANCELLED, reason).due(null);
      case AUTHORISED -> answered();
      case DECLINED, CANCELLED -> this;
    };
  }

  private Payment cancelled(String which) {
    if (surplus != null && surplus.equals(which)) {
      return surplus(null).due(state == State.CANCELLING ? dueAt : null);
    }
    return switch (state) {
      case REQUESTED -> declined();
      case CANCELLING -> which == null ? to(State.CANCELLED, reason).surplus(null).due(null) : this;
      case AUTHORISED, DECLINED, CANCELLED -> this;
    };
  }

  private Payment unclear(Answer answer, Patience patience, Instant now) {
    if (state == State.REQUESTED) {
      return patience.isOver(requestedAt, now) ? to(State.CANCELLING, Reason.PROVIDER_DID_NOT_ANSWER).due(now)
          : askedAgain().due(patience.nextTry(attempts, requestedAt, now));
    }
    if (state == State.CANCELLING && charge == null && surplus == null && answer instanceof Answer.Unknown
        && patience.isNothingLeftToCancel(attempts)) {
      return to(State.CANCELLED, reason).due(null);
    }
    return dueAt == null ? this : askedAgain().due(patience.nextCancellation(attempts, now));
  }

  /** What has become known since {@code before}, for others to hear. */
  public List<Fact> factsSince(Payment before) {
    return state == before.state ? List.of() : switch (state) {
      case AUTHORISED, DECLINED -> List.of(outcome());
      case CANCELLING -> before.state == State.REQUESTED && reason != Reason.CANCELLED ? List.of(outcome()) : List.of();
      case CANCELLED -> List.of(new PaymentCancelled(reference));
      case REQUESTED -> List.of();
    };
  }

  /** What is answered to whoever asks for this payment again; nothing while it is open. */
  public List<Fact> answer() {
    return state == State.REQUESTED ? List.of() : List.of(outcome());
  }

  private Fact outcome() {
    return state == State.AUTHORISED ? new PaymentAuthorised(reference, amount)
        : new PaymentDeclined(reference, reason);
  }

  public boolean isAuthorised() {
    return state == State.AUTHORISED;
  }

  public boolean isToBeCancelled() {
    return state == State.CANCELLING || surplus != null;
  }

  /** The charge to cancel next; {@code null} for whatever there is by this reference, known here or not. */
  public String chargeToCancel() {
    return state == State.CANCELLING ? null : surplus;
  }

  public boolean isPatienceOver(Patience patience, Instant now) {
    return patience.isOver(requestedAt, now);
  }

  /** How long after the request this was said, in seconds. */
  public BigDecimal secondsUntil(Conversation.Line line) {
    return BigDecimal.valueOf(Duration.between(requestedAt, line.at()).toMillis(), 3);
  }

  private Payment to(State next, Reason why) {
    return new Payment(reference, amount, method, next, why, charge, surplus, 0, requestedAt, dueAt, talk, trace,
        version);
  }

  private Payment due(Instant at) {
    return new Payment(reference, amount, method, state, reason, charge, surplus, attempts, requestedAt, at, talk,
        trace, version);
  }

  private Payment charging(String known) {
    return new Payment(reference, amount, method, state, reason, known, surplus, attempts, requestedAt, dueAt, talk,
        trace, version);
  }

  private Payment surplus(String known) {
    return new Payment(reference, amount, method, state, reason, charge, known, attempts, requestedAt, dueAt, talk,
        trace, version);
  }

  private Payment askedAgain() {
    return new Payment(reference, amount, method, state, reason, charge, surplus, attempts + 1, requestedAt, dueAt,
        talk, trace, version);
  }

  private Payment saying(Conversation said) {
    return new Payment(reference, amount, method, state, reason, charge, surplus, attempts, requestedAt, dueAt, said,
        trace, version);
  }
}
