package shop.kontor.assistant.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Amount;
import shop.kontor.assistant.domain.Conversation.Asked;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Search;
import shop.kontor.assistant.domain.Shade;
import shop.kontor.assistant.domain.Target;
import shop.kontor.assistant.domain.Traits;
import shop.kontor.assistant.domain.Value;
import shop.kontor.studio.ChangeDesign.How;

/** Changes pieces of a design: which she means, and what comes in their place. */
@Component
class Redesigning {

  private static final Map<String, String> TONES = Map.of("bright", "lighter", "dark", "darker", "warm", "warmer");

  private final Drawing drawing;
  private final Goods goods;
  private final Recolouring recolouring;
  private final ProjectsKnown projects;

  Redesigning(Drawing drawing, Goods goods, Recolouring recolouring, ProjectsKnown projects) {
    this.drawing = drawing;
    this.goods = goods;
    this.recolouring = recolouring;
    this.projects = projects;
  }

  void show(Target what, Reply reply) {
    if (what instanceof Target.Design(var id)) {
      drawing.ask(reply, id, How.LOOK, null, null, null);
    } else if (Drawing.designs(reply)) {
      drawing.ask(reply, null, How.LOOK, null, null, null);
    }
  }

  void choose(String design, Reply reply) {
    drawing.ask(reply, design, How.CHOOSE, null, null, null, Drawing.words("design.chosen"));
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
    var total = Drawing.total(reply);
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

  /** Nearer to that: in another colour, or another one. */
  void more(Target what, List<String> qualities, Reply reply) {
    var tone = qualities.stream().map(TONES::get).filter(Objects::nonNull).findFirst();
    if (tone.isPresent()) {
      recolour(what, new Shade(tone.get(), null), reply);
    } else {
      swap(what, Traits.NONE.qualities(qualities.stream().filter(word -> !Restyling.isStyle(word)).toList())
          .styles(qualities.stream().filter(Restyling::isStyle).toList()), reply);
    }
  }

  /** @param which one that she was shown: in the place of a piece of its kind, if there is one; {@code null} for any */
  void add(Traits wanted, @Nullable Article which, Reply reply) {
    if (!Drawing.drawn(reply)) {
      return;
    }
    if (which == null) {
      drawing.ask(reply, reply.design(), How.ROOM_FOR, null, null, wanted.kind(), Drawing.words("design.added"));
      return;
    }
    var same = reply.talk().pieces().stream().filter(each -> each.kind() != null && each.kind().equals(which.good().kind())
        && "rug".equals(each.kind())).findFirst();
    if (same.isPresent()) {
      piece(new Target.Piece(same.get().id()), reply).ifPresent(piece -> put(piece, which, "design.swapped", reply));
    } else {
      drawing.ask(reply, reply.design(), How.ADD, null, which.good().sku(), null, new Part.Words(
          "assistant.say.design.put", List.of(Describing.name(which.good()))));
    }
  }

  /** @param where a word of the lexicon for places, or a kind of pieces */
  void move(Target what, String where, Reply reply) {
    piece(what, reply).ifPresent(piece -> drawing.ask(reply, reply.design(), How.MOVE, piece.placement(), null, where,
        new Part.Words("assistant.say.design.MOVE", List.of(Describing.name(piece.article().good())))));
  }

  void touch(Target what, How how, Reply reply) {
    if (what instanceof Target.Everything && (how == How.LOCK || how == How.UNLOCK)) {
      reply.talk().pieces().forEach(each -> touch(new Target.Piece(each.id()), how, reply));
      return;
    }
    piece(what, reply).ifPresent(piece -> drawing.ask(reply, reply.design(), how, piece.placement(), null,
        null, new Part.Words("assistant.say.design." + how, List.of(Describing.name(piece.article().good())))));
  }

  private record Piece(String placement, Article article) {}

  /** The piece of the design that she means; or asks which. */
  private Optional<Piece> piece(Target what, Reply reply) {
    if (!Drawing.drawn(reply)) {
      return Optional.empty();
    }
    var drawn = reply.head().standing().drawn();
    var found = what instanceof Target.Piece(var id) ? Optional.ofNullable(drawn.skus().get(id)).flatMap(goods::find)
        .map(article -> new Piece(id, article)) : what instanceof Target.Product(var sku) ? drawn.skus().entrySet().stream()
            .filter(each -> each.getValue().equals(sku)).findFirst().flatMap(each -> goods.find(sku)
                .map(article -> new Piece(each.getKey(), article))) : Optional.<Piece>empty();
    var meant = reply.talk().pieces().stream().filter(each -> !(what instanceof Target.OfKind kind) || kind.is(each.kind())).toList();
    if (found.isEmpty() && meant.isEmpty()) {
      reply.say("design.nonesuch");
    } else if (found.isEmpty()) {
      reply.ask(Asked.WHICH, null);
      meant.stream().limit(4).forEach(thing -> reply.offer("which", new Value.Name(thing.name(), null)));
    }
    return found;
  }

  private void put(Piece piece, Article found, String said, Reply reply) {
    var same = said.equals("design.swapped") && found.good().product().equals(piece.article().good().product());
    drawing.ask(reply, reply.design(), How.SWAP, piece.placement(), found.good().sku(), null,
        new Part.Words("assistant.say." + (same ? "design.form" : said), List.of(Describing.name(piece.article().good()),
            Describing.name(found.good()), new Value.Name(Browsing.note(found.good()), found.good().href()),
            new Value.Count(found.available() == null ? 0 : found.available(), found.good().href()))));
    reply.head().standing().drawn().skus().forEach((placement, sku) -> { // chairs around a table stay alike
      if (sku.equals(piece.article().good().sku()) && !placement.equals(piece.placement())) {
        drawing.ask(reply, reply.design(), How.SWAP, placement, found.good().sku(), null);
      }
    });
  }
}
