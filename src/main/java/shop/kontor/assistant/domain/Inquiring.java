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

  private static final Pattern THROUGH = Pattern.compile("\\bthrough\\b|통과|들어갈지|들어가나");
  private static final Pattern OTHERWISE = Pattern.compile("\\b(come|comes|available|have it|get it) in (something |anything )?(not|other|another|different|else|but)\\b");
  private static final Pattern LARGER = Pattern.compile("\\b(come|comes|available) (in )?(an? )?(any )?(bigger|smaller|larger|wider|narrower|longer|shorter|other sizes?|different sizes?)\\b");
  private static final Pattern WITHOUT = Pattern.compile("\\b(without|minus|less|except|skip|leave out)\\b|빼고|제외|없이|빼면");

  static Optional<List<Call>> describe(Clause clause, Situation situation) {
    var aspect = clause.first(Sort.ASPECT).map(span -> Call.Aspect.valueOf(span.value().toUpperCase(Locale.ROOT)));
    var references = situation.references();
    var asked = asked(clause, situation);
    if (asked.isPresent()) {
      return asked;
    }
    if (aspect.filter(Call.Aspect.SIZE::equals).isPresent() && clause.any(Sort.EXTENT) && THROUGH.matcher(clause.text()).find()) {
      return one(new Call.Describe(references.in(clause).orElseGet(() -> references.orFocus(clause)), Call.Aspect.SIZE));
    }
    if (references.focus() instanceof Target.Product product && !situation.designing() && !situation.browsing() && !clause.any(Sort.KIND, Sort.MONEY)
        && !clause.act("find", "show", "need", "swap", "take", "put-basket", "basket") && (clause.question() || clause.said().startsWith("is it") || clause.said()
            .startsWith("would it")) && clause.any(Sort.QUALITY) && !clause.compares() && clause.values(Sort.QUALITY).stream().noneMatch(Slots.OF_PIECES::contains)) {
      return one(new Call.Describe(product, clause.any(Sort.MATERIAL) || Leaning.ofHomes(clause) ? Call.Aspect.MATERIAL : Call.Aspect.ALL)); // "is it comfy?"
    }
    if (OTHERWISE.matcher(clause.said()).find() && !clause.any(Sort.KIND)) {
      return one(new Call.Describe(references.in(clause.without(span -> span.sort() == Sort.COLOUR)).orElseGet(() -> references.orFocus(clause)), Call.Aspect.COLOURS));
    }
    if (LARGER.matcher(clause.said()).find() && !clause.any(Sort.DATE) && (!situation.designing() || situation.browsing())) {
      return one(new Call.Describe(references.in(clause).orElseGet(() -> references.orFocus(clause)), Call.Aspect.SIZE));
    }
    if (clause.act("price") && WITHOUT.matcher(clause.text()).find() && references.inBasket(clause).isPresent() && Shape.is(clause.text(),
        ".*(\\b(total|altogether|sum|basket|cart)\\b|총|합계|전체|다 해서).*")) {
      return one(new Call.PriceOfBasket()); // line by line
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
    if (clause.act("price") && clause.mark("they") && situation.browsing() && situation.conversation().products().size() > 1 && !clause.any(Sort.KIND)) {
      return one(new Call.Compare(List.of())); // those that she sees
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
