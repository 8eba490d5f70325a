package shop.kontor.payment.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a provider is waited for, and how often it is asked meanwhile.
 *
 * @param untilGivenUp from the request on
 */
public record Patience(Duration untilGivenUp) {

  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  /** About a day of asking whether something was charged after all. */
  private static final int MOST_CANCELLATIONS = 160;

  public Patience {
    if (untilGivenUp.isNegative() || untilGivenUp.isZero()) {
      throw new IllegalArgumentException("A provider is given some time: kontor.payment.patience is more than 0");
    }
  }

  boolean isOver(Instant requested, Instant now) {
    return !now.isBefore(requested.plus(untilGivenUp));
  }

  /** When to ask again about an open request: pauses double, and the last ends when patience does. */
  Instant nextTry(int attempts, Instant requested, Instant now) {
    var end = requested.plus(untilGivenUp);
    var next = now.plus(pause(attempts));
    return next.isAfter(end) && now.isBefore(end) ? end : next;
  }

  /** When to try again to cancel. */
  Instant nextCancellation(int attempts, Instant now) {
    return now.plus(pause(attempts));
  }

  boolean isNothingLeftToCancel(int attempts) {
    return attempts >= MOST_CANCELLATIONS;
  }

  private static Duration pause(int attempts) {
    var pause = FIRST.multipliedBy(1L << Math.min(attempts, 20));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
