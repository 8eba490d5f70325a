package shop.kontor.assistant.domain;

import static shop.kontor.assistant.domain.Grammar.one;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "And the table?", "in blue", "no, I meant grey": the last call with another value. */
final class Ellipsis {

  private Ellipsis() {}

  /** The last call again, with what the clause says instead; empty if it says nothing that fits in. */
  static Optional<List<Call>> complete(Clause clause, Situation situation) {
    var last = situation.last();
    if (last == null) {
      return Optional.empty();
    }
    var target = situation.references().in(clause);
    var date = clause.thing(Sort.DATE, LocalDate.class);
    var shade = Slots.shades(clause).stream().findFirst().or(() -> shade(clause));
    var traits = Slots.traits(clause).words("");
    return switch (last) {
      case Call.Recolour(var what, var colour) when shade.isPresent() || target.isPresent() -> one(new Call.Recolour(
          clause.any(Sort.KIND, Sort.ORDINAL) ? target.orElse(what) : what, selects(clause, situation) ? colour
              : shade.orElse(colour)));
      case Call.CheckStock(var what, var count, var store) when target.isPresent() || situation.references().store(clause)
          .isPresent() -> one(new Call.CheckStock(target.orElse(what), count, situation.references().store(clause)
              .map(Conversation.Thing::id).orElse(store)));
      case Call.CheckDelivery(var what, var when, var part) when when != null && later(clause) > 0 -> one(
          new Call.CheckDelivery(what, when.plusDays(later(clause)), part));
      case Call.CheckDelivery(var what, var when, var part) when target.isPresent() || date.isPresent()
          || Parts.of(clause) != null -> one(
          new Call.CheckDelivery(clause.any(Sort.KIND, Sort.ORDINAL) || clause.mark("all") ? target.orElse(what) : what,
              date.orElse(when),
              Parts.of(clause) != null ? Parts.of(clause) : part));
      case Call.Describe(Target.Product what, var aspect) when aspect == Call.Aspect.COLOURS && shade.isPresent() && !clause.any(Sort.KIND,
          Sort.ORDINAL) -> one(new Call.Recolour(what, shade.get())); // "the green one then"
      case Call.Describe(_, var aspect) when target.isPresent() -> one(new Call.Describe(target.get(), aspect));
      case Call.SwapPiece(var what, var to) when traits.narrows() || traits.kind() != null -> one(new Call.SwapPiece(what,
          to.refinedBy(traits)));
      case Call.RemovePiece _ when target.isPresent() -> one(new Call.RemovePiece(target.get()));
      case Call.Lock _ when target.isPresent() -> one(new Call.Lock(target.get()));
      case Call.AddPiece(var piece, var which, var count) when traits.narrows() || clause.any(Sort.KIND, Sort.COUNT) ->
          one(new Call.AddPiece(piece.refinedBy(traits), which, clause.any(Sort.COUNT) ? clause.count() : count));
      case Call.MakeMore(var what, _) when !traits.qualities().isEmpty() -> one(new Call.MakeMore(what,
          traits.qualities()));
      case Call.SetWish _, Call.BeginProject _ when Slots.wish(clause).saysSomething() -> one(
          new Call.SetWish(Slots.wish(clause)));
      case Call.SearchProducts _, Call.Match _ when traits.narrows() || traits.kind() != null -> refine(last, traits);
      case Call.PutIntoBasket(var what, _) when Shopping.counts(clause) -> one(new Call.SetCount(target.orElse(what), clause
          .count()));
      case Call.SetCount(var what, _) when Shopping.counts(clause) -> one(new Call.SetCount(target.orElse(what), clause
          .count()));
      case Call.PutIntoBasket(_, var count) when target.isPresent() -> one(new Call.PutIntoBasket(target.get(), count));
      default -> Optional.empty();
    };
  }

  /** "The armchair in cream": the colour says which of two. */
  private static boolean selects(Clause clause, Situation situation) {
    return clause.first(Sort.KIND).filter(kind -> situation.conversation().pieces().stream()
        .filter(piece -> References.isA(piece.kind(), kind.value())).count() > 1).isPresent();
  }

  /** "And the week after?", in days; 0 if she does not say so. */
  private static int later(Clause clause) {
    return Shape.is(clause.text(), ".*(\\b(the week after|the following week|a week later)\\b|그\\s?다음\\s?주).*") ? 7
        : Shape.is(clause.text(), ".*(\\b(the day after|the following day)\\b(?! tomorrow)|그\\s?다음\\s?날).*") ? 1 : 0;
  }

  /** Brighter than before, for something that has a colour, is lighter. */
  static Optional<Shade> shade(Clause clause) {
    return clause.has(Sort.QUALITY, "bright") ? Optional.of(Lexicon.shade("lighter"))
        : clause.has(Sort.QUALITY, "dark") ? Optional.of(Lexicon.shade("darker"))
        : clause.has(Sort.QUALITY, "warm") ? Optional.of(Lexicon.shade("warmer")) : Optional.empty();
  }

  /** "What about green?", "하펜은요?", "something round": too short to be anything but the last call once more. */
  static Optional<List<Call>> again(Clause clause, Situation situation) {
    var acts = clause.without(span -> span.is(Sort.ACT, "about") || span.is(Sort.ACT, "swap") && clause.compares());
    var conversation = situation.conversation();
    if (situation.before().isEmpty() && conversation.last().isEmpty() || conversation.question() != null
        || acts.any(Sort.ACT, Sort.ASPECT, Sort.TOPIC, Sort.ROOM)
        || clause.any(Sort.DATE) && (situation.last() instanceof Call.RemovePiece || situation.last() instanceof Call.Lock)) {
      return Optional.empty();
    }
    return switch (situation.last()) {
      case Call.SearchProducts _, Call.Match _ when clause.any(Sort.KIND) && situation.before().isEmpty() -> Optional.empty();
      case Call.SetWish _, Call.BeginProject _ -> Optional.empty();
      case Call.AddPiece _ when clause.any(Sort.KIND) -> Optional.empty();
      case Call.CheckDelivery _, Call.CheckStock _, Call.Describe _, Call.PutIntoBasket _ when clause.any(Sort.KIND) && situation
          .references().ofKind(clause).isEmpty() -> Optional.empty();
      case null -> Optional.empty();
      default -> situation.browsing() ? Optional.empty() : complete(clause, situation);
    };
  }

  /** The same search, narrower or otherwise. */
  static Optional<List<Call>> refine(@Nullable Call last, Traits now) {
    return switch (last) {
      case Call.SearchProducts(var traits) -> one(new Call.SearchProducts(now.kind() != null && !now.kind().equals(
          traits.kind()) ? now : traits.refinedBy(now)));
      case Call.Match(var wanted, var with) -> one(new Call.Match(wanted.refinedBy(now), with));
      case Call.CheckStock(Target.OfKind(var kind), _, _) when now.kind() == null -> one(new Call.SearchProducts(now.kind(kind)));
      case null, default -> one(new Call.SearchProducts(now));
    };
  }

  /** What has to be taken back before the corrected call is done. */
  static List<Call> corrected(Call last, List<Call> now) {
    var calls = new ArrayList<Call>();
    if (last instanceof Call.RemovePiece || last instanceof Call.AddPiece || last instanceof Call.MovePiece) {
      calls.add(new Call.Undo());
    }
    calls.addAll(now);
    return calls;
  }
}
