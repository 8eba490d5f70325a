package shop.kontor.assistant.domain;

import static shop.kontor.assistant.domain.Grammar.one;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.function.Function;
import shop.kontor.foundation.text.Jamo;

/** Changes to the design that she looks at. */
final class Arranging {

  private Arranging() {}

  private static final Pattern BACK = Pattern.compile("\\bput (the|my|that|this|it|them)\\b.{0,30}\\bback\\b(?! (of|to the (wall|window)))"
      + "|\\b(want|need|like|have|get) (it|that|them|the \\w+) back\\b|(다시|원래|도로)\\s?(돌려|되돌려|가져다|갖다)\\s?(놔|놓|줘)|아까 그 \\S+\\s?(다시|돌려)");

  static Optional<List<Call>> undo(Clause clause, Situation situation) {
    if (clause.act("undo") && situation.conversation().question() != null && !situation.before().isEmpty()) {
      return one(new Call.Deny());
    }
    if (clause.act("undo") && !clause.act("unlock") && !clause.any(Sort.KIND, Sort.ROOM)) {
      return one(new Call.Undo());
    }
    if (situation.last() instanceof Call.Lock(var locked) && AFTER_ALL.matcher(clause.said()).find() && !clause.any(Sort.KIND)) {
      return one(new Call.Unlock(locked));
    }
    if (situation.designing() && BACK.matcher(clause.text()).find()) {
      return one(new Call.Undo());
    }
    return clause.act("redo") && !clause.any(Sort.ROOM, Sort.KIND, Sort.QUALITY, Sort.STYLE) && !clause.act("dislike") ? one(new Call.Redo()) : Optional.empty();
  }

  private static final Pattern AFTER_ALL = Pattern.compile("\\b(may|can|could) (change|move|touch|swap|replace) (it|that|them)\\b|(바꿔도|옮겨도|건드려도) (돼|되|괜찮)");

  static Optional<List<Call>> lock(Clause clause, Situation situation) {
    if (clause.act("unlock")) {
      return one(new Call.Unlock(situation.references().orFocus(clause)));
    }
    if (!clause.act("lock") || clause.any(Sort.MONEY) || !situation.designing()) {
      return Optional.empty();
    }
    return each(clause, situation, Call.Lock::new);
  }

  /** The sofa and the table: one call for each. */
  private static Optional<List<Call>> each(Clause clause, Situation situation, Function<Target, Call> call) {
    var kinds = clause.all(Sort.KIND);
    if (kinds.size() == 1 && (clause.mark("both", "all") || Shape.is(clause.text().substring(0, kinds.getFirst().end()), ".*\\b(the|these|those|"
        + "both) (\\w+ )?\\w+s"))) {
      var same = situation.conversation().pieces().stream().filter(piece -> References.isA(piece.kind(), kinds.getFirst().value()))
          .toList();
      if (same.size() > 1) {
        return Optional.of(same.stream().map(piece -> call.apply(new Target.Piece(piece.id()))).toList());
      }
    }
    if (kinds.size() == 1 && situation.designing() && !clause.mark("this", "that", "it") && situation.references().ofKind(clause).isEmpty()
        && situation.conversation().pieces().stream().noneMatch(piece -> References.isA(piece.kind(), kinds.getFirst().value()))) {
      return one(call.apply(new Target.OfKind(kinds.getFirst().value()))); // there is none
    }
    if (kinds.size() == 1 && !situation.designing()) { // never another thing in its place
      return one(call.apply(situation.references().inBasket(clause).or(() -> situation.references().in(clause))
          .orElse(new Target.OfKind(kinds.getFirst().value()))));
    }
    if (kinds.size() < 2) {
      var what = situation.references().orFocus(clause);
      return one(call.apply(what instanceof Target.Unclear && kinds.size() == 1 && situation.designing() ? new Target.OfKind(kinds.getFirst().value())
          : what instanceof Target.Design && clause.act("remove") ? new Target.Unclear() : what));
    }
    var calls = new ArrayList<Call>();
    for (var kind : kinds) {
      situation.references().known(kind.value(), lone(clause, kind)).or(() -> situation.designing() ? Optional.of(new Target.Unclear())
          : Optional.empty()).ifPresent(target -> calls.add(call.apply(target)));
    }
    return calls.isEmpty() ? Optional.empty() : Optional.of(calls.stream().distinct().toList());
  }

  /** The kind and what stands right before it. */
  private static Clause lone(Clause clause, Span kind) {
    var before = clause.beside(kind, -1);
    return new Clause(clause.text(), before.map(span -> List.of(span, kind)).orElse(List.of(kind)), false);
  }

  /** Another piece in its place. */
  private static final Pattern BY = Pattern.compile("\\b(with|by|for|to)\\b|대신|말고");

