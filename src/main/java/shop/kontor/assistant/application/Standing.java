package shop.kontor.assistant.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.kontor.assistant.domain.Conversation;
import shop.kontor.assistant.domain.Space;
import shop.kontor.assistant.domain.Wish;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.persistence.Document;

/**
 * What a conversation remembers from turn to turn.
 *
 * @param further what was found besides what was shown, by SKU, for "show me more"
 * @param cart version of her cart as it was last told
 * @param carried how many of each lay in it then, by SKU
 * @param space of the room, as she said it here; {@code null} if she did not
 * @param when the day of which she asked whether all of it can come, and it can; {@code null} if she did not
 * @param window the part of that day that she asked for; {@code null} if she did not say
 * @param recipient {@code null} until she has written down where an order goes
 * @param offered what she was asked whether to order; {@code null} if she was not
 * @param help of a language model
 * @param wish what she wishes of a project, as far as she has said it in this conversation
 * @param passed over: what she was asked of a project, and would not say
 */
record Standing(Conversation talk, List<String> further, Integer cart, Map<String, Integer> carried, Drawn drawn,
    @Nullable Space space, @Nullable LocalDate when, @Nullable Window window, @Nullable Recipient recipient, @Nullable Offered offered,
    @Nullable Help help, @Nullable Wish wish, @Nullable Set<Conversation.Asked> passed) implements Document {

  static final Standing NEW = new Standing(Conversation.NEW, List.of(), 0, Map.of(), Drawn.NOTHING, null, null, null, null, null,
      Help.NONE, Wish.NONE, Set.of());

  Standing {
    talk = talk == null ? Conversation.NEW : talk;
    cart = cart == null ? 0 : cart;
    help = help == null ? Help.NONE : help;
    further = further == null ? List.of() : List.copyOf(further);
    carried = carried == null ? Map.of() : Map.copyOf(carried);
    drawn = drawn == null ? Drawn.NOTHING : drawn;
    wish = wish == null ? Wish.NONE : wish;
    passed = passed == null ? Set.of() : Set.copyOf(passed);
  }

  Standing talk(Conversation other) {
    return new Standing(other, further, cart, carried, drawn, space, when, window, recipient, offered, help, wish, passed);
  }

  Standing further(List<String> others) {
    return new Standing(talk, others, cart, carried, drawn, space, when, window, recipient, offered, help, wish, passed);
  }

  Standing carrying(int version, Map<String, Integer> lines) {
    return new Standing(talk, further, version, lines, drawn, space, when, window, recipient, offered, help, wish, passed);
  }

  Standing drawing(Drawn other) {
    return new Standing(talk, further, cart, carried, other, space, when, window, recipient, offered, help, wish, passed);
  }

  Standing within(@Nullable Space other) {
    return new Standing(talk, further, cart, carried, drawn, other, when, window, recipient, offered, help, wish, passed);
  }

  Standing on(@Nullable LocalDate day, @Nullable Window part) {
    return new Standing(talk, further, cart, carried, drawn, space, day, part, recipient, offered, help, wish, passed);
  }

  Standing to(@Nullable Recipient other) {
    return new Standing(talk, further, cart, carried, drawn, space, when, window, other, offered, help, wish, passed);
  }

  Standing offering(@Nullable Offered other) {
    return new Standing(talk, further, cart, carried, drawn, space, when, window, recipient, other, help, wish, passed);
  }

  Standing help(Help other) {
    return new Standing(talk, further, cart, carried, drawn, space, when, window, recipient, offered, other, wish, passed);
  }

  /** She said this of what she wishes, too. */
  Standing wishing(Wish more) {
    return new Standing(talk, further, cart, carried, drawn, space, when, window, recipient, offered, help, wish.and(more), passed);
  }

  /** She would not say this. */
  Standing passing(Conversation.Asked about) {
    return new Standing(talk, further, cart, carried, drawn, space, when, window, recipient, offered, help, wish,
        Stream.concat(passed.stream(), Stream.of(about)).collect(Collectors.toSet()));
  }

  /** As a project begins: what was said of another one is not said of it. */
  Standing beginning() {
    return new Standing(talk, further, cart, carried, Drawn.NOTHING, null, when, window, recipient, offered, help, Wish.NONE, Set.of());
  }
}
