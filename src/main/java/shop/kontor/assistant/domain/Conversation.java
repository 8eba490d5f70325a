package shop.kontor.assistant.domain;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.text.LocalText;

/**
 * How a conversation stands: what "this", "the other one" and "yes" can mean.
 *
 * @param language in which she spoke last; {@code null} at the beginning
 * @param project whether there is one
 * @param designs that she was shown last, in order
 * @param pieces of the design that she looks at
 * @param products that she was shown last, in order
 * @param basket what is in it
 * @param focus what was spoken of last; {@code null} if nothing was
 * @param question what the assistant asked last; {@code null} if nothing is open
 * @param stores that there are
 * @param last calls of her last turn
 */
public record Conversation(@Nullable Language language, boolean project, List<Thing> designs, List<Thing> pieces,
    List<Thing> products, List<Thing> basket, @Nullable Target focus, @Nullable Question question, List<Thing> stores,
    List<Call> last) {

  public static final Conversation NEW = new Conversation(null, false, List.of(), List.of(), List.of(), List.of(), null,
      null, List.of(), List.of());

  public Conversation {
    designs = List.copyOf(designs);
    pieces = List.copyOf(pieces);
    products = List.copyOf(products);
    basket = List.copyOf(basket);
    stores = List.copyOf(stores);
    last = List.copyOf(last);
  }

  /**
   * Something that was shown.
   *
   * @param id of the placement, the variant, the design or the store
   * @param kind as the catalogue names it; {@code null} for what is no piece
   * @param srgb {@code #rrggbb}; {@code null} if it has none
   * @param width in millimetres; {@code null} if not known
   * @param looks all in which it can be had; empty where nobody told
   */
  public record Thing(String id, LocalText name, @Nullable String kind, @Nullable String srgb, @Nullable String style,
      @Nullable Money price, @Nullable Integer width, @Nullable List<Look> looks) {

    public Thing {
      looks = looks == null ? List.of() : List.copyOf(looks);
    }

    public Thing(String id, LocalText name, @Nullable String kind, @Nullable String srgb, @Nullable String style,
        @Nullable Money price, @Nullable Integer width) {
      this(id, name, kind, srgb, style, price, width, List.of());
    }
  }

  /**
   * A variant of a product.
   *
   * @param colour as the catalogue calls it
   */
  public record Look(String id, @Nullable LocalText colour, @Nullable String srgb, @Nullable Integer width) {}

  /**
   * What the assistant asked.
   *
   * @param total for {@link Asked#ORDER}: what she would pay; else {@code null}
   */
  public record Question(Asked about, @Nullable Money total) {}

  public enum Asked { ROOM, SPACE, STYLE, BUDGET, DATE, WHICH, COLOUR, DO_IT, ORDER }

  /** The same, and this was shown. */
  public Conversation showing(List<Thing> shown) {
    return new Conversation(language, project, designs, pieces, shown, basket, focus, question, stores, last);
  }

  /** The same, and this was asked; {@code null}: nothing. */
  public Conversation asking(@Nullable Question asked) {
    return new Conversation(language, project, designs, pieces, products, basket, focus, asked, stores, last);
  }

  /** The same, and this is what "it" means. */
  public Conversation about(Target what) {
    return new Conversation(language, project, designs, pieces, products, basket, what, question, stores, last);
  }

  /** The same, with what the shop knows by now. */
  public Conversation knowing(boolean begun, List<Thing> drawn, List<Thing> standing, List<Thing> places) {
    return new Conversation(language, begun, drawn, standing, products, basket, focus, question, places, last);
  }

  /** The same, and this lies in the basket. */
  public Conversation carrying(List<Thing> lines) {
    return new Conversation(language, project, designs, pieces, products, lines, focus, question, stores, last);
  }

  /**
   * After a turn: what she said is what "it" and "no, I meant" refer to from now on. What was not understood, and
   * courtesies, leave that as it was.
   */
  public Conversation after(Turn turn) {
    var spoken = turn.calls().stream().map(Call::about).filter(target -> target != null && !(target instanceof
        Target.Unclear) && !(target instanceof Target.OfKind)).reduce((_, later) -> later).orElse(focus);
    return new Conversation(turn.language(), project || turn.calls().stream().anyMatch(Call.BeginProject.class
        ::isInstance), designs, pieces, products, basket, spoken, null, stores, turn.calls().stream().allMatch(call ->
            call instanceof Call.Unknown || call instanceof Call.SmallTalk) && !last.isEmpty() ? last : turn.calls());
  }
}
