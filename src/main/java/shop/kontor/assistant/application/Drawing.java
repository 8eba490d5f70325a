package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.application.ErrandBook.Errand;
import shop.kontor.assistant.application.ErrandBook.Kind;
import shop.kontor.assistant.domain.Conversation.Thing;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Value;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.studio.ChangeDesign;
import shop.kontor.studio.ChangeDesign.How;
import shop.kontor.studio.ProposeDesigns;

/** Asks the studio to propose designs and to change them. What it tells comes into the turn when it comes. */
@Component
class Drawing {

  /** To design a room takes some seconds, more if many others have theirs designed. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  /** A room of which only the area is known is taken for so much longer than wide. */
  private static final double OBLONG = 1.25;

  private final ApplicationEventPublisher post;
  private final ErrandBook errands;
  private final Clock clock;

  Drawing(ApplicationEventPublisher post, ErrandBook errands, Clock clock) {
    this.post = post;
    this.errands = errands;
    this.clock = clock;
  }

  /** In a room of the size that she said, or that the studio knows. */
  void propose(Reply reply) {
    var space = reply.head().standing().space();
    Integer width = space == null ? null : space.width() != null ? space.width()
        : (int) Math.round(Math.sqrt(space.area() * OBLONG) * 100) * 10;
    Integer depth = space == null ? null : space.depth() != null ? space.depth()
        : (int) Math.round(Math.sqrt(space.area() / OBLONG) * 100) * 10;
    var request = Ids.next().toString();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    errands.send(new Errand(request, reply.head().id(), reply.head().turns() + 1, Kind.PROPOSE));
    var caller = reply.caller();
    post.publishEvent(new ProposeDesigns(request, reply.head().project(), caller.visitor(), caller.customerId(),
        null, reply.head().language().code(), width, depth, now));
    reply.add(new Part.Waiting(request, Underway.DESIGNS, now.plus(PATIENCE).getEpochSecond()));
    if (space != null && space.width() == null) {
      reply.add(new Part.Then(request, List.of(new Part.Words("assistant.say.design.assumed", List.of(
          new Value.Length(width, null), new Value.Length(depth, null))))));
    }
  }

  /** @param finish what walls or floor are to be again; {@code null}: the design as it was */
  void undo(String design, @Nullable String finish, Reply reply) {
    ask(reply, design, finish == null ? How.UNDO : How.FINISH, null, null, finish, words("design.undone"));
  }

  /** Whether there is a design that can be changed; else tells how to come to one. */
  static boolean drawn(Reply reply) {
    if (reply.design() != null) {
      return true;
    }
    if (designs(reply)) {
      reply.say("design.which").offer("design.first").offer("design.second");
    }
    return false;
  }

  static boolean designs(Reply reply) {
    if (reply.head().project() == null) {
      reply.say("design.noproject").offer("begin");
      return false;
    }
    if (reply.talk().designs().isEmpty()) {
      reply.say("design.none").offer("propose");
      return false;
    }
    return true;
  }

  static Part words(String key) {
    return new Part.Words("assistant.say." + key, List.of());
  }

  /** Of the design of which is spoken; {@code null} where nobody told. */
  static @Nullable Money total(Reply reply) {
    return reply.talk().designs().stream().filter(each -> each.id().equals(reply.design())).map(Thing::price)
        .filter(Objects::nonNull).findFirst().orElse(null);
  }

  void ask(Reply reply, @Nullable String design, How how, @Nullable String placement, @Nullable String sku,
      @Nullable String kind, Part... then) {
    ask(reply, design, how, placement, sku, kind, null, then);
  }

  void ask(Reply reply, @Nullable String design, How how, @Nullable String placement, @Nullable String sku,
      @Nullable String kind, @Nullable Money limit, Part... then) {
    var request = Ids.next().toString();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    errands.send(new Errand(request, reply.head().id(), reply.head().turns() + 1, Kind.of(how)));
    var caller = reply.caller();
    var drawn = reply.head().standing().drawn();
    post.publishEvent(new ChangeDesign(request, reply.head().project(), design, caller.visitor(), caller.customerId(), null,
        reply.head().language().code(), how, placement, sku == null ? null : new Sku(sku), kind, limit,
        Objects.equals(design, drawn.design()) && how != How.CHOOSE && design != null ? drawn.revision() : null, now));
    reply.add(new Part.Waiting(request, how == How.LOOK ? "assistant.say.wait.look" : "assistant.say.wait.design",
        now.plus(PATIENCE).getEpochSecond()));
    if (then.length > 0) {
      reply.add(new Part.Then(request, List.of(then)));
    }
  }
}
