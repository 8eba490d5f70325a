package shop.kontor.assistant.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.assistant.domain.Conversation.Asked;

/** In which a clause is said: how the conversation stands, and what this turn has asked for so far. */
record Situation(Conversation conversation, References references, List<Call> before) {

  boolean asked(Asked about) {
    return conversation.question() != null && conversation.question().about() == about;
  }

  /** Whether there is a design that she can change. */
  boolean designing() {
    return !conversation.pieces().isEmpty();
  }

  /** What a search would go on from: the last call of this turn, or of the last one. */
  @Nullable Call last() {
    var now = before.stream().filter(call -> !(call instanceof Call.ShowMore)).toList();
    return !now.isEmpty() ? now.getLast() : conversation.last().isEmpty() ? null : conversation.last().getLast();
  }

  /** Whether it is her basket of which they spoke last. */
  boolean inBasket() {
    return !conversation.basket().isEmpty() && switch (last()) {
      case Call.ShowBasket _, Call.PriceOfBasket _, Call.PutIntoBasket _, Call.SetCount _, Call.TakeFromBasket _ -> true;
      case null, default -> false;
    };
  }

  /** Whether what she was shown last are products, of a search or a match. */
  boolean browsing() {
    return (!conversation.products().isEmpty() || !before.isEmpty()) && (last() instanceof Call.SearchProducts || last() instanceof Call.Match);
  }
}
