package shop.kontor.ordering.domain;

import static shop.kontor.ordering.domain.Answer.GRANTED;
import static shop.kontor.ordering.domain.Answer.OUTSTANDING;
import static shop.kontor.ordering.domain.Answer.REFUSED;
import static shop.kontor.ordering.domain.Answer.SPARED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import shop.kontor.ordering.OrderCancelled;

/**
 * The process of an order: what is known of it, and nothing else. Knowledge only grows and a first answer stands, so
 * that facts heard twice, late or before their turn lead to the same end. What has to be said follows from what is
 * known ({@link #duties()}); what has to be said now is what did not follow before ({@link #dutiesSince}).
 *
 * @param placed whether the order itself has been heard of; nothing is said before
 * @param transit how far what is delivered is on its way; means nothing before it is confirmed
 */
public record Progress(boolean placed, Answer coupon, Answer stock, Answer delivery, Answer payment,
    Answer collection, Transit transit) {

  public static final Progress NOTHING_HEARD = new Progress(false, OUTSTANDING, OUTSTANDING, OUTSTANDING, OUTSTANDING,
      OUTSTANDING, Transit.WAITING);

  /** What was bought over the counter asks nobody for anything. */
  static final Progress BOUGHT = new Progress(true, SPARED, SPARED, SPARED, SPARED, SPARED,
      Transit.WAITING);

  /**
   * @param withCoupon whether one must be redeemed for it
   * @param collected whether she collects it
   */
  public Progress place(boolean withCoupon, boolean collected) {
    return placed ? this : new Progress(true, unless(withCoupon, coupon), stock, unless(!collected, delivery), payment,
        unless(collected, collection), transit);
  }

  private static Answer unless(boolean needed, Answer answer) {
    return answer == OUTSTANDING && !needed ? SPARED : answer;
  }

  /** The same progress if this step's answer was known before. */
  public Progress hear(Step step, Answer answer) {
    if (of(step) != OUTSTANDING || answer == OUTSTANDING) {
      return this;
    }
    return switch (step) {
      case COUPON -> new Progress(placed, answer, stock, delivery, payment, collection, transit);
      case STOCK -> new Progress(placed, coupon, answer, delivery, payment, collection, transit);
      case DELIVERY -> new Progress(placed, coupon, stock, answer, payment, collection, transit);
      case PAYMENT -> new Progress(placed, coupon, stock, delivery, answer, collection, transit);
      case COLLECTION -> new Progress(placed, coupon, stock, delivery, payment, answer, transit);
    };
  }

  public Answer of(Step step) {
    return switch (step) {
      case COUPON -> coupon;
      case STOCK -> stock;
      case DELIVERY -> delivery;
      case PAYMENT -> payment;
      case COLLECTION -> collection;
    };
  }

  public Status status() {
    if (refusedStep().isPresent()) {
      return Status.CANCELLED;
    }
    if (nextStep().filter(step -> step != Step.COLLECTION).isPresent()) {
      return Status.PLACED;
    }
    if (collection != SPARED) {
      return collection == GRANTED ? Status.COLLECTED : Status.CONFIRMED;
    }
    return switch (transit) {
      case WAITING -> Status.CONFIRMED;
      case PACKED -> Status.PACKED;
      case SHIPPED -> Status.SHIPPED;
      case DELIVERED -> Status.DELIVERED;
    };
  }

  /** The same progress if it was as far before, or is not confirmed, or she collects it. */
  public Progress go(Transit to) {
    return switch (status()) {
      case CONFIRMED, PACKED, SHIPPED, DELIVERED -> collection != SPARED || to.compareTo(transit) <= 0 ? this
          : new Progress(placed, coupon, stock, delivery, payment, collection, to);
      case PLACED, COLLECTED, CANCELLED -> this;
    };
  }

  /** Whether it is ready, and she has yet to collect it. */
  public boolean isReady() {
    return status() == Status.CONFIRMED && collection == OUTSTANDING;
  }

  /** The step for which the order failed. */
  public Optional<Step> refusedStep() {
    return firstWith(REFUSED);
  }

  /** The same, as the world is told of it. */
  public Optional<OrderCancelled.Reason> reason() {
    return refusedStep().map(step -> switch (step) {
      case COUPON -> OrderCancelled.Reason.COUPON_REFUSED;
      case STOCK -> OrderCancelled.Reason.OUT_OF_STOCK;
      case DELIVERY -> OrderCancelled.Reason.NO_DELIVERY;
      case PAYMENT -> OrderCancelled.Reason.PAYMENT_DECLINED;
      case COLLECTION -> OrderCancelled.Reason.NOT_COLLECTED;
    });
  }

  /** The step that the order waits for, if it still goes on. */
  public Optional<Step> nextStep() {
    return refusedStep().isPresent() ? Optional.empty() : firstWith(OUTSTANDING);
  }

  /** Everything that must have been said by now. */
  public Set<Duty> duties() {
    var duties = EnumSet.noneOf(Duty.class);
    if (!placed) {
      return duties;
    }
    duties.add(Duty.TELL_PLACED);
    switch (status()) {
      case PLACED -> askUntil(nextStep().orElseThrow(), duties);
      case CONFIRMED -> confirmed(duties);
      case PACKED, SHIPPED, DELIVERED -> {
        confirmed(duties);
        duties.add(Duty.TELL_PACKED);
        if (transit.compareTo(Transit.SHIPPED) >= 0) {
          duties.add(Duty.TELL_SHIPPED);
        }
        if (transit == Transit.DELIVERED) {
          duties.add(Duty.TELL_DELIVERED);
        }
      }
      case COLLECTED -> {
        confirmed(duties);
        duties.add(Duty.HAND_OVER_STOCK);
        duties.add(Duty.TELL_COLLECTED);
      }
      case CANCELLED -> {
        duties.add(Duty.TELL_CANCELLED);
        for (var step : Step.values()) {
          if (of(step) == GRANTED || of(step) == OUTSTANDING && isAsked(step)) {
            Duty.undo(step).ifPresent(duties::add);
          }
        }
      }
    }
    return duties;
  }

  /** What must be said now and was not due when this much was known. */
  public Set<Duty> dutiesSince(Progress before) {
    var duties = duties();
    duties.removeAll(before.duties());
    return duties;
  }

  private void askUntil(Step last, Set<Duty> duties) {
    for (var step : Step.values()) {
      if (step.compareTo(last) <= 0 && of(step) != SPARED) {
        Duty.ask(step).ifPresent(duties::add);
      }
    }
  }

  private void confirmed(Set<Duty> duties) {
    askUntil(Step.PAYMENT, duties);
    duties.add(Duty.TELL_CONFIRMED);
  }

  /** A step is asked for once all steps before it are granted, or spared. */
  private boolean isAsked(Step step) {
    return firstWith(OUTSTANDING).filter(first -> first == step).isPresent()
        && refusedStep().filter(refused -> refused.compareTo(step) < 0).isEmpty();
  }

  private Optional<Step> firstWith(Answer answer) {
    for (var step : Step.values()) {
      if (of(step) == answer) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }
}
