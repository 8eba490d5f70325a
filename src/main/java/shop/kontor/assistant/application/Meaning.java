package shop.kontor.assistant.application;

import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Conversation.Asked;
import shop.kontor.assistant.domain.Conversation.Thing;
import shop.kontor.assistant.domain.Target;
import shop.kontor.assistant.domain.Value;

/** Which goods she means. */
@Component
class Meaning {

  private static final int MOST = 60;

  private final Goods goods;

  Meaning(Goods goods) {
    this.goods = goods;
  }

  /** Nothing where the conversation does not tell. */
  List<Article> of(Target what, Reply reply) {
    var talk = reply.talk();
    return switch (what) {
      case Target.Product(var sku) -> goods.find(sku).stream().toList();
      case Target.Piece(var id) -> goods.find(id).stream().toList();
      case Target.Basket _ -> all(talk.basket());
      case Target.Everything _ -> everything(reply);
      case Target.OfKind(var kind) -> all(talk.products().stream().filter(thing -> kind.equals(thing.kind())).toList());
      case Target.Design _ -> all(talk.pieces());
      case Target.Unclear _ -> talk.products().size() == 1 ? all(talk.products()) : List.of();
    };
  }

  /** All that she has in hand: the design, or the basket, with what this turn adds to it; else what she sees. */
  private List<Article> everything(Reply reply) {
    var talk = reply.talk();
    var hers = new LinkedHashSet<>((talk.pieces().isEmpty() ? talk.basket() : talk.pieces()).stream().map(Thing::id)
        .toList());
    hers.addAll(reply.together());
    return hers.isEmpty() ? all(talk.products()) : List.copyOf(goods.find(hers.stream().limit(MOST).toList()).values());
  }

  private List<Article> all(List<Thing> things) {
    return List.copyOf(goods.find(things.stream().map(Thing::id).limit(MOST).toList()).values());
  }

  /** What the shop has of a kind that was named; or asks which one, with what she was shown to choose from. */
  void ask(Target what, Reply reply) {
    reply.ask(Asked.WHICH, null);
    reply.talk().products().stream().limit(4).forEach(thing -> reply.offer("which", new Value.Name(thing.name(), null)));
  }
}
