package shop.kontor.assistant.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.kontor.assistant.domain.Conversation;
import shop.kontor.assistant.domain.Space;
import shop.kontor.foundation.persistence.Document;

/**
 * What a conversation remembers from turn to turn.
 *
 * @param further what was found besides what was shown, by SKU, for "show me more"
 * @param cart version of her cart as it was last told
 * @param carried how many of each lay in it then, by SKU
 * @param space of the room, as she said it here; {@code null} if she did not
 * @param when the day of which she asked whether all of it can come, and it can; {@code null} if she did not
 * @param recipient {@code null} until she has written down where an order goes
 * @param offered what she was asked whether to order; {@code null} if she was not
 * @param help of a language model
 */
record Standing(Conversation talk, List<String> further, Integer cart, Map<String, Integer> carried, Drawn drawn,
    @Nullable Space space, @Nullable LocalDate when, @Nullable Recipient recipient, @Nullable Offered offered,
    @Nullable Help help) implements Document {

  static final Standing NEW = new Standing(Conversation.NEW, List.of(), 0, Map.of(), Drawn.NOTHING, null, null, null, null,
      Help.NONE);

  Standing {
    talk = talk == null ? Conversation.NEW : talk;
    cart = cart == null ? 0 : cart;
    help = help == null ? Help.NONE : help;
    further = further == null ? List.of() : List.copyOf(further);
    carried = carried == null ? Map.of() : Map.copyOf(carried);
    drawn = drawn == null ? Drawn.NOTHING : drawn;
  }

  Standing talk(Conversation other) {
    return new Standing(other, further, cart, carried, drawn, space, when, recipient, offered, help);
  }

  Standing further(List<String> others) {
    return new Standing(talk, others, cart, carried, drawn, space, when, recipient, offered, help);
  }

  Standing carrying(int version, Map<String, Integer> lines) {
    return new Standing(talk, further, version, lines, drawn, space, when, recipient, offered, help);
  }

  Standing drawing(Drawn other) {
    return new Standing(talk, further, cart, carried, other, space, when, recipient, offered, help);
  }

  Standing within(@Nullable Space other) {
    return new Standing(talk, further, cart, carried, drawn, other, when, recipient, offered, help);
  }

  Standing on(@Nullable LocalDate day) {
    return new Standing(talk, further, cart, carried, drawn, space, day, recipient, offered, help);
  }

  Standing to(@Nullable Recipient other) {
    return new Standing(talk, further, cart, carried, drawn, space, when, other, offered, help);
  }

  Standing offering(@Nullable Offered other) {
    return new Standing(talk, further, cart, carried, drawn, space, when, recipient, other, help);
  }

  Standing help(Help other) {
    return new Standing(talk, further, cart, carried, drawn, space, when, recipient, offered, other);
  }
}