  static Optional<List<Call>> swap(Clause clause, Situation situation) {
    var kinds = clause.all(Sort.KIND);
    var another = kinds.size() > 1 && clause.act("change") && !clause.any(Sort.COLOUR);
    var larger = clause.act("change", "need", "swap") && clause.all(Sort.QUALITY).stream().anyMatch(span -> Slots.OF_PIECES
        .contains(span.value())) || clause.act("change", "swap") && clause.mark("big-one", "small-one")
        || clause.act("change", "swap") && clause.all(Sort.MATERIAL).stream().anyMatch(span -> !Lexicon.isColour(span.value())) || clause.any(Sort.EXTENT) && clause.act("change");
    var known = situation.references().ofKind(clause).isPresent();
    larger |= known && clause.any(Sort.MATERIAL) && clause.mark("one") && clause.text().strip().endsWith("로");
    larger |= known && clause.act("change") && kinds.size() == 1 && clause.only(Sort.ACT, Sort.KIND, Sort.MARK, Sort.ORDINAL, Sort.TALK) && !clause
        .act("lock", "find", "show", "put", "add", "cheaper", "move"); // "change the lamp"
    var sized = known && (clause.compares() || clause.any(Sort.QUALITY)) && Slots.traits(clause).qualities().stream()
        .anyMatch(Slots.OF_PIECES::contains) && !clause.act("add", "put", "match", "show", "remove", "lock")
        && (!clause.act("find") || clause.compares()) && !Shape.is(clause.said(), "(is|are|does) .*")
        && !clause.act("turn");
    if (clause.act("turn") && !clause.act("swap") || !clause.act("swap") && !another && !larger && !sized || clause.mark("colour") || clause.mark("design") || clause.act("move") && clause.any(Sort.PLACE)
        || !situation.designing()) {
      return Optional.empty();
    }
    var target = situation.references().ofKind(clause).or(() -> kinds.isEmpty() ? situation.references().in(clause)
        : Optional.empty()).or(() -> kinds.isEmpty() && situation.references().focus() instanceof Target.Piece piece
            ? Optional.of(piece) : Optional.empty()).or(() -> clause.act("swap") ? references(clause, situation) : Optional.empty());
    if (target.isEmpty() || target.get() instanceof Target.Design || target.get() instanceof Target.Everything || target.get() instanceof Target
        .Product) {
      return Optional.empty();
    }
    if (clause.any(Sort.COLOUR) && kinds.size() < 2 && !larger && !clause.mark("one")) {
      return Optional.empty();
    }
    var first = kinds.isEmpty() ? null : kinds.getFirst();
    var to = Slots.traits(clause.without(span -> span == first || first != null && span.sort() == Sort.MATERIAL
        && span.end() <= first.start() && clause.text().substring(span.end(), first.start()).isBlank()
        && BY.matcher(clause.text().substring(first.end())).find())); // "the rattan chair by something softer"
    return one(new Call.SwapPiece(target.get(), new Traits(first != null && first.value().equals(to.kind()) ? null : to.kind(),
        to.colours(), to.styles(), to.materials(),
        to.sizes(), to.seats(), to.price(), to.qualities(), List.of(), false, to.order(), "")));
  }

  private static final Pattern ALSO = Pattern.compile("(도|으로|로는|은|는)? ?(있|나와|나오|되|돼)");

  /** Which of several it is, is asked. */
  private static Optional<Target> references(Clause clause, Situation situation) {
    return situation.references().in(clause).filter(Target.Unclear.class::isInstance);
  }

