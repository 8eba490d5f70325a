package shop.kontor.payment.domain;

import java.util.List;
import org.joda.money.Money;

/**
 * A payment service provider. Calls may be slow, fail or be answered twice; what comes of a call that was not answered
 * is asked for by {@link #lookUp}, or told later through {@link Notices}. Implementations bound each call by a time-out
 * of their own, and answer {@link Answer.None} instead of throwing when it is not known what became of a call.
 */
public interface PaymentProvider {

  /** The methods that it offers, by which customers choose. */
  List<String> methods();

  /** Whether no real money moves. */
  boolean isTest();

  /**
   * Reserves this amount.
   *
   * @param reference under which the provider books it
   * @param idempotencyKey two calls with one key charge once
   */
  Answer authorise(String reference, String idempotencyKey, Money amount, String method);

  /** What became of this reference. */
  Answer lookUp(String reference);

  /**
   * Gives the reserved money back.
   *
   * @param charge which one; {@code null} for whatever there is, or will be, by this reference
   */
  Answer cancel(String reference, String charge);

  /** What a provider says. */
  sealed interface Answer {

    record Approved(String charge) implements Answer {}

    record Declined(String code) implements Answer {}

    /** It is at work on it. */
    record Pending() implements Answer {}

    /** It knows nothing by this reference; it may later, of a call that is still under way. */
    record Unknown() implements Answer {}

    /**
     * Nothing is charged any more, nor will be.
     *
     * @param charge which was to be cancelled; {@code null} for all
     */
    record Cancelled(String charge) implements Answer {}

    /** It did not answer, or not in time. */
    record None() implements Answer {}
  }

  /** Where a provider tells what it was not asked just now, such as the late outcome of a call. */
  interface Notices {

    /** Returns when it is written down; if it throws, the provider tells it again later. */
    void notice(String reference, Answer answer);
  }
}
