package shop.kontor.assistant.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Conversation.Look;
import shop.kontor.assistant.domain.Conversation.Thing;
import shop.kontor.assistant.domain.Good;
import shop.kontor.assistant.domain.Part.Card;
import shop.kontor.assistant.domain.Search;
import shop.kontor.assistant.domain.Search.Found;
import shop.kontor.assistant.domain.Target;
import shop.kontor.assistant.domain.Traits;
import shop.kontor.assistant.domain.Value;
import shop.kontor.foundation.text.LocalText;

/** Finds goods in the room's own replica of what the shop sells. */
@Component
class Browsing {

  private static final int AT_ONCE = 4;
  private static final int MOST_FURTHER = 40;

  private final Goods goods;

  Browsing(Goods goods) {
    this.goods = goods;
  }

  void search(Traits wanted, Reply reply) {
    var search = new Search(wanted);
    var candidates = candidates(search, wanted);
    var all = best(search, candidates.stream().filter(each -> search.isMet(each.good(), each.price(), has(each))).toList());
    int told = all.stream().mapToInt(each -> search.told(each.good())).max().orElse(0);
    int called = all.stream().mapToInt(each -> search.called(each.good())).max().orElse(0);
    var met = all.stream().filter(each -> search.called(each.good()) == called && search.told(each.good()) == told).toList();
    if (wanted.onlyRefuses()) {
      reply.say("found.without");
      return;
    }
    if (candidates.stream().anyMatch(each -> each.price() != null && search.otherMoney(each.price()))) {
      reply.say("found.money");
    }
    if (!search.untold(met.stream().map(Article::good).toList()).isEmpty() && !met.isEmpty()) {
      reply.say("found.untold");
    }
    if (isNoCheaper(wanted, met, reply)) {
      reply.say("found.nocheaper");
      show(met, reply);
    } else if (!met.isEmpty()) {
      reply.say(met.size() == 1 ? "found.one" : "found.many", new Value.Count(met.size(), null));
      show(met, reply);
      if (wanted.order() != null) { // of the smallest, "it" is the first
        reply.talk(reply.talk().about(new Target.Product(met.getFirst().good().sku())));
      }
    } else if (candidates.isEmpty()) {
      reply.say("found.none").offer("search.sofas").offer("begin");
    } else {
      reply.say("found.near");
      show(best(search, candidates.stream().filter(each -> search.allowed(each.good())).sorted(Comparator.comparingInt(
          (Article each) -> -search.near(each.good(), each.price(), has(each))).thenComparing(each -> new Found(each.good(),
              each.price()), search.nearest())).limit(60).toList()).stream()
          .sorted(Comparator.<Article>comparingInt(each -> -search.near(each.good(), each.price(), has(each)))
              .thenComparing(each -> new Found(each.good(), each.price()), search.nearest())).limit(AT_ONCE)
          .toList(), reply);
    }
  }

  /** She asks for less than what she sees, and there is only that. */
  private static boolean isNoCheaper(Traits wanted, List<Article> met, Reply reply) {
    return "cheapest".equals(wanted.order()) && met.size() == 1 && reply.talk().products().size() == 1 && reply.talk().products()
        .getFirst().id().equals(met.getFirst().good().sku());
  }

  private static boolean has(Article article) {
    return article.available() != null && article.available() > 0;
  }

  private List<Article> candidates(Search search, Traits wanted) {
    if (wanted.kind() != null) {
      var kinds = search.kinds(goods.kinds());
      return kinds.isEmpty() ? List.of() : goods.ofKinds(kinds);
    }
    if (!search.words().isEmpty()) {
      var called = new LinkedHashMap<String, Article>();
      search.words().forEach(word -> goods.called(word).forEach(each -> called.put(each.good().sku(), each)));
      return List.copyOf(called.values());
    }
    return wanted.equals(EMPTY) ? List.of() : goods.all();
  }

  private static final Traits EMPTY = new Traits(null, List.of(), List.of(), List.of(), List.of(), null, null, List.of(),
      List.of(), false, null, "");

  /** One variant of each product: what can be had and looks most like it first. */
  private static List<Article> best(Search search, List<Article> met) {
    var products = new LinkedHashMap<String, Article>();
    met.stream().sorted(Comparator.<Article>comparingInt(each -> -search.called(each.good()))
        .thenComparingInt(each -> each.canBeHad(1) ? 0 : 1)
        .thenComparing(each -> new Found(each.good(), each.price()), search.order())
        .thenComparingDouble(each -> search.distance(each.good())).thenComparing(each -> each.good().sku()))
        .forEach(each -> products.putIfAbsent(each.good().product(), each));
    return List.copyOf(products.values());
  }

  void more(Reply reply) {
    var further = goods.find(reply.head().standing().further());
    if (further.isEmpty()) {
      reply.say("found.nomore");
    } else {
      reply.say("found.more");
      show(List.copyOf(further.values()), reply);
    }
  }

  /** The first few of them, and how to go on. */
  void show(List<Article> articles, Reply reply) {
    var now = articles.stream().limit(AT_ONCE).toList();
    reply.show(now.stream().map(Browsing::card).toList());
    reply.shown(now.stream().map(this::withLooks).toList(), articles.stream().skip(AT_ONCE).limit(MOST_FURTHER)
        .map(each -> each.good().sku()).toList());
    if (articles.size() > AT_ONCE) {
      reply.offer("more");
    }
  }

  /** What the shop sells under a name in which this word is: of each product what can be had, with all its looks. */
  List<Thing> named(String word) {
    return best(new Search(EMPTY), goods.called(word)).stream().limit(MOST_FURTHER).map(this::withLooks).toList();
  }

  private Thing withLooks(Article article) {
    var one = thing(article);
    return new Thing(one.id(), one.name(), one.kind(), one.srgb(), one.style(), one.price(), one.width(), goods.ofProduct(
        article.good().product()).stream().filter(each -> each.canBeHad(1)).map(Article::good).map(good -> new Look(good.sku(),
            good.colour(), good.srgb(), good.width())).limit(MOST_FURTHER).toList());
  }

  static Thing thing(Article article) {
    var good = article.good();
    return new Thing(good.sku(), named(good), good.kind(), good.srgb(), good.style(), article.price(), good.width());
  }

  /** By its name, and where it has one, by its material: "the jute one". */
  private static LocalText named(Good good) {
    return good.name();
  }

  static Card card(Article article) {
    var good = article.good();
    return new Card(good.sku(), good.name(), note(good), article.price(), article.available(), good.href(),
        "/catalog/pictures/" + good.sku() + ".svg");
  }

  /** What tells it from its siblings: colour and size. */
  static LocalText note(Good good) {
    var languages = new LinkedHashSet<>(good.name().texts().keySet());
    Map<String, String> notes = new LinkedHashMap<>();
    languages.forEach(language -> {
      var words = new ArrayList<String>();
      if (good.colour() != null) {
        words.add(good.colour().in(language));
      }
      if (good.width() != null && good.depth() != null) {
        words.add(centimetres(good.width()) + " × " + centimetres(good.depth()) + " cm");
      }
      notes.put(language, words.isEmpty() ? good.sku() : String.join(" · ", words));
    });
    return new LocalText(notes);
  }

  static String centimetres(int millimetres) {
    return millimetres % 10 == 0 ? Integer.toString(millimetres / 10)
        : String.format(Locale.ROOT, "%.1f", millimetres / 10.0);
  }
}