  static Optional<List<Call>> recolour(Clause clause, Situation situation) {
    var refused = Slots.refused(clause);
    var colours = paints(clause).stream().filter(span -> !refused.contains(span.value())).toList();
    var references = situation.references();
    if (clause.mark("colour") && clause.act("swap", "dislike", "change") && colours.isEmpty() && !clause.any(Sort.ASPECT)
        && (situation.designing() || references.focus() != null || !clause.any(Sort.KIND))) {
      return one(new Call.Recolour(references.orFocus(clause), null));
    }
    var shade = Ellipsis.shade(clause);
    if (colours.isEmpty() && clause.mark("colour") && shade.isPresent() && (!clause.any(Sort.KIND) || references.ofKind(clause)
        .isPresent())) {
      return one(new Call.Recolour(references.orFocus(clause), shade.get()));
    }
    if (colours.size() == 1 && !situation.browsing() && clause.act("stock", "find") && references.focus() instanceof Target.Product product
        && clause.without(span -> span == colours.getFirst()).only(Sort.ACT, Sort.MARK) && ALSO.matcher(clause.text()).find()) {
      return one(new Call.Recolour(product, Lexicon.shade(colours.getFirst().value()))); // "흰색도 있어?"
    }
    if (clause.mark("they") && situation.browsing()) {
      return Optional.empty();
    }
    var kinds = clause.all(Sort.KIND);
    var search = clause.act("find", "show", "need", "add", "put", "remove", "like", "dislike") && !clause.act("change")
        && !clause.mark("this", "that", "it", "same") && !definite(clause) && !clause.any(Sort.ORDINAL) || clause.act("add", "remove") || clause.act("turn") && !clause.act("change")
        || clause.mark("not") && !clause.act("change") && refused.isEmpty();
    if (colours.isEmpty() || search || situation.browsing() && clause.mark("one") && !clause.any(Sort.ORDINAL) && !clause.act("change") && kinds.isEmpty() && references
        .looking(clause).isPresent()) { // "the rust coloured one", of those that she sees
      return Optional.empty();
    }
    if (kinds.size() > 1 && colours.size() > 1) {
      return Pairing.recolour(kinds, colours, clause, references);
    }
    var plain = colours.size() > 1 ? colours.getLast() : colours.getFirst();
    var selecting = clause.without(span -> span == plain);
    var target = references.in(selecting);
    if (target.isPresent() ? target.get() instanceof Target.Everything || target.get() instanceof Target.Design
        : kinds.size() > 0 || situation.browsing() || !(references.focus() instanceof Target.Piece || references.focus()
            instanceof Target.Product || (clause.act("change") || situation.before().contains(new Call.Confirm())) && references.focus() != null)) {
      return Optional.empty();
    }
    return one(new Call.Recolour(target.orElse(references.focus()), Lexicon.shade(plain.value())));
  }

  /** Colours, and woods that look like one. */
  private static List<Span> paints(Clause clause) {
    return clause.spans().stream().filter(span -> span.sort() == Sort.COLOUR || span.sort() == Sort.MATERIAL && Lexicon
        .isColour(span.value())).toList();
  }

  /** "The sofa", which is one that there is; in Korean, one whose colour comes behind it. */
  private static boolean definite(Clause clause) {
    var kind = clause.first(Sort.KIND).orElse(null);
    var colour = clause.first(Sort.COLOUR).orElse(null);
    return kind != null && colour != null && (Shape.is(clause.text().substring(0, kind.start()), ".*\\b(the|my|our) (\\w+ ){0,2}")
        && !clause.text().substring(kind.start(), kind.end()).endsWith("s")
        && colour.start() > kind.start() || Jamo.isHangul(clause.text().charAt(Math.min(colour.start(), clause.text()
            .length() - 1))) && colour.start() > kind.start() && clause.particle("to"));
  }

  /** "A lamp", "one more chair": none that there is. */
  private static boolean indefinite(Clause clause, Span kind) {
    return Shape.is(clause.text().substring(0, kind.start()), ".*\\b(an?|another|one more|some|any|\\d+|more|extra) (\\w+ ){0,2}")
        || Shape.is(clause.text().substring(kind.end()), "[을를도]?\\s?(하나|한 ?개|두 ?개|둘)(?! 옆).*");
  }

  static Optional<List<Call>> move(Clause clause, Situation situation) {
    var kinds = Beside.things(clause);
    var references = situation.references();
    if (clause.act("turn") && situation.designing()) {
      return one(new Call.TurnPiece(references.orFocus(clause)));
    }
    var beside = Beside.place(clause);
    var placed = clause.act("put", "add", "need") && (clause.any(Sort.PLACE) || beside.isPresent());
    var vague = !kinds.isEmpty() && indefinite(clause, kinds.getFirst());
    placed &= !vague;
    var goes = !vague && clause.any(Sort.PLACE) && !kinds.isEmpty() && references.known(kinds.getFirst().value(), lone(clause, kinds
        .getFirst())).isPresent() && !clause.act("find", "show", "match", "swap", "remove") && !clause.any(Sort.ASPECT);
    if (!situation.designing() || !clause.act("move") && !placed && !goes) {
      return Optional.empty();
    }
    var target = kinds.isEmpty() ? references.in(clause) : references.known(kinds.getFirst().value(), lone(clause, kinds
        .getFirst()).plus(clause.spans().stream().filter(span -> span.sort() == Sort.COLOUR).toArray(Span[]::new)));
    if (target.isEmpty() && placed || target.orElse(null) instanceof Target.Product) {
      return Optional.empty();
    }
    var where = clause.first(Sort.PLACE).map(Span::value).or(() -> beside.map(Span::value))
        .orElse(kinds.size() > 1 ? kinds.get(1).value() : null);
    return one(new Call.MovePiece(target.orElseGet(() -> references.orFocus(clause)), where));
  }

  private static final Pattern UNWANTED = Pattern.compile("\\b(don't|do not|dont) (want|need) (the|this|that|these|those)\\b");

