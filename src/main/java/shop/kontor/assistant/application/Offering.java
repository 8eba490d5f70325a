package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.application.ConversationBook.Head;
import shop.kontor.assistant.application.ErrandBook.Errand;
import shop.kontor.assistant.application.ErrandBook.Kind;
import shop.kontor.assistant.domain.Conversation.Asked;
import shop.kontor.assistant.domain.Conversation.Question;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Part.Words;
import shop.kontor.assistant.domain.Value;
import shop.kontor.cart.CartChanged;
import shop.kontor.cart.CheckOutCart;
import shop.kontor.delivery.CapacityChanged;
import shop.kontor.foundation.ids.Ids;

/** Asks her whether to order, naming the total and the day; and orders once cart has told that it still is as she agreed. */
@Component
class Offering {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String DAYS = "/cart/checkout";

  private final ErrandBook errands;
  private final ConversationBook book;
  private final Turning turning;
  private final CapacityKnown capacity;
  private final ProjectsKnown projects;
  private final ApplicationEventPublisher post;
  private final Clock clock;
  private final ZoneId zone;

  Offering(ErrandBook errands, ConversationBook book, Turning turning, CapacityKnown capacity, ProjectsKnown projects,
      ApplicationEventPublisher post, Clock clock, ZoneId zone) {
    this.errands = errands;
    this.book = book;
    this.turning = turning;
    this.capacity = capacity;
    this.projects = projects;
    this.post = post;
    this.clock = clock;
    this.zone = zone;
  }

  /** The day of which she spoke, else the one of her project, else the first on which it can come. */
  private Optional<CapacityKnown.Slot> slot(Head head) {
    var soonest = LocalDate.ofInstant(clock.instant(), zone).plusDays(CapacityChanged.NOTICE);
    var project = head.project() == null ? null : projects.find(head.project()).map(ProjectsKnown.Sheet::date).orElse(null);
    return Stream.of(Optional.ofNullable(head.standing().when()), Optional.ofNullable(project),
        capacity.firstFree(soonest)).flatMap(Optional::stream).filter(day -> !day.isBefore(soonest))
        .flatMap(day -> capacity.slot(day, head.standing().window()).stream()).findFirst();
  }

  void offer(Errand errand, Head head, CartChanged cart, List<Part> lines) {
    offer(errand, head, cart, lines, false);
  }

  private void offer(Errand errand, Head head, CartChanged cart, List<Part> lines, boolean anew) {
    var slot = slot(head).orElse(null);
    var parts = new ArrayList<Part>();
    if (anew) {
      parts.add(new Words("assistant.say.order.changed", List.of()));
    }
    parts.addAll(lines);
    if (cart.lines().isEmpty()) {
      turning.answer(errand, book.keep(head.with(head.standing().offering(null), head.language())), (_, _) -> parts);
      return;
    }
    if (head.standing().recipient() == null) {
      turning.answer(errand, head, (_, _) -> Buying.where());
      return;
    }
    if (cart.total() == null || !cart.ready() || slot == null) {
      parts.add(new Words(slot == null ? "assistant.say.day.none" : "assistant.say.cart.notready", List.of()));
      parts.add(new Part.Way("assistant.way.cart", "/cart"));
      turning.answer(errand, book.keep(head.with(head.standing().offering(null), head.language())), (_, _) -> parts);
      return;
    }
    var total = new Value.Sum(cart.total(), "/cart");
    parts.add(new Words("assistant.say.order." + slot.window(), List.of(new Value.Day(slot.date(), DAYS))));
    parts.add(new Words("assistant.say.order.ask", List.of(total)));
    parts.add(new Part.Choices(List.of(new Part.Choice("assistant.offer.order.yes", List.of(total)),
        new Part.Choice("assistant.offer.order.no", List.of()))));
    // what she has said since is no answer to this
    boolean last = head.turns() == errand.turn();
    var standing = head.standing().offering(last ? new Offered(cart.total(), lines(cart), slot.date(), slot.window())
        : null);
    turning.answer(errand, book.keep(head.with(last ? standing.talk(standing.talk().asking(new Question(Asked.ORDER,
        cart.total()))) : standing, head.language())), (_, _) -> parts);
  }

  private static Map<String, Integer> lines(CartChanged cart) {
    return cart.lines().stream().collect(Collectors.toMap(line -> line.sku().value(), CartChanged.Line::quantity));
  }

  /** As it was when she was asked: it is ordered. Otherwise she is asked anew. */
  void agreed(Errand errand, Head head, CartChanged cart, List<Part> lines) {
    var offered = head.standing().offered();
    var recipient = head.standing().recipient();
    if (offered == null || recipient == null || !offered.holds(cart.total(), lines(cart)) || !cart.ready()) {
      offer(errand, head, cart, lines, true);
      return;
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var request = Ids.next().toString();
    errands.send(new Errand(request, errand.conversation(), errand.turn(), Kind.BUY));
    post.publishEvent(new CheckOutCart(request, cart.visitor(), cart.customer(), recipient.email(), head.language().code(),
        recipient.address(), offered.date(), offered.window(), null, recipient.method(), offered.total(), now));
    turning.answer(errand, book.keep(head.with(head.standing().offering(null), head.language())), (_, _) -> List.of(
        new Part.Waiting(request, "assistant.say.wait.order", now.plus(PATIENCE).getEpochSecond())));
  }
}
