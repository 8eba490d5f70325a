package shop.kontor.assistant.domain;

import static shop.kontor.assistant.domain.Grammar.one;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import shop.kontor.assistant.domain.Call.Objection;
import shop.kontor.foundation.text.Jamo;

/** What she thinks of those that she was shown. */
final class Weighing {

  private static final Set<String> LARGE = Set.of("large", "small", "smaller", "larger", "compact", "bigger");

  /** What is said in the same breath. */
  private static final Set<String> HARMLESS = Set.of("dislike", "like", "need", "find", "cheaper");

  private Weighing() {}

  private static final Pattern SETTLED = Pattern.compile("^(the |ok,? (the )?)?[\\w' -]{2,40} it is( then)?( please)?[.!]?$");

  private static final Pattern BUT = Pattern.compile("\\b(but|though|however)\\b|[은는]데");

  /** Not another one in its place, but none. */
  private static final Pattern NO_MORE = Pattern.compile("\\b(any ?more|any longer|after all)\\b|이제 (필요|싫)");

  private static final Pattern PREFERRED = Pattern.compile("(i|we) (like|prefer|fancy) (the )?.{2,30}\\b(more|better|best)[.!]?");

  /** "No rug after all". */
  static boolean noMore(Clause clause) {
    return clause.any(Sort.KIND) && (clause.talk("no") || clause.mark("not")) && NO_MORE.matcher(clause.text()).find();
  }

  /** "Kilim it is", "the second it is then". */
  static Optional<List<Call>> settle(Clause clause, Situation situation) {
    if (situation.browsing() && noMore(clause)) {
      return one(new Call.Deny()); // "no rug after all"
    }
    if (situation.browsing() && PREFERRED.matcher(clause.said()).matches()) {
      var liked = situation.references().looking(clause).or(() -> situation.references().in(clause));
      if (liked.isPresent()) {
        return one(new Call.Choose(liked.get()));
      }
    }
    return SETTLED.matcher(clause.text()).matches() && !clause.act("lock", "move") && !clause.question() && !clause.any(Sort.ASPECT, Sort.MONEY, Sort.DATE)
        && !clause.mark("what") ? situation.references().in(clause.without(span -> span.is(Sort.MARK, "it"))).or(() -> Names
            .named(situation.conversation().products(), clause).map(thing -> new Target.Product(thing.id())))
            .flatMap(what -> one(new Call.Choose(what))) : Optional.empty();
  }

  /** "It looks too dark", of the whole room. */
  static Optional<List<Call>> gloomy(Clause clause, Situation situation) {
    var loud = loud(clause, situation);
    if (loud.isPresent()) {
      return one(new Call.Recolour(loud.get(), null));
    }
    var looks = clause.first(Sort.COLOUR).map(Span::value).orElse("");
    return situation.designing() && situation.references().focus() instanceof Target.Design design && !clause.any(Sort.KIND, Sort.ORDINAL)
        && !clause.without(span -> span.is(Sort.ACT, "show")).any(Sort.ACT) && (looks.equals("lighter") || looks.equals("darker"))
        ? one(new Call.MakeMore(design, List.of(looks.equals("lighter") ? "bright" : "dark"))) : Optional.empty();
  }

  /** "It is too green", of the whole room: of the largest piece that is. */
  private static Optional<Target> loud(Clause clause, Situation situation) {
    var refused = Slots.refused(clause);
    return !situation.designing() || !(situation.references().focus() instanceof Target.Design) || clause.any(Sort.KIND, Sort.ACT, Sort.ORDINAL)
        ? Optional.empty() : Slots.shades(clause.without(span -> span.is(Sort.MARK, "not"))).stream().filter(shade -> shade.srgb() != null && refused.contains(shade.name()))
            .flatMap(shade -> situation.conversation().pieces().stream().filter(piece -> piece.srgb() != null && Alike.is(shade, piece.name(), piece.srgb())))
            .max(Comparator.comparingInt(piece -> piece.width() == null ? 0 : piece.width())).map(piece -> new Target.Piece(piece.id()));
  }

