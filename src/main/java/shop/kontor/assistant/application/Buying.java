package shop.kontor.assistant.application;

import java.util.List;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.application.ErrandBook.Kind;
import shop.kontor.assistant.domain.Part;

/**
 * Orders what lies in her cart, by her yes to a total and to nothing else: first it tells what it costs and when it comes,
 * and asks; once she has agreed, it looks whether all of that still is so.
 */
@Component
class Buying {

  private final Carrying carrying;

  Buying(Carrying carrying) {
    this.carrying = carrying;
  }

  /** Tells what it would cost, and asks; of a cart in which nothing is known to lie, that is looked up first. */
  void order(Reply reply) {
    reply.standing(reply.head().standing().offering(null));
    if (reply.head().standing().recipient() == null && !reply.talk().basket().isEmpty()) {
      where().forEach(reply::add);
    } else {
      carrying.look(Kind.ORDER, reply);
    }
  }

  /** To whom it goes; only she writes that down. */
  static List<Part> where() {
    return List.of(new Part.Words("assistant.say.order.where", List.of()), new Part.Form(), new Part.Way("assistant.way.checkout",
        "/cart/checkout"));
  }

  /** She said yes: to what she was asked, if anything. */
  void agree(Reply reply) {
    if (reply.head().standing().offered() == null) {
      order(reply);
    } else {
      carrying.look(Kind.AGREE, reply);
    }
  }

  void leave(Reply reply) {
    reply.standing(reply.head().standing().offering(null));
    reply.say("order.left").way("cart", "/cart");
  }
}
