package shop.kontor.assistant.domain;

import static shop.kontor.assistant.domain.Grammar.one;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a thing costs, and what it is like. */
final class Inquiring {

  private Inquiring() {}

  private static final Pattern AS_WELL = Pattern.compile("으?로도 (나와|나오|있|되|돼|가능)");

  /** "Is the Fjord sofa leather?": what it is made of answers that, and never another sofa. */
  private static Optional<List<Call>> asked(Clause clause, Situation situation) {
    var references = situation.references();
    var asks = clause.question() || Shape.is(clause.said(), "(is|are|does|do)\\b.*|.*(인가요|인가|이야|예요|이에요|있어요|나와요|나오나요|입니까)$");
    if (AS_WELL.matcher(clause.said()).find() && clause.any(Sort.MATERIAL) && !clause.any(Sort.KIND) && references.focus() instanceof Target.Product product
        && !situation.designing()) {
      return one(new Call.Describe(product, Call.Aspect.MATERIAL));
    }
    var one = references.isNamed(clause) || clause.any(Sort.MATERIAL) && clause.mark("it", "this", "that") && references.focus() instanceof Target.Product
        && !clause.any(Sort.KIND);
    var posed = situation.designing() && Shape.is(clause.said(), "(is|are) (the|this|that|my|our) .*") && clause.any(Sort.MATERIAL)
        && references.ofKind(clause).isPresent();
    if (!asks || !one && !posed || situation.designing() && !posed || !clause.any(Sort.MATERIAL, Sort.COLOUR) || clause.any(Sort.ASPECT, Sort.DATE)
        || clause.act("stock", "match", "price", "show", "put-basket", "basket", "take", "about", "swap")) {
      return Optional.empty();
    }
    return references.in(clause.without(span -> span.sort() == Sort.MATERIAL || span.sort() == Sort.COLOUR)).flatMap(target ->
        one(new Call.Describe(target, clause.any(Sort.MATERIAL) ? Call.Aspect.MATERIAL : Call.Aspect.COLOURS)));
  }

  static Optional<List<Call>> describe(Clause clause, Situation situation) {
    var aspect = clause.first(Sort.ASPECT).map(span -> Call.Aspect.valueOf(span.value().toUpperCase(Locale.ROOT)));
    var references = situation.references();
    var asked = asked(clause, situation);
    if (asked.isPresent()) {
      return asked;
    }
    if (aspect.isPresent() && !clause.any(Sort.EXTENT, Sort.SPACE) && !clause.act("price", "swap", "cheaper")
        || aspect.isPresent() && clause.act("price") && clause.any(Sort.ASPECT) && !clause.any(Sort.EXTENT)) {
      var target = references.in(clause);
      if (target.isEmpty() && clause.any(Sort.KIND)) {
        return situation.browsing() || clause.act("find", "show", "need", "propose")
            || clause.said().startsWith("which ") ? Optional.empty()
            : one(new Call.Describe(new Target.OfKind(clause.first(Sort.KIND).orElseThrow().value()), aspect.get()));
      }
      return one(new Call.Describe(target.orElseGet(() -> references.orFocus(clause)), aspect.get()));
    }
    if (clause.any(Sort.EXTENT, Sort.SPACE) && clause.question() && references.in(clause).isPresent() && !clause.act("change",
        "swap", "add", "find") || clause.any(Sort.EXTENT, Sort.SPACE) && clause.any(Sort.ORDINAL) && references.in(clause)
            .isPresent() || clause.any(Sort.EXTENT) && clause.mark("it") && Shape.is(clause.said(), "(does|will|can|would|could) .*fit.*")) {
      return one(new Call.Describe(references.orFocus(clause), Call.Aspect.SIZE));
    }
    if (clause.act("price") && !clause.any(Sort.MONEY)) {
      var target = references.in(clause);
      if (target.isEmpty() && clause.any(Sort.KIND)) {
        return one(new Call.Describe(new Target.OfKind(clause.first(Sort.KIND).orElseThrow().value()),
            Call.Aspect.PRICE));
      }
      var design = references.focus() instanceof Target.Design;
      var sum = target.isEmpty() || target.get() instanceof Target.Everything
          || target.get() instanceof Target.Design && !clause.any(Sort.ORDINAL) && !clause.mark("design");
      if (sum && !situation.conversation().basket().isEmpty() && !design) {
        return one(new Call.PriceOfBasket());
      }
      return one(new Call.Describe(sum && design ? references.focus() : target.orElseGet(() -> references
          .orFocus(clause)), Call.Aspect.PRICE));
    }
    if (clause.any(Sort.QUALITY) && clause.any(Sort.KIND) && references.ofKind(clause).isPresent() && Shape.is(clause.said(), "(is|are|does|do) .*") && !clause.act("stock", "deliver", "match")) {
      return one(new Call.Describe(references.ofKind(clause).get(), Call.Aspect.ALL));
    }
    if (clause.act("describe")) {
      var target = references.in(clause).or(() -> references.looking(clause));
      if (target.isPresent() && target.get() instanceof Target.Design) {
        return one(new Call.ShowDesign(target.get()));
      }
      if (target.isPresent() || !clause.any(Sort.KIND)) {
        return one(new Call.Describe(target.orElseGet(() -> references.orFocus(clause)), Call.Aspect.ALL));
      }
    }
    return Optional.empty();
  }
}
