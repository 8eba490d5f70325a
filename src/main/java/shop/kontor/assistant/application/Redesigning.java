package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.application.ErrandBook.Errand;
import shop.kontor.assistant.application.ErrandBook.Kind;
import shop.kontor.assistant.domain.Amount;
import shop.kontor.assistant.domain.Conversation.Asked;
import shop.kontor.assistant.domain.Conversation.Thing;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Search;
import shop.kontor.assistant.domain.Shade;
import shop.kontor.assistant.domain.Target;
import shop.kontor.assistant.domain.Traits;
import shop.kontor.assistant.domain.Value;
import shop.kontor.assistant.domain.Wish;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.studio.ChangeDesign;
import shop.kontor.studio.ChangeDesign.How;
import shop.kontor.studio.ProposeDesigns;

/** Asks the studio to propose designs and to change them. What it tells comes into the turn when it comes. */
@Component
class Redesigning {

  /** To design a room takes some seconds, more if many others have theirs designed. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  /** A room of which only the area is known is taken for so much longer than wide. */
  private static final double OBLONG = 1.25;

  private final ApplicationEventPublisher post;
  private final ErrandBook errands;
  private final Goods goods;
  private final Recolouring recolouring;
  private final ProjectsKnown projects;
  private final Clock clock;

  Redesigning(ApplicationEventPublisher post, ErrandBook errands, Goods goods, Recolouring recolouring, ProjectsKnown projects,
      Clock clock) {
    this.post = post;
    this.errands = errands;
    this.goods = goods;
    this.recolouring = recolouring;
    this.projects = projects;
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

  void show(Target what, Reply reply) {
    if (what instanceof Target.Design(var id)) {
      ask(reply, id, How.LOOK, null, null, null);
    } else if (designs(reply)) {
      ask(reply, null, How.LOOK, null, null, null);
    }
  }

  void choose(String design, Reply reply) {
    ask(reply, design, How.CHOOSE, null, null, null, words("design.chosen"));
  }

  /** Another one in its place; by what she says of it, else the nearest in price. */
  void swap(Target what, Traits to, Reply reply) {
    piece(what, reply).ifPresent(piece -> {
      var old = piece.article().good();
      var kind = to.kind() == null ? old.kind() : to.kind();
      var search = new Search(to.kind(kind));
      var limit = limit(reply);
      boolean larger = to.qualities().contains("bigger") || to.qualities().contains("large");
      boolean smaller = to.qualities().contains("smaller") || to.qualities().contains("small");
      goods.ofKinds(search.kinds(goods.kinds())).stream()
          .filter(each -> each.canBeHad(1) && !each.good().product().equals(old.product()))
          .filter(each -> search.isMet(each.good(), each.price(), true))
          .filter(each -> !larger || wide(each) > wide(piece.article())).filter(each -> !smaller || wide(each) < wide(piece.article()))
          .min(Comparator.<Article>comparingInt(each -> exceeds(piece.article(), each, limit, reply) ? 1 : 0)
              .thenComparingInt(each -> Objects.equals(each.good().style(), old.style()) ? 0 : 1)
              .thenComparingDouble(each -> apart(each, piece.article())).thenComparing(each -> each.good().sku()))
          .ifPresentOrElse(found -> put(piece, found, "design.swapped", reply),
              () -> reply.say("design.noother", Describing.name(old)));
    });
  }

  private @Nullable Money limit(Reply reply) {
    var hers = Furnishing.budget(reply.head().standing().wish());
    return hers != null || reply.head().project() == null ? hers : projects.find(reply.head().project()).map(
        ProjectsKnown.Sheet::budget).orElse(null);
  }

  /** Whether the design would cost more than she wants to spend, with this one in the place of that. */
  private static boolean exceeds(Article old, Article other, @Nullable Money limit, Reply reply) {
    var total = reply.talk().designs().stream().filter(each -> each.id().equals(reply.design()))
        .map(Thing::price).filter(Objects::nonNull).findFirst().orElse(null);
    return limit != null && total != null && old.price() != null && other.price() != null && limit.isSameCurrency(total)
        && total.isSameCurrency(old.price()) && total.minus(old.price()).plus(other.price()).isGreaterThan(limit);
  }

  private static int wide(Article article) {
    return article.good().width() == null ? 0 : article.good().width();
  }

  private static double apart(Article one, Article other) {
    return one.price() == null || other.price() == null ? Double.MAX_VALUE
        : one.price().getAmount().subtract(other.price().getAmount()).abs().doubleValue();
  }

  /** @param colour {@code null}: which there are */
  void recolour(Target what, @Nullable Shade colour, Reply reply) {
    piece(what, reply).ifPresent(piece -> recolouring.of(piece.article(), colour, reply)
        .ifPresent(found -> put(piece, found, "design.recoloured", reply)));
  }

  void cheaper(Target what, @Nullable Amount limit, Reply reply) {
    if (!(what instanceof Target.Piece)) {
      whole(How.CHEAPER, null, "design.cheaper", reply);
      return;
    }
    piece(what, reply).ifPresent(piece -> {
      var old = piece.article();
      goods.ofKinds(List.of(old.good().kind() == null ? "" : old.good().kind())).stream()
          .filter(each -> each.canBeHad(1) && old.price() != null && each.price().isLessThan(old.price()))
          .filter(each -> limit == null || limit.most() == null || !limit.most().isSameCurrency(each.price())
              || !each.price().isGreaterThan(limit.most()))
          .filter(each -> wide(each) <= wide(old) * 1.15)
          .min(Comparator.<Article>comparingInt(each -> Objects.equals(each.good().style(), old.good().style()) ? 0 : 1)
              .thenComparingDouble(each -> apart(each, old)).thenComparing(each -> each.good().sku()))
          .ifPresentOrElse(found -> put(piece, found, "design.swapped", reply),
              () -> reply.say("design.nocheaper", Describing.name(old.good())));
    });
  }

  void rearrange(Reply reply) {
    whole(How.REARRANGE, null, "design.rearranged", reply);
  }

  /** More natural; or says what can be done with a design as a whole. */
  void more(List<String> qualities, Reply reply) {
    if (qualities.contains("natural")) {
      whole(How.NATURAL, null, "design.natural", reply);
    } else if (designs(reply)) {
      reply.say("design.can").offer("natural").offer("cheaper");
    }
  }

  /** @param which one that she was shown: in the place of a piece of its kind, if there is one; {@code null} for any */
  void add(Traits wanted, @Nullable Article which, Reply reply) {
    if (!drawn(reply)) {
      return;
    }
    if (which == null) {
      whole(How.ROOM_FOR, wanted.kind(), "design.added", reply);
      return;
    }
    var same = reply.talk().pieces().stream().filter(each -> each.kind() != null && each.kind().equals(which.good().kind())
        && "rug".equals(each.kind())).findFirst();
    if (same.isPresent()) {
      piece(new Target.Piece(same.get().id()), reply).ifPresent(piece -> put(piece, which, "design.swapped", reply));
    } else {
      ask(reply, reply.design(), How.ADD, null, which.good().sku(), null, new Part.Words(
          "assistant.say.design.put", List.of(Describing.name(which.good()))));
    }
  }

  /** @param where a word of the lexicon for places, or a kind of pieces */
  void move(Target what, String where, Reply reply) {
    piece(what, reply).ifPresent(piece -> ask(reply, reply.design(), How.MOVE, piece.placement(), null, where,
        new Part.Words("assistant.say.design.MOVE", List.of(Describing.name(piece.article().good())))));
  }

  void touch(Target what, How how, Reply reply) {
    if (what instanceof Target.Everything && (how == How.LOCK || how == How.UNLOCK)) {
      reply.talk().pieces().forEach(each -> touch(new Target.Piece(each.id()), how, reply));
      return;
    }
    piece(what, reply).ifPresent(piece -> ask(reply, reply.design(), how, piece.placement(), null,
        null, new Part.Words("assistant.say.design." + how, List.of(Describing.name(piece.article().good())))));
  }

  void undo(String design, Reply reply) {
    ask(reply, design, How.UNDO, null, null, null, words("design.undone"));
  }

  private void whole(How how, @Nullable String kind, String said, Reply reply) {
    if (drawn(reply)) {
      ask(reply, reply.design(), how, null, null, kind, words(said));
    }
  }

  private record Piece(String placement, Article article) {}

  /** The piece of the design that she means; or asks which. */
  private Optional<Piece> piece(Target what, Reply reply) {
    if (!drawn(reply)) {
      return Optional.empty();
    }
    var drawn = reply.head().standing().drawn();
    var found = what instanceof Target.Piece(var id) ? Optional.ofNullable(drawn.skus().get(id)).flatMap(goods::find)
        .map(article -> new Piece(id, article)) : what instanceof Target.Product(var sku) ? drawn.skus().entrySet().stream()
            .filter(each -> each.getValue().equals(sku)).findFirst().flatMap(each -> goods.find(sku)
                .map(article -> new Piece(each.getKey(), article))) : Optional.<Piece>empty();
    if (found.isEmpty() && what instanceof Target.OfKind) {
      reply.say("design.nonesuch");
    } else if (found.isEmpty()) {
      reply.ask(Asked.WHICH, null);
      reply.talk().pieces().stream().limit(4).forEach(thing -> reply.offer("which", new Value.Name(thing.name(), null)));
    }
    return found;
  }

  private void put(Piece piece, Article found, String said, Reply reply) {
    var same = said.equals("design.swapped") && found.good().product().equals(piece.article().good().product());
    ask(reply, reply.design(), How.SWAP, piece.placement(), found.good().sku(), null,
        new Part.Words("assistant.say." + (same ? "design.form" : said), List.of(Describing.name(piece.article().good()),
            Describing.name(found.good()), new Value.Name(Browsing.note(found.good()), found.good().href()),
            new Value.Count(found.available() == null ? 0 : found.available(), found.good().href()))));
  }

  /** Whether there is a design that can be changed; else tells how to come to one. */
  private static boolean drawn(Reply reply) {
    if (reply.design() != null) {
      return true;
    }
    if (designs(reply)) {
      reply.say("design.which").offer("design.first").offer("design.second");
    }
    return false;
  }

  private static boolean designs(Reply reply) {
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

  private static Part words(String key) {
    return new Part.Words("assistant.say." + key, List.of());
  }

  private void ask(Reply reply, @Nullable String design, How how, @Nullable String placement, @Nullable String sku,
      @Nullable String kind, Part... then) {
    var request = Ids.next().toString();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    errands.send(new Errand(request, reply.head().id(), reply.head().turns() + 1, Kind.of(how)));
    var caller = reply.caller();
    var drawn = reply.head().standing().drawn();
    post.publishEvent(new ChangeDesign(request, reply.head().project(), design, caller.visitor(), caller.customerId(), null,
        reply.head().language().code(), how, placement, sku == null ? null : new Sku(sku), kind,
        Objects.equals(design, drawn.design()) && how != How.CHOOSE && design != null ? drawn.revision() : null, now));
    reply.add(new Part.Waiting(request, how == How.LOOK ? "assistant.say.wait.look" : "assistant.say.wait.design",
        now.plus(PATIENCE).getEpochSecond()));
    if (then.length > 0) {
      reply.add(new Part.Then(request, List.of(then)));
    }
  }
}
