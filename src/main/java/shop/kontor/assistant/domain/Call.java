package shop.kontor.assistant.domain;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.delivery.Window;

/** One thing that the assistant is asked to do. To be understood is not to be allowed: whoever does it checks that. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "call")
public sealed interface Call {

  record BeginProject(Wish wish) implements Call {}

  record SetWish(Wish wish) implements Call {}

  /** She has a floor plan, or a photo, and would bring it. */
  record BringPlan() implements Call {}

  record ProposeDesigns(Wish wish) implements Call {}

  record ShowDesign(Target what) implements Call {}

  /** @param to what shall stand there instead; says nothing if any other will do */
  record SwapPiece(Target what, Traits to) implements Call {}

  /** @param colour {@code null}: which there are */
  record Recolour(Target what, @Nullable Shade colour) implements Call {}

  /** A piece that goes with another. */
  record Match(Traits wanted, Target with) implements Call {}

  /** @param limit {@code null}: as it comes */
  record MakeCheaper(Target what, @Nullable Amount limit) implements Call {}

  /**
   * @param qualities words of the lexicon such as {@code warm}, styles, materials, {@code dark-wood}, {@code light-wood}, or
   *     colours as {@code #rrggbb}
   */
  record MakeMore(Target what, List<String> qualities) implements Call {}

  /** @param which one that she was shown; {@code null}: any such piece */
  record AddPiece(Traits piece, @Nullable Target which, int count) implements Call {}

  record RemovePiece(Target what) implements Call {}

  /**
   * The walls painted, or another floor laid.
   *
   * @param surface {@code walls} or {@code floor}
   * @param look name of a floor, or a colour as {@code #rrggbb}, or how it differs: {@code darker}, {@code lighter},
   *     {@code warmer}, {@code cooler}; {@code null}: which there are
   */
  record Finish(String surface, @Nullable String look) implements Call {}

  /** @param where in a word of the lexicon, such as {@code window}; {@code null} if she did not say */
  record MovePiece(Target what, @Nullable String where) implements Call {}

  record TurnPiece(Target what) implements Call {}

  /** The same pieces, but for those that are to stay, in other places. */
  record Rearrange() implements Call {}

  record Lock(Target what) implements Call {}

  record Unlock(Target what) implements Call {}

  record Undo() implements Call {}

  record Redo() implements Call {}

  record SearchProducts(Traits traits) implements Call {}

  record ShowMore() implements Call {}

  /** She picks one of those that she was shown. */
  record Choose(Target what) implements Call {}

  /** One of those that she was shown she does not want. */
  record Reject(Target what, Objection objection) implements Call {}

  record Describe(Target what, Aspect aspect) implements Call {}

  record Compare(List<Target> things) implements Call {}

  /** @param store its id; {@code null} for all */
  record CheckStock(Target what, int count, @Nullable String store) implements Call {}

  /**
   * @param date {@code null}: when it can come at the earliest
   * @param window the part of the day; {@code null} if she did not say
   */
  record CheckDelivery(Target what, @Nullable LocalDate date, @Nullable Window window) implements Call {

    public CheckDelivery(Target what, @Nullable LocalDate date) {
      this(what, date, null);
    }
  }

  record PriceOfBasket() implements Call {}

  record ShowBasket() implements Call {}

  record PutIntoBasket(Target what, int count) implements Call {}

  /** So many of it lie in the basket afterwards, however many did before. */
  record SetCount(Target what, int count) implements Call {}

  /** @param some so many of it; {@code null}: all of it */
  record TakeFromBasket(Target what, @Nullable Integer some) implements Call {

    public TakeFromBasket(Target what) {
      this(what, null);
    }
  }

  /**
   * She wants to order.
   *
   * @param agreed the total that she named in saying yes to exactly it; {@code null}: ask her, naming the total
   */
  record PlaceOrder(@Nullable Money agreed) implements Call {}

  /** A yes to whatever was asked. To the question whether to order it is not enough: that yes must name the total. */
  record Confirm() implements Call {}

  record Deny() implements Call {}

  /** How her project stands: she asks, and nothing is changed. */
  record AskProject(Matter matter) implements Call {}

  record TrackOrder() implements Call {}

  /** @param topic of the lexicon, such as {@code returns} */
  record AskShop(String topic) implements Call {}

  record AskHelp() implements Call {}

  record TalkToClerk() implements Call {}

  record SmallTalk(Tone tone) implements Call {}

  /** @param question key of the message to ask back with */
  record Unknown(String question) implements Call {}

  enum Tone { GREETING, THANKS, FAREWELL, PRAISE, DISPLEASURE }

  enum Aspect { ALL, PRICE, SIZE, WEIGHT, MATERIAL, COLOURS, CARE, ORIGIN }

  /** What speaks against a piece. */
  enum Objection { PRICE, SIZE, LOOK, OTHER }

  /** Whether it keeps the budget, the date, or both; what a room of its kind still wants; what she has said of it so far. */
  enum Matter { ALL, BUDGET, DATE, MISSING, NEWS, SO_FAR }

  /** Whether something is otherwise afterwards. To ask for the total of an order changes nothing; to name it does. */
  default boolean acts() {
    return switch (this) {
      case SearchProducts _, ShowMore _, Match _, Describe _, Compare _, CheckStock _, CheckDelivery _,
          PriceOfBasket _, ShowBasket _, ShowDesign _, AskProject _, TrackOrder _, AskShop _, AskHelp _, SmallTalk _ -> false;
      case Choose(var what) -> !(what instanceof Target.Product);
      case PlaceOrder(var agreed) -> agreed != null;
      default -> true;
    };
  }

  /** The same of another thing; {@code null} if it is of none. */
  default @Nullable Call of(Target other) {
    return switch (this) {
      case SwapPiece(_, var to) -> new SwapPiece(other, to);
      case Recolour(_, var colour) -> new Recolour(other, colour);
      case MakeCheaper(_, var limit) -> new MakeCheaper(other, limit);
      case MakeMore(_, var qualities) -> new MakeMore(other, qualities);
      case RemovePiece _ -> new RemovePiece(other);
      case MovePiece(_, var where) -> new MovePiece(other, where);
      case TurnPiece _ -> new TurnPiece(other);
      case Lock _ -> new Lock(other);
      case Unlock _ -> new Unlock(other);
      case Describe(_, var aspect) -> new Describe(other, aspect);
      case CheckStock(_, var count, var store) -> new CheckStock(other, count, store);
      case PutIntoBasket(_, var count) -> new PutIntoBasket(other, count);
      case TakeFromBasket(_, var some) -> new TakeFromBasket(other, some);
      default -> null;
    };
  }

  /** What "it" means after this; {@code null} if nothing new. */
  default @Nullable Target about() {
    return switch (this) {
      case ShowDesign(var what) -> what;
      case SwapPiece(var what, _) -> what;
      case Recolour(var what, _) -> what;
      case Match(_, var with) -> with;
      case MakeCheaper(var what, _) -> what;
      case MakeMore(var what, _) -> what;
      case RemovePiece(var what) -> what;
      case MovePiece(var what, _) -> what;
      case TurnPiece(var what) -> what;
      case Lock(var what) -> what;
      case Unlock(var what) -> what;
      case Choose(var what) -> what;
      case Describe(var what, _) -> what;
      case CheckStock(var what, _, _) -> what;
      case PutIntoBasket(var what, _) -> what;
      case SetCount(var what, _) -> what;
      case TakeFromBasket(var what, _) -> what;
      default -> null;
    };
  }
}
