package shop.kontor.assistant.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Conversation.Asked;
import shop.kontor.assistant.domain.Conversation.Thing;
import shop.kontor.assistant.domain.Target;
import shop.kontor.assistant.domain.Value;
import shop.kontor.context.ProjectChanged;

/** Which goods she means, and how many of each. */
@Component
class Meaning {

  private static final int MOST = 100;

  private final Goods goods;
  private final ProjectsKnown projects;

  Meaning(Goods goods, ProjectsKnown projects) {
    this.goods = goods;
    this.projects = projects;
  }

  /** Nothing where the conversation does not tell. */
  List<Article> of(Target what, Reply reply) {
    return List.copyOf(goods.find(wanted(what, reply).keySet().stream().limit(MOST).toList()).values());
  }

  /** How many of each, by SKU. */
  Map<String, Integer> wanted(Target what, Reply reply) {
    var talk = reply.talk();
    return switch (what) {
      case Target.OfKind(var kind) when talk.products().stream().noneMatch(thing -> kind.equals(thing.kind())) -> once(talk
          .basket().stream().filter(thing -> kind.equals(thing.kind())).toList());
      case Target.Product(var sku) -> Map.of(sku, 1);
      case Target.Piece(var id) -> Map.of(reply.head().standing().drawn().skus().getOrDefault(id, id), 1);
      case Target.AllBut(var pieces) -> design(reply, pieces);
      case Target.Basket _ -> basket(reply);
      case Target.Everything _ -> everything(reply);
      case Target.OfKind(var kind) -> once(talk.products().stream().filter(thing -> kind.equals(thing.kind())).toList());
      case Target.Design(var id) -> id.equals(reply.design()) ? design(reply, List.of()) : Map.of();
      case Target.Unclear _ -> talk.products().size() == 1 ? once(talk.products()) : Map.of();
    };
  }

  private static Map<String, Integer> once(List<Thing> things) {
    return things.stream().collect(Collectors.toMap(Thing::id, _ -> 1, (one, _) -> one, LinkedHashMap::new));
  }

  private static Map<String, Integer> basket(Reply reply) {
    var carried = reply.head().standing().carried();
    return reply.talk().basket().stream().collect(Collectors.toMap(Thing::id, thing -> carried.getOrDefault(thing.id(), 1),
        (one, _) -> one, LinkedHashMap::new));
  }

  private static Map<String, Integer> design(Reply reply, List<String> but) {
    var skus = reply.head().standing().drawn().skus();
    return reply.talk().pieces().stream().map(Thing::id).filter(id -> skus.containsKey(id) && !but.contains(id)).collect(Collectors.toMap(skus::get,
        _ -> 1, Integer::sum, LinkedHashMap::new));
  }

  /**
   * All that she has in hand, with what this turn adds to it: the design of which is spoken, else the basket, else what is
   * chosen in the project; else what she sees.
   */
  private Map<String, Integer> everything(Reply reply) {
    var all = inHand(reply);
    reply.together().forEach(sku -> all.putIfAbsent(sku, 1));
    return all.isEmpty() ? once(reply.talk().products()) : all;
  }

  /** The same, but for what she only sees. */
  LinkedHashMap<String, Integer> inHand(Reply reply) {
    var all = new LinkedHashMap<>(design(reply, List.of()));
    if (all.isEmpty()) {
      all.putAll(basket(reply));
    }
    if (all.isEmpty()) {
      all.putAll(chosen(reply));
    }
    return all;
  }

  private Map<String, Integer> chosen(Reply reply) {
    var project = reply.head().project();
    return project == null ? Map.of() : projects.find(project, reply.caller()).map(sheet -> sheet.pieces().stream()
        .filter(piece -> piece.standing() == ProjectChanged.Standing.CHOSEN).collect(Collectors.toMap(piece -> piece.sku()
            .value(), ProjectChanged.Piece::quantity, Integer::sum, LinkedHashMap::new))).orElseGet(LinkedHashMap::new);
  }

  /** What the shop has of a kind that was named; or asks which one, with what she was shown to choose from. */
  void ask(Target what, Reply reply) {
    reply.ask(Asked.WHICH, null);
    reply.talk().products().stream().limit(4).forEach(thing -> reply.offer("which", new Value.Name(thing.name(), null)));
  }
}
