package shop.kontor.assistant.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.assistant.domain.Conversation;
import shop.kontor.foundation.persistence.Document;

/**
 * What a conversation remembers from turn to turn.
 *
 * @param further what was found besides what was shown, by SKU, for "show me more"
 * @param cart version of her cart as it was last told
 * @param help of a language model
 */
record Standing(Conversation talk, List<String> further, Integer cart, @Nullable Help help) implements Document {

  static final Standing NEW = new Standing(Conversation.NEW, List.of(), 0, Help.NONE);

  Standing {
    talk = talk == null ? Conversation.NEW : talk;
    cart = cart == null ? 0 : cart;
    help = help == null ? Help.NONE : help;
    further = further == null ? List.of() : List.copyOf(further);
  }

  Standing talk(Conversation other) {
    return new Standing(other, further, cart, help);
  }

  Standing showing(List<Conversation.Thing> things, List<String> others) {
    return new Standing(talk.showing(things), others, cart, help);
  }

  Standing carrying(List<Conversation.Thing> lines, int version) {
    return new Standing(talk.carrying(lines), further, version, help);
  }

  Standing help(Help other) {
    return new Standing(talk, further, cart, other);
  }
}