  /** "Not the leather one, we have cats", "두 번째 건 별로예요". */
  static Optional<List<Call>> reject(Clause clause, Situation situation) {
    var put = replaced(clause, situation);
    if (put.isPresent()) {
      return put;
    }
    var speaks = clause.all(Sort.ACT).stream().anyMatch(span -> !HARMLESS.contains(span.value()));
    if (situation.conversation().products().isEmpty() || speaks || clause.question() || Shape.is(clause.said(), "(would|will|does|do|can|could|is|are) .*") || clause.any(Sort.ASPECT, Sort.MONEY,
        Sort.DATE) || clause.all(Sort.ORDINAL).size() > 1 || clause.mark("all", "both", "none", "design") || !refuses(clause)) {
      return Optional.empty();
    }
    return which(clause, situation).filter(Target.Product.class::isInstance)
        .flatMap(what -> one(new Call.Reject(what, objection(clause))));
  }

  /** A piece of her design: another in its place. */
  private static Optional<List<Call>> replaced(Clause clause, Situation situation) {
    return !situation.designing() || situation.browsing() || !clause.act("dislike") || !clause.any(Sort.KIND) || clause.mark("colour", "all") || Arranging.unwanted(clause) || NO_MORE.matcher(clause.said()).find()
        || clause.act("remove", "add", "recolour", "change", "cheaper", "begin") || clause.all(Sort.KIND).size() > 1 && !praised(clause)
        ? Optional.empty() : situation.references().in(praised(clause) ? clause.without(span -> span == clause.all(Sort.KIND).getFirst()) : clause).filter(what -> what instanceof Target.Piece
            || what instanceof Target.Unclear).flatMap(what -> one(new Call.SwapPiece(what, Traits.NONE)));
  }

  /** "The sofa is fine but I don't like the lamp": it is about the other one. */
  private static boolean praised(Clause clause) {
    var kinds = clause.all(Sort.KIND);
    return kinds.size() == 2 && BUT.matcher(clause.text().substring(kinds.getFirst().end(), kinds.getLast().start())).find();
  }

  private static final Pattern TOO = Pattern.compile("\\btoo (big|small|large|wide|long|tall|expensive|pricey|dear|huge)\\b|너무 (비싸|비싼|크|큰|커|작|길)");

  private static boolean refuses(Clause clause) {
    if (!clause.act("dislike") && Jamo.isHangul(clause.text().charAt(clause.text().length() - 1)) && clause.any(Sort.COLOUR, Sort.MATERIAL,
        Sort.STYLE, Sort.QUALITY)) {
      return false; // "가죽 아닌 것" is one that is not of leather
    }
    return clause.act("dislike") || TOO.matcher(clause.text()).find() && clause.any(Sort.WORD, Sort.ORDINAL) || clause.mark("not") && clause.any(Sort.ORDINAL) || clause.mark("not") && clause.mark("one",
        "this", "that");
  }

  /** Only what is pointed at: who does not like leather speaks of all that is made of it. */
  private static Optional<Target> which(Clause clause, Situation situation) {
    var references = situation.references();
    var called = Names.named(situation.conversation().products(), clause);
    if (called.isPresent() && !clause.any(Sort.ORDINAL)) {
      return called.map(thing -> new Target.Product(thing.id())); // "the kilim is ugly"
    }
    var pointed = clause.any(Sort.ORDINAL) || clause.mark("one", "this", "that", "it") || references.isNamed(clause) ;
    return pointed ? references.in(clause.without(span -> span.sort() == Sort.QUALITY && clause.any(Sort.ORDINAL))) : Optional.empty();
  }

  private static Objection objection(Clause clause) {
    if (clause.mark("cheap-one") || clause.act("cheaper") || Shape.is(clause.said(), ".*(expensive|pricey|dear\\b|비싸|비싼).*")) {
      return Objection.PRICE;
    }
    if (clause.values(Sort.QUALITY).stream().anyMatch(LARGE::contains)) {
      return Objection.SIZE;
    }
    return clause.any(Sort.COLOUR, Sort.STYLE, Sort.MATERIAL, Sort.QUALITY) ? Objection.LOOK : Objection.OTHER;
  }
}
