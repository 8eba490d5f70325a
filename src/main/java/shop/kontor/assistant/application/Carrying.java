package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.application.ErrandBook.Errand;
import shop.kontor.assistant.application.ErrandBook.Kind;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Part.Line;
import shop.kontor.assistant.domain.Target;
import shop.kontor.cart.ChangeCart;
import shop.kontor.cart.ChangeCart.How;
import shop.kontor.cart.ChangeCart.Piece;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.pricing.Channel;

/** Asks cart to change her cart, or to tell what lies in it. What it answers comes into the turn when it comes. */
@Component
class Carrying {

  /** After that nobody believes in an answer any more. */
  static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST = 99;

  private final ApplicationEventPublisher post;
  private final ErrandBook errands;
  private final ConversationBook book;
  private final Meaning meaning;
  private final Drawing drawing;
  private final Clock clock;

  Carrying(ApplicationEventPublisher post, ErrandBook errands, ConversationBook book, Meaning meaning,
      Drawing drawing, Clock clock) {
    this.post = post;
    this.errands = errands;
    this.book = book;
    this.meaning = meaning;
    this.drawing = drawing;
    this.clock = clock;
  }

  void add(Target what, int count, Reply reply) {
    var articles = meaning.of(what, reply);
    if (articles.isEmpty()) {
      meaning.ask(what, reply);
      return;
    }
    var wanted = meaning.wanted(what, reply);
    articles.stream().filter(each -> !each.canBeHad(count * wanted.get(each.good().sku()))).forEach(each -> reply.say("come.lacking",
        Describing.name(each.good())));
    var had = articles.stream().filter(each -> each.canBeHad(count * wanted.get(each.good().sku()))).limit(ChangeCart.MOST)
        .map(each -> new Piece(new Sku(each.good().sku()), Math.clamp(count * wanted.get(each.good().sku()), 1, MOST), How.ADD))
        .toList();
    if (!had.isEmpty() && (what instanceof Target.Everything || what instanceof Target.AllBut || what instanceof Target.Design)) {
      fill(had, reply);
    } else if (!had.isEmpty()) {
      ask(Kind.ADD, had, reply);
    }
  }

  /** So many of it, and no more. */
  void set(Target what, int count, Reply reply) {
    var articles = meaning.of(what, reply);
    if (articles.size() != 1) {
      meaning.ask(what, reply);
    } else if (!articles.getFirst().canBeHad(count)) {
      reply.say("come.lacking", Describing.name(articles.getFirst().good()));
    } else {
      ask(Kind.COUNT, List.of(new Piece(new Sku(articles.getFirst().good().sku()), Math.clamp(count, 1, MOST), How.SET)), reply);
    }
  }

  /** @param some so many of it; {@code null}: all of it */
  void remove(Target what, @Nullable Integer some, Reply reply) {
    var carried = reply.head().standing().carried();
    var articles = meaning.of(what instanceof Target.Everything ? new Target.Basket() : what, reply);
    var there = articles.stream().filter(each -> carried.containsKey(each.good().sku())).toList();
    if (articles.isEmpty() && what instanceof Target.OfKind) {
      reply.say("cart.nonesuch");
    } else if (articles.isEmpty()) {
      meaning.ask(what, reply);
    } else if (there.isEmpty() && !carried.isEmpty()) {
      articles.forEach(each -> reply.say("cart.notin", Describing.name(each.good())));
    } else {
      ask(Kind.TAKE, (there.isEmpty() ? articles : there).stream().limit(ChangeCart.MOST).map(each -> new Piece(new Sku(each.good()
          .sku()), some == null ? 0 : Math.max(0, carried.getOrDefault(each.good().sku(), 0) - some), How.SET)).toList(), reply);
    }
  }

  /** Looks first: what lies in it already is not put in once more. */
  private void fill(List<Piece> pieces, Reply reply) {
    var request = wait(Kind.FILL, List.of(), reply);
    reply.add(new Part.Changing(request, pieces.stream().map(piece -> new Line(piece.sku().value(), piece.quantity())).toList()));
  }

  void look(Kind kind, Reply reply) {
    ask(kind, List.of(), reply);
  }

  /** As it was before what was done last in this conversation that has not been undone; whether there was anything. */
  boolean undo(Reply reply) {
    for (var row : book.turns(reply.head().id(), Conversing.MOST_TURNS).reversed()) {
      for (var part : row.said().parts()) {
        if (part instanceof Part.Undoable(var lines, var undone) && !undone) {
          book.replace(reply.head().id(), row.number(), new Said(row.said().parts().stream().map(each ->
              each == part ? new Part.Undoable(lines, true) : each).toList()));
          ask(Kind.SET, lines.stream().map(Carrying::back).toList(), reply);
          return true;
        }
        if (part instanceof Part.Redrawn(var design, var finish, var undone) && !undone) {
          book.replace(reply.head().id(), row.number(), new Said(row.said().parts().stream().map(each ->
              each == part ? new Part.Redrawn(design, finish, true) : each).toList()));
          drawing.undo(design, finish, reply);
          return true;
        }
      }
    }
    return false;
  }

  private static Piece back(Line line) {
    return new Piece(new Sku(line.sku()), line.count(), How.SET);
  }

  private void ask(Kind kind, List<Piece> pieces, Reply reply) {
    var request = wait(kind, pieces, reply);
    reply.add(new Part.Changing(request, pieces.stream().map(piece -> new Line(piece.sku().value(), piece.quantity()))
        .toList()));
  }

  private String wait(Kind kind, List<Piece> pieces, Reply reply) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var request = Ids.next().toString();
    errands.send(new Errand(request, reply.head().id(), reply.head().turns() + 1, kind));
    post.publishEvent(new ChangeCart(request, reply.caller().visitor(), reply.caller().customerId(), Channel.WEB, pieces,
        false, null, now));
    reply.add(new Part.Waiting(request, "assistant.say.wait.cart", now.plus(PATIENCE).getEpochSecond()));
    return request;
  }
}
