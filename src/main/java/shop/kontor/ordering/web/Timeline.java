package shop.kontor.ordering.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import shop.kontor.ordering.domain.Answer;
import shop.kontor.ordering.domain.Order;
import shop.kontor.ordering.domain.Status;
import shop.kontor.ordering.domain.Step;
import shop.kontor.ordering.domain.Transit;

/** An order's way, point by point, for pages. */
record Timeline(List<Point> points) {

  /** @param name the end of a message key; @param at when; {@code null} if it has yet to happen */
  record Point(String name, State state, Instant at) {}

  enum State { DONE, CURRENT, FAILED, AHEAD }

  static Timeline of(Order order) {
    if (order.content().counter() != null) {
      return new Timeline(List.of(new Point("bought", State.DONE, order.content().placedAt())));
    }
    var progress = order.course().progress();
    var points = new ArrayList<Point>();
    points.add(new Point("placed", State.DONE, order.content().placedAt()));
    for (var step : Step.values()) {
      if (progress.of(step) == Answer.SPARED || step == Step.COLLECTION) {
        continue;
      }
      var state = switch (progress.of(step)) {
        case GRANTED -> State.DONE;
        case REFUSED -> State.FAILED;
        case OUTSTANDING, SPARED ->
            progress.nextStep().filter(next -> next == step).isPresent() ? State.CURRENT : State.AHEAD;
      };
      if (order.status() != Status.CANCELLED || progress.of(step) != Answer.OUTSTANDING) {
        points.add(new Point(step.name().toLowerCase(Locale.ROOT), state, order.course().at(step)));
      }
    }
    boolean late = progress.refusedStep().filter(step -> step == Step.COLLECTION).isPresent();
    if (order.status() != Status.CANCELLED || late) {
      points.add(new Point("confirmed", order.status() == Status.PLACED ? State.AHEAD : State.DONE,
          order.status() == Status.PLACED ? null : last(order)));
    }
    if (progress.collection() == Answer.SPARED && order.status() != Status.CANCELLED) {
      for (var transit : List.of(Transit.PACKED, Transit.SHIPPED, Transit.DELIVERED)) {
        boolean next = order.status() != Status.PLACED && progress.transit().ordinal() == transit.ordinal() - 1;
        points.add(new Point(transit.name().toLowerCase(Locale.ROOT), progress.transit().compareTo(transit) >= 0
            ? State.DONE : next ? State.CURRENT : State.AHEAD, order.course().at(transit)));
      }
    }
    if (progress.collection() != Answer.SPARED && (order.status() != Status.CANCELLED || late)) {
      points.add(new Point("collection", switch (progress.collection()) {
        case GRANTED, SPARED -> State.DONE;
        case REFUSED -> State.FAILED;
        case OUTSTANDING -> order.isReady() ? State.CURRENT : State.AHEAD;
      }, order.course().at(Step.COLLECTION)));
    }
    if (order.status() == Status.CANCELLED) {
      points.add(new Point("cancelled", State.FAILED, late ? order.course().at(Step.COLLECTION) : last(order)));
    }
    return new Timeline(points);
  }

  private static Instant last(Order order) {
    Instant last = null;
    for (var step : Step.values()) {
      var at = step == Step.COLLECTION ? null : order.course().at(step);
      last = at != null && (last == null || at.isAfter(last)) ? at : last;
    }
    return last;
  }
}
