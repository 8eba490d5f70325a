package shop.kontor.assistant.application;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Alike;
import shop.kontor.assistant.domain.Conversation.Asked;
import shop.kontor.assistant.domain.Shade;
import shop.kontor.assistant.domain.Value;
import shop.kontor.foundation.colour.Tone;

/** Finds the same piece, of the same size, in another colour that can be had. */
@Component
class Recolouring {

  private static final int BUTTONS = 6;

  private final Goods goods;

  Recolouring(Goods goods) {
    this.goods = goods;
  }

  /** Empty where there is none, and where she did not say which: the answer then tells which there are. */
  Optional<Article> of(Article article, @Nullable Shade colour, Reply reply) {
    var others = goods.ofProduct(article.good().product()).stream().filter(each -> sameSize(each, article)
        && each.good().colour() != null && each.good().srgb() != null && !each.good().sku().equals(article.good().sku())
        && !Objects.equals(each.good().colour(), article.good().colour())).toList();
    var had = others.stream().filter(each -> each.canBeHad(1)).toList();
    if (had.isEmpty()) {
      reply.say("colours.none", Describing.name(article.good()));
      return Optional.empty();
    }
    if (colour == null) {
      reply.say("design.colours", Describing.name(article.good()));
      offer(had, reply);
      return Optional.empty();
    }
    if (colour.srgb() != null && is(article, colour) && nearest(had, colour).isEmpty()) {
      reply.say("design.colour.already", Describing.name(article.good()));
      offer(had, reply);
      return Optional.empty();
    }
    var found = colour.srgb() == null ? relative(article, colour, had) : nearest(had, colour);
    if (found.isEmpty()) {
      var lacking = colour.srgb() == null ? Optional.<Article>empty() : nearest(others, colour);
      reply.say(lacking.isPresent() ? "design.colour.out" : "design.colour.none", Describing.name(article.good()));
      offer(had, reply);
    }
    return found;
  }

  private static void offer(List<Article> had, Reply reply) {
    reply.ask(Asked.COLOUR, null);
    had.stream().map(each -> each.good().colour()).distinct().limit(BUTTONS)
        .forEach(colour -> reply.offer("in", new Value.Name(colour, null)));
  }

  private static boolean sameSize(Article one, Article other) {
    return Objects.equals(one.good().width(), other.good().width()) && Objects.equals(one.good().depth(), other.good()
        .depth()) && Objects.equals(one.good().height(), other.good().height());
  }

  private static boolean is(Article article, Shade colour) {
    var good = article.good();
    return good.srgb() != null && Alike.is(colour, good.colour(), good.srgb());
  }

  private static Optional<Article> nearest(List<Article> articles, Shade colour) {
    var wanted = Tone.of(colour.srgb());
    return articles.stream().filter(each -> is(each, colour))
        .min(Comparator.<Article>comparingDouble(each -> Tone.of(each.good().srgb()).distanceTo(wanted))
            .thenComparing(each -> each.good().sku()));
  }

  /** A step darker, lighter, warmer or cooler than it is. */
  private static Optional<Article> relative(Article article, Shade colour, List<Article> others) {
    var now = article.good().srgb() == null ? Tone.of("#888888") : Tone.of(article.good().srgb());
    return others.stream().filter(each -> step(colour.name(), now, Tone.of(each.good().srgb())) > 0)
        .min(Comparator.<Article>comparingDouble(each -> step(colour.name(), now, Tone.of(each.good().srgb())))
            .thenComparing(each -> each.good().sku()));
  }

  private static double step(String how, Tone from, Tone to) {
    return switch (how) {
      case "darker" -> from.lightness() - to.lightness();
      case "lighter" -> to.lightness() - from.lightness();
      case "warmer" -> to.b() - from.b();
      case "cooler" -> from.b() - to.b();
      default -> 0;
    };
  }
}
