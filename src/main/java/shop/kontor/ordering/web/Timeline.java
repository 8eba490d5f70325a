package shop.kontor.ordering.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import shop.kontor.ordering.domain.Answer;
import shop.kontor.ordering.domain.Order;
import shop.kontor.ordering.domain.Status;
import shop.kontor.ordering.domain.Step;

/** An order's way, point by point, for pages. */
record Timeline(List<Point> points) {

  /** @param name the end of a message key; @param at when; {@code null} if it has yet to happen */
  record Point(String name, State state, Instant at) {}

  enum State { DONE, CURRENT, FAILED, AHEAD }

  static Timeline of(Order order) {
    var progress = order.course().progress();
    var points = new ArrayList<Point>();
    points.add(new Point("placed", State.DONE, order.content().placedAt()));
    for (var step : Step.values()) {
      if (progress.of(step) == Answer.SPARED) {
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
    points.add(switch (order.status()) {
      case PLACED -> new Point("confirmed", State.AHEAD, null);
      case CONFIRMED -> new Point("confirmed", State.DONE, last(order));
      case CANCELLED -> new Point("cancelled", State.FAILED, last(order));
    });
    return new Timeline(points);
  }

  private static Instant last(Order order) {
    Instant last = null;
    for (var step : Step.values()) {
      var at = order.course().at(step);
      last = at != null && (last == null || at.isAfter(last)) ? at : last;
    }
    return last;
  }
}
