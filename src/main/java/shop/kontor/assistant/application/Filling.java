package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.application.ConversationBook.Head;
import shop.kontor.assistant.application.ErrandBook.Errand;
import shop.kontor.assistant.application.ErrandBook.Kind;
import shop.kontor.assistant.domain.Part;
import shop.kontor.cart.CartChanged;
import shop.kontor.cart.ChangeCart;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.pricing.Channel;

/** Puts all of a design into her cart, once: what already lies in it stays as it is, however often she asks. */
@Component
class Filling {

  private final ErrandBook errands;
  private final Turning turning;
  private final ApplicationEventPublisher post;
  private final Clock clock;

  Filling(ErrandBook errands, Turning turning, ApplicationEventPublisher post, Clock clock) {
    this.errands = errands;
    this.turning = turning;
    this.post = post;
    this.clock = clock;
  }

  /** Cart has told what lies in it: asks for the rest, in the same turn. */
  void fill(Errand errand, Head head, CartChanged cart, List<Part> lines) {
    Map<String, Integer> there = cart.lines().stream().collect(Collectors.toMap(line -> line.sku().value(),
        CartChanged.Line::quantity));
    turning.answer(errand, head, (wanted, _) -> {
      var rest = wanted.stream().map(line -> new Part.Line(line.sku(), line.count() - there.getOrDefault(line.sku(), 0)))
          .filter(line -> line.count() > 0).toList();
      if (rest.isEmpty()) {
        var parts = new ArrayList<Part>(List.of(new Part.Words("assistant.say.cart.already", List.of())));
        parts.addAll(lines);
        parts.add(new Part.Way("assistant.way.cart", "/cart"));
        parts.add(new Part.Choices(List.of(new Part.Choice("assistant.offer.come.cart", List.of()),
            new Part.Choice("assistant.offer.order", List.of()))));
        return parts;
      }
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      var request = Ids.next().toString();
      errands.send(new Errand(request, errand.conversation(), errand.turn(), Kind.ADD));
      post.publishEvent(new ChangeCart(request, cart.visitor(), cart.customer(), Channel.WEB, rest.stream().map(line ->
          new ChangeCart.Piece(new Sku(line.sku()), line.count(), ChangeCart.How.ADD)).toList(), false, null, now));
      return List.of(new Part.Waiting(request, "assistant.say.wait.cart", now.plus(Carrying.PATIENCE).getEpochSecond()),
          new Part.Changing(request, rest));
    });
  }
}