  static boolean unwanted(Clause clause) {
    return UNWANTED.matcher(clause.said()).find();
  }

  static Optional<List<Call>> remove(Clause clause, Situation situation) {
    var unwanted = (!clause.any(Sort.ACT) || unwanted(clause)) && situation.designing() && !situation.browsing() && situation.references().ofKind(
        clause).isPresent() && (clause.talk("no") || clause.mark("not") || clause.act("dislike")) && !clause.any(Sort.COLOUR, Sort.MATERIAL);
    if (clause.act("remove") && !situation.designing() && !situation.conversation().project() && (situation.references().in(
        clause).orElse(null) instanceof Target.Product product)) {
      return one(new Call.TakeFromBasket(product));
    }
    if (clause.act("remove") && clause.any(Sort.KIND) && !situation.designing() && situation.conversation().basket().isEmpty()
        && !Jamo.isHangul(clause.text().charAt(clause.first(Sort.ACT, "remove").orElseThrow().start()))) {
      return one(new Call.TakeFromBasket(situation.references().ofKind(clause).orElse(new Target.OfKind(clause.first(Sort.KIND)
          .orElseThrow().value()))));
    }
    if (!clause.act("remove") && !takesOut(clause) && !unwanted || !situation.designing() && situation.conversation().basket()
        .isEmpty()) {
      return Optional.empty();
    }
    if (situation.references().inBasket(clause).isPresent() && (situation.before().contains(new Call.Deny())
        || !situation.designing())) {
      return one(new Call.TakeFromBasket(situation.references().inBasket(clause).orElseThrow()));
    }
    var trait = clause.any(Sort.KIND) ? Optional.<Target>empty() : situation.references().byTrait(clause);
    if (trait.isPresent() && situation.designing()) {
      return one(new Call.RemovePiece(trait.get()));
    }
    if (clause.any(Sort.ORDINAL) && !clause.any(Sort.KIND) && situation.references().in(clause).orElse(null) instanceof Target.Design) {
      int number = clause.thing(Sort.ORDINAL, Integer.class).orElseThrow();
      var basket = situation.conversation().basket();
      return one(number > 0 && number <= basket.size() ? new Call.TakeFromBasket(new Target.Product(basket.get(number - 1).id()))
          : new Call.RemovePiece(new Target.Unclear()));
    }
    return each(clause, situation, Call.RemovePiece::new);
  }

  static boolean takesOut(Clause clause) {
    return Shape.is(clause.said(), ".*\\b(take|throw|leave|get|chuck|put)\\b.{1,30}\\b(out|away|off)\\b.*|.*\\bcan (the|that|this|my|our) [\\w ]{2,20} go\\b(?! (to|in|into|next|under|by|over|on|with|near)).*");
  }

  static Optional<List<Call>> add(Clause clause, Situation situation) {
    if (!situation.designing() && !situation.conversation().project() && (clause.act("find", "need") || Shape.is(clause.text(), ".*(놓을|넣을|들어갈) .*")) && clause.any(Sort.KIND)) {
      return Optional.empty(); // "a desk to put into my study"
    }
    var lacks = situation.designing() && !situation.browsing() && clause.act("need", "about") && clause.any(Sort.KIND)
        && situation.references().ofKind(clause).isEmpty() && !clause.act("show", "take");
    var again = situation.designing() && !clause.any(Sort.QUALITY, Sort.COLOUR, Sort.MONEY, Sort.DATE) && clause.first(Sort.KIND)
        .filter(kind -> clause.mark("more") && Jamo.isHangul(clause.text().charAt(kind.start()))).isPresent() && !clause.any(
            Sort.ACT);
    if (!clause.act("add", "put") && !lacks && !again) {
      return Optional.empty();
    }
    if (!clause.any(Sort.KIND)) {
      var references = situation.references();
      return (clause.any(Sort.COLOUR, Sort.MATERIAL) ? references.looking(clause) : Optional.<Target>empty()).or(() -> references
          .in(clause)).flatMap(target -> one(target instanceof Target.Product && !situation.designing() && !situation.conversation()
              .project() ? new Call.PutIntoBasket(target, clause.count()) : new Call.AddPiece(Traits.NONE, target, clause.count())));
    }
    var calls = new ArrayList<Call>();
    var kinds = Beside.things(clause);
    if (clause.any(Sort.ORDINAL) && situation.references().in(clause.without(span -> span.sort() == Sort.KIND))
        .orElse(null) instanceof Target.Product product) {
      return one(new Call.AddPiece(Traits.NONE, product, clause.count()));
    }
    var needless = Slots.traits(clause).words("");
    for (var kind : kinds.stream().map(Span::value).distinct().toList()) {
      calls.add(new Call.AddPiece(needless.kind(kind), null, clause.count()));
    }
    return Optional.of(calls);
  }
}
