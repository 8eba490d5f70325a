package shop.kontor.assistant.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.application.ConversationBook.Head;
import shop.kontor.assistant.application.ErrandBook.Errand;
import shop.kontor.assistant.application.ErrandBook.Kind;
import shop.kontor.assistant.domain.Conversation.Thing;
import shop.kontor.assistant.domain.Good;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Part.Words;
import shop.kontor.assistant.domain.Value;
import shop.kontor.cart.CartChanged;
import shop.kontor.cart.CartRefused;

/** What cart answers, written into the turn in which it was asked. */
@Component
class CartHeard {

  private static final String CART = "/cart";

  private final ErrandBook errands;
  private final ConversationBook book;
  private final Turning turning;
  private final Offering offering;
  private final Filling filling;
  private final Goods goods;

  CartHeard(ErrandBook errands, ConversationBook book, Turning turning, Offering offering, Filling filling,
      Goods goods) {
    this.errands = errands;
    this.book = book;
    this.turning = turning;
    this.offering = offering;
    this.filling = filling;
    this.goods = goods;
  }

  @ApplicationModuleListener(id = "assistant.hear-cart")
  void on(CartChanged fact) {
    errands.find(fact.request()).ifPresent(errand -> book.hold(errand.conversation()).ifPresent(head -> {
      var standing = head.standing();
      var before = standing.carried();
      var kept = fact.version() < standing.cart() ? head : book.keep(head.with(standing.talk(standing.talk()
          .carrying(fact.lines().stream().map(this::thing).toList())).carrying(fact.version(), fact.lines().stream()
              .collect(Collectors.toMap(line -> line.sku().value(), CartChanged.Line::quantity))), head.language()));
      switch (errand.kind()) {
        case ORDER -> offering.offer(errand, kept, fact, lines(fact));
        case AGREE -> offering.agreed(errand, kept, fact, lines(fact));
        case FILL -> filling.fill(errand, kept, fact, lines(fact));
        default -> turning.answer(errand, kept, (asked, _) -> said(errand.kind(), fact, asked, before));
      }
    }));
  }

  @ApplicationModuleListener(id = "assistant.hear-cart-refusals")
  void on(CartRefused fact) {
    errands.find(fact.request()).ifPresent(errand -> book.hold(errand.conversation()).ifPresent(head -> turning.answer(
        errand, head, (_, _) -> List.of(new Words("assistant.say.cart.refused", List.of(new Value.Name(fact.sentence(), CART)))))));
  }

  private Thing thing(CartChanged.Line line) {
    var good = goods.find(line.sku().value()).map(Article::good);
    return new Thing(line.sku().value(), line.name(), good.map(Good::kind).orElse(null), good.map(Good::srgb).orElse(null),
        good.map(Good::style).orElse(null), line.unitPrice(), good.map(Good::width).orElse(null));
  }

  private static List<Part> said(Kind kind, CartChanged cart, List<Part.Line> asked, Map<String, Integer> before) {
    var parts = new ArrayList<Part>();
    if (kind != Kind.LOOK) {
      parts.add(new Words(kind == Kind.ADD ? "assistant.say.cart.added" : "assistant.say.cart.changed", List.of()));
    }
    parts.addAll(lines(cart));
    if (kind != Kind.LOOK && kind != Kind.SET && !asked.isEmpty()) {
      parts.add(new Part.Undoable(asked.stream().map(each -> new Part.Line(each.sku(), kind == Kind.ADD ? before(cart, each)
          : before.getOrDefault(each.sku(), 0))).toList(), false));
    }
    if (cart.lines().isEmpty()) {
      return parts;
    }
    if (!cart.ready()) {
      parts.add(new Words("assistant.say.cart.notready", List.of()));
    }
    parts.add(new Part.Way("assistant.way.cart", CART));
    if (kind == Kind.ADD || kind == Kind.COUNT || kind == Kind.TAKE) {
      parts.add(new Part.Choices(List.of(new Part.Choice("assistant.offer.undo", List.of()),
          new Part.Choice("assistant.offer.come.cart", List.of()), new Part.Choice("assistant.offer.order", List.of()))));
    }
    return parts;
  }

  /** What lies in it, and what that costs her. */
  private static List<Part> lines(CartChanged cart) {
    var parts = new ArrayList<Part>();
    if (cart.lines().isEmpty()) {
      return List.of(new Words("assistant.say.cart.empty", List.of()));
    }
    cart.lines().forEach(line -> parts.add(line(line)));
    cart.promotions().forEach(each -> parts.add(new Words("assistant.say.cart.promotion", List.of(
        Furnishing.name(each.name()), new Value.Sum(each.amount(), CART)))));
    if (cart.deliveryFee() != null && cart.deliveryFee().isPositive()) {
      parts.add(new Words("assistant.say.cart.fee", List.of(new Value.Sum(cart.deliveryFee(), CART))));
    } else if (cart.deliveryFee() != null) {
      parts.add(new Words("assistant.say.cart.free", List.of()));
    }
    if (cart.total() != null) {
      parts.add(new Words("assistant.say.cart.total", List.of(new Value.Sum(cart.total(), CART))));
    }
    return parts;
  }

  private static Words line(CartChanged.Line line) {
    var page = line.product() == null ? CART : "/catalog/products/" + line.product() + "?sku=" + line.sku();
    var name = new Value.Name(line.name(), page);
    var count = new Value.Count(line.quantity(), CART);
    return line.total() == null || line.problem() != null ? new Words("assistant.say.cart.problem", List.of(name, count))
        : new Words("assistant.say.cart.line", List.of(name, count, new Value.Sum(line.total(), CART)));
  }

  private static int before(CartChanged cart, Part.Line asked) {
    return cart.lines().stream().filter(line -> line.sku().value().equals(asked.sku()))
        .mapToInt(line -> Math.max(0, line.quantity() - asked.count())).findFirst().orElse(0);
  }
}
