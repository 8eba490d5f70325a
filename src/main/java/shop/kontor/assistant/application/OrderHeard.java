package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.application.ErrandBook.Errand;
import shop.kontor.assistant.application.ErrandBook.Kind;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Part.Words;
import shop.kontor.assistant.domain.Value;
import shop.kontor.cart.CartCheckedOut;
import shop.kontor.ordering.OrderCancelled;
import shop.kontor.ordering.OrderConfirmed;
import shop.kontor.ordering.OrderId;

/** What became of an order that was placed in a conversation: its number, its day, or why it came to nothing. */
@Component
class OrderHeard {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  /** Of an order's id, so many characters at its end are what people call its number. */
  private static final int NUMBER = 8;

  private final ErrandBook errands;
  private final ConversationBook book;
  private final Turning turning;
  private final EarlyBook early;
  private final Clock clock;

  OrderHeard(ErrandBook errands, ConversationBook book, Turning turning, EarlyBook early, Clock clock) {
    this.errands = errands;
    this.book = book;
    this.turning = turning;
    this.early = early;
    this.clock = clock;
  }

  @ApplicationModuleListener(id = "assistant.hear-checkouts")
  void on(CartCheckedOut fact) {
    errands.find(fact.request()).ifPresent(errand -> book.hold(errand.conversation()).ifPresent(head -> {
      errands.send(new Errand(fact.order().value(), errand.conversation(), errand.turn(), Kind.BUY));
      var cleared = head.standing().carrying(head.standing().cart(), java.util.Map.of());
      turning.answer(errand, book.keep(head.with(cleared.talk(cleared.talk().carrying(List.of())), head.language())),
          (_, _) -> List.of(new Words("assistant.say.order.placed", List.of(number(fact.order()),
              new Value.Sum(fact.total(), page(fact.order())))), new Part.Waiting(fact.order().value(),
                  "assistant.say.wait.confirm", clock.instant().plus(PATIENCE).getEpochSecond())));
      early.take(fact.order().value()).ifPresent(parts -> told(fact.order(), fact.visitor(), fact.customer(), parts));
    }));
  }

  @ApplicationModuleListener(id = "assistant.hear-confirmed-orders")
  void on(OrderConfirmed fact) {
    told(fact.order(), fact.visitor(), fact.customer(), List.of(new Words("assistant.say.order.confirmed." + fact.window(), List.of(new Value.Day(fact.date(),
        page(fact.order()))))));
  }

  @ApplicationModuleListener(id = "assistant.hear-cancelled-orders")
  void on(OrderCancelled fact) {
    told(fact.order(), fact.visitor(), fact.customer(), List.of(new Words("assistant.say.order.cancelled." + fact.reason(), List.of())));
  }

  private void told(OrderId order, String visitor, @Nullable String customer, List<Part> parts) {
    var known = errands.find(order.value());
    if (known.isEmpty()) {
      early.keep(order.value(), visitor, customer, parts);
    }
    known.ifPresent(errand -> book.hold(errand.conversation()).ifPresent(head ->
        turning.answer(errand, head, (_, _) -> java.util.stream.Stream.concat(parts.stream(), java.util.stream.Stream.of(
            new Part.Way("assistant.way.order", page(order)))).toList())));
  }

  private static Value number(OrderId order) {
    var id = order.value();
    return new Value.Name(shop.kontor.foundation.text.LocalText.of(id.substring(Math.max(0, id.length() - NUMBER))
        .toUpperCase(Locale.ROOT)), page(order));
  }

  private static String page(OrderId order) {
    return "/ordering/orders/" + order.value();
  }
}
