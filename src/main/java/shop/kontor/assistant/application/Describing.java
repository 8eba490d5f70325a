package shop.kontor.assistant.application;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Call.Aspect;
import shop.kontor.assistant.domain.Conversation.Thing;
import shop.kontor.assistant.domain.Good;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Target;
import shop.kontor.assistant.domain.Value;
import shop.kontor.foundation.text.LocalText;

/** Tells of goods what the catalogue, pricing and inventory told. */
@Component
class Describing {

  private final Goods goods;
  private final Meaning meaning;
  private final StockKnown stock;

  Describing(Goods goods, Meaning meaning, StockKnown stock) {
    this.goods = goods;
    this.meaning = meaning;
    this.stock = stock;
  }

  void describe(Target what, Aspect aspect, Reply reply) {
    var articles = meaning.of(what, reply);
    if (articles.isEmpty()) {
      meaning.ask(what, reply);
      return;
    }
    if (articles.size() > 1) {
      reply.say("these").show(articles.stream().map(Browsing::card).toList());
      return;
    }
    var article = articles.getFirst();
    reply.spoken(Browsing.thing(article), siblings(article.good()));
    switch (aspect) {
      case PRICE -> price(article, reply);
      case SIZE -> size(article.good(), reply);
      case WEIGHT -> weight(article.good(), reply);
      case MATERIAL -> material(article.good(), reply);
      case COLOURS -> colours(article.good(), reply);
      case CARE, ORIGIN -> reply.say("unknown", name(article.good())).way("product", article.good().href());
      case ALL -> all(article, reply);
    }
  }

  private List<String> siblings(Good good) {
    return goods.ofProduct(good.product()).stream().map(each -> each.good().sku()).toList();
  }

  private static void weight(Good good, Reply reply) {
    if (good.kilograms() == null) {
      reply.say("weight.none", name(good));
    } else {
      reply.say("weight", name(good), new Value.Weight(good.kilograms(), good.href()));
    }
  }

  private static void all(Article article, Reply reply) {
    var good = article.good();
    if (good.description() != null) {
      reply.say("about", new Value.Name(good.description(), null));
    }
    size(good, reply);
    material(good, reply);
    reply.show(List.of(Browsing.card(article))).offer("take").offer("stock").offer("colours");
  }

  static Value.Name name(Good good) {
    return new Value.Name(good.name(), good.href());
  }

  private static void price(Article article, Reply reply) {
    if (article.price() == null) {
      reply.say("price.none", name(article.good()));
    } else {
      reply.say("price", name(article.good()), new Value.Sum(article.price(), article.good().href()));
    }
  }

  private static void size(Good good, Reply reply) {
    if (good.width() == null || good.depth() == null || good.height() == null) {
      reply.say("size.none", name(good));
    } else {
      reply.say("size", name(good), new Value.Length(good.width(), good.href()), new Value.Length(good.depth(),
          good.href()), new Value.Length(good.height(), good.href()));
    }
  }

  private static void material(Good good, Reply reply) {
    if (good.material() == null) {
      reply.say("material.none", name(good));
    } else {
      reply.say("material", name(good), new Value.Name(good.material(), good.href()));
    }
  }

  void colours(Good good, Reply reply) {
    var colours = new LinkedHashMap<LocalText, Good>();
    goods.ofProduct(good.product()).stream().map(Article::good).filter(each -> each.colour() != null)
        .forEach(each -> colours.putIfAbsent(each.colour(), each));
    if (colours.isEmpty()) {
      reply.say("colours.none", name(good));
    } else {
      reply.say("colours", name(good), new Value.Name(list(List.copyOf(colours.keySet())), good.href()));
    }
  }

  private static LocalText list(List<LocalText> texts) {
    return new LocalText(Stream.of("en", "ko").collect(Collectors.toMap(language -> language,
        language -> texts.stream().map(text -> text.in(language)).distinct().collect(Collectors.joining(", ")))));
  }

  void compare(List<Target> things, Reply reply) {
    var designs = reply.talk().designs().stream().filter(each -> things.isEmpty() ? reply.talk().products().isEmpty()
        : things.contains(new Target.Design(each.id()))).toList();
    if (designs.size() > 1) {
      designs(designs, reply);
      return;
    }
    var meant = things.isEmpty() ? reply.talk().products().stream().<Target>map(thing -> new Target.Product(thing.id())).toList()
        : things;
    var articles = meant.stream().flatMap(each -> meaning.of(each, reply).stream()).distinct().limit(4).toList();
    if (articles.size() == 1) {
      describe(meant.getFirst(), Aspect.ALL, reply);
      return;
    }
    if (articles.isEmpty()) {
      meaning.ask(new Target.Unclear(), reply);
      return;
    }
    articles.forEach(each -> {
      price(each, reply);
      size(each.good(), reply);
      material(each.good(), reply);
    });
    reply.show(articles.stream().map(Browsing::card).toList());
    reply.shown(articles.stream().map(Browsing::thing).toList(), List.of());
  }

  /** Each beside the cheapest. */
  private static void designs(List<Thing> designs, Reply reply) {
    reply.show(designs.stream().map(each -> new Part.Card(each.id(), each.name(), null, each.price(), null, Drawn.page(each.id()),
        Drawn.page(each.id()) + "/plan.svg")).toList());
    var priced = designs.stream().filter(each -> each.price() != null).sorted(Comparator.comparing(each -> each.price()
        .getAmount())).toList();
    for (var each : priced) {
      var name = new Value.Name(each.name(), Drawn.page(each.id()));
      if (each == priced.getFirst()) {
        reply.say("compare.cheapest", name, new Value.Sum(each.price(), Drawn.page(each.id())));
      } else if (each.price().isSameCurrency(priced.getFirst().price()) && each.price().isGreaterThan(priced.getFirst().price())) {
        reply.say("compare.more", name, new Value.Sum(each.price().minus(priced.getFirst().price()), Drawn.page(each.id())));
      }
    }
    reply.offer("design.first").offer("design.second");
  }

  /** How many there are, and where. */
  void stock(Target what, int count, String store, Reply reply) {
    var articles = meaning.of(what, reply);
    if (articles.isEmpty()) {
      meaning.ask(what, reply);
      return;
    }
    Map<String, LocalText> places = stock.stores().stream().collect(Collectors.toMap(place -> place.id(),
        place -> place.name(), (one, _) -> one, LinkedHashMap::new));
    for (var article : articles) {
      var name = name(article.good());
      var page = article.good().href();
      if (article.available() == null) {
        reply.say("stock.unknown", name);
      } else if (store != null && places.containsKey(store)) {
        reply.say(article.at(store) >= count ? "stock.at" : "stock.notat", name, new Value.Name(places.get(store), null),
            new Value.Count(article.at(store), page), new Value.Count(article.available(), page));
      } else if (article.available() < count) {
        reply.say(article.available() == 0 ? "stock.out" : "stock.few", name, new Value.Count(article.available(), page));
      } else {
        reply.say("stock.in", name, new Value.Count(article.available(), page));
        if (articles.size() == 1) {
          places.forEach((id, place) -> reply.say("stock.place", new Value.Name(place, null),
              new Value.Count(article.at(id), page)));
        }
      }
    }
    if (articles.size() == 1 && Objects.requireNonNullElse(articles.getFirst().available(), 0) > 0) {
      reply.offer("take");
    }
  }
}
