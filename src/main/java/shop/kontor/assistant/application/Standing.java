package shop.kontor.assistant.application;

import java.util.List;
import shop.kontor.assistant.domain.Conversation;
import shop.kontor.foundation.persistence.Document;

/**
 * What a conversation remembers from turn to turn.
 *
 * @param further what was found besides what was shown, by SKU, for "show me more"
 * @param cart version of her cart as it was last told
 */
record Standing(Conversation talk, List<String> further, Integer cart) implements Document {

  static final Standing NEW = new Standing(Conversation.NEW, List.of(), 0);

  Standing {
    talk = talk == null ? Conversation.NEW : talk;
    cart = cart == null ? 0 : cart;
    further = further == null ? List.of() : List.copyOf(further);
  }

  Standing talk(Conversation other) {
    return new Standing(other, further, cart);
  }
}
