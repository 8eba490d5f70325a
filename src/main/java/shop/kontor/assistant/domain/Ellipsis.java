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
    var shade = Slots.shades(clause).stream().findFirst();
    var traits = Slots.traits(clause).words("");
    return switch (last) {
      case Call.Recolour(var what, var colour) when shade.isPresent() || target.isPresent() -> one(new Call.Recolour(
          clause.any(Sort.KIND, Sort.ORDINAL) ? target.orElse(what) : what, shade.orElse(colour)));
      case Call.CheckStock(var what, var count, var store) when target.isPresent() || situation.references().store(clause)
          .isPresent() -> one(new Call.CheckStock(target.orElse(what), count, situation.references().store(clause)
              .map(Conversation.Thing::id).orElse(store)));
      case Call.CheckDelivery(var what, var when) when target.isPresent() || date.isPresent() -> one(
          new Call.CheckDelivery(target.orElse(what), date.orElse(when)));
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
      case Call.PutIntoBasket(_, var count) when target.isPresent() -> one(new Call.PutIntoBasket(target.get(), count));
      default -> Optional.empty();
    };
  }

  /** The same search, narrower or otherwise. */
  static Optional<List<Call>> refine(@Nullable Call last, Traits now) {
    return switch (last) {
      case Call.SearchProducts(var traits) -> one(new Call.SearchProducts(now.kind() != null && !now.kind().equals(
          traits.kind()) ? now : traits.refinedBy(now)));
      case Call.Match(var wanted, var with) -> one(new Call.Match(wanted.refinedBy(now), with));
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
