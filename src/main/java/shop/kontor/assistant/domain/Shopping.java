package shop.kontor.assistant.domain;

import static shop.kontor.assistant.domain.Grammar.one;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shop.kontor.foundation.text.Jamo;

/** Basket and order. */
final class Shopping {

  private Shopping() {}

  static Optional<List<Call>> order(Clause clause, Situation situation) {
    var order = clause.first(Sort.ACT, "order");
    if (order.isPresent() && clause.spans().stream().anyMatch(span -> (span.is(Sort.MARK, "not") || span.sort() == Sort.ACT
        && span.value().equals("dislike") || span.is(Sort.TALK, "no")) && (span.start() < order.get().start()
        || Jamo.isHangul(clause.text().charAt(span.start()))))) {
      return one(new Call.Deny());
    }
    return clause.act("order") && !clause.act("deliver", "price", "stock") && !clause.any(Sort.ASPECT)
        ? one(new Call.PlaceOrder(null)) : Optional.empty();
  }

  private static final Pattern PUT_NOT = Pattern.compile("\\b(don't|dont|do not|didn't|didnt|did not|never)\\b.{0,18}\\b(put|add|buy|order)\\b|"
      + "(담지|넣지|사지|시키지)\\s?(마|말|않)|(담으라는|넣으라는|담아\\s?달라는|사겠다는)\\s?\\S*\\s?(아니|아냐)");

  /** "No, later". */
  private static final Pattern LATER = Pattern.compile("나중에\\s?(할|하겠|하지|하자)|\\b(maybe|perhaps|no,?) later\\b|\\blater,? (maybe|perhaps|please)\\b");

  /** "I didn't mean put it into the basket": nothing goes in. */
  static Optional<List<Call>> refused(Clause clause, Situation situation) {
    if (clause.act("take", "order") && LATER.matcher(clause.text()).find() && !clause.any(Sort.TOPIC)) {
      return one(new Call.Deny());
    }
    return clause.act("basket", "put-basket", "take") && PUT_NOT.matcher(clause.said()).find() ? one(new Call.Deny())
        : Optional.empty();
  }

  private static final String ONLY_ONE = ".*(\\b(only|just) (need |want |take )?(one|a single one)\\b|\\bmake (it|that) (only |just )?one\\b|(하나|한\\s?개|(?<!\\d)1)만(?![가-힣]*\\s?원)).*";

  /** A number, and not so many more. */
  static boolean counts(Clause clause) {
    return (clause.any(Sort.COUNT) || Shape.is(clause.text(), ONLY_ONE)) && !clause.any(Sort.KIND, Sort.DATE, Sort.SEATS) && !clause.mark("more", "also")
        && !clause.act("add");
  }

  private static final Pattern COUNTED = Pattern.compile("\\b(make (that|it)|change (that|it) to|(quantity|quality|amount|number) of)\\b|로 (바꿔|바꾸|변경|해)");

  /** "Make it three", "하나만": what was put into the basket last, otherwise many. */
  static Optional<List<Call>> count(Clause clause, Situation situation) {
    var lying = COUNTED.matcher(clause.text()).find() && clause.any(Sort.COUNT) ? situation.references().inBasket(clause)
        : Optional.<Target>empty();
    if (lying.filter(Target.Product.class::isInstance).isPresent()) {
      return one(new Call.SetCount(lying.get(), clause.count())); // "make that two coffee tables"
    }
    if (clause.any(Sort.COUNT) && clause.mark("more") && clause.only(Sort.COUNT, Sort.MARK) && situation.last() instanceof Call.PutIntoBasket(var what, _)) {
      return one(new Call.PutIntoBasket(what, clause.count()));
    }
    var meant = clause.act("change") || clause.talk("no", "correction") || Shape.is(clause.said(), ".*\\b(only|just|instead)\\b.*|.*\\d\\s?(개|장)?\\s?(만|로|으로).*") || Shape.is(clause.text(), ONLY_ONE);
    if (!counts(clause) || !meant || clause.without(span -> span.is(Sort.ACT, "change") || span.is(Sort.ACT, "need")).any(Sort.ACT, Sort.ASPECT)) {
      return Optional.empty();
    }
    var named = situation.references().in(clause);
    return switch (situation.last()) {
      case Call.PutIntoBasket(var what, _) -> one(new Call.SetCount(named.orElse(what), clause.count()));
      case Call.SetCount(var what, _) -> one(new Call.SetCount(named.orElse(what), clause.count()));
      case null, default -> Optional.empty();
    };
  }

  private static Optional<List<Call>> put(Clause clause, References references) {
    var rest = clause.mark("all") && Excepting.excepts(clause.text()) ? references.allBut(clause) : Optional.<Target>empty();
    if (rest.isPresent()) {
      return one(new Call.PutIntoBasket(rest.get(), 1));
    }
    var kinds = clause.all(Sort.KIND);
    if (kinds.size() > 1 || clause.mark("it", "this", "that") && kinds.size() == 1 && clause.mark("and")) {
      var calls = kinds.stream().map(kind -> put(kind, clause, references));
      return Optional.of(Stream.concat(clause.mark("it") ? Stream.of(new Call.PutIntoBasket(references.orFocus(clause.without(span -> span
          .sort() == Sort.KIND)), 1)) : Stream.of(), calls).toList());
    }
    var both = clause.mark("both") ? references.both(clause) : List.<Target>of();
    return both.isEmpty() ? one(new Call.PutIntoBasket(references.orFocus(clause), clause.count()))
        : Optional.of(both.stream().<Call>map(each -> new Call.PutIntoBasket(each, 1)).toList());
  }

  /** One of several; what she has not seen yet is looked for. */
  private static Call put(Span kind, Clause clause, References references) {
    var counted = clause.beside(kind, -1).filter(span -> span.sort() == Sort.COUNT).map(span -> List.of(span, kind)).orElse(List.of(kind));
    var alone = new Clause(clause.text(), counted, false);
    return references.known(kind.value(), alone).or(() -> references.in(alone)).<Call>map(what -> new Call.PutIntoBasket(what, alone.count()))
        .orElseGet(() -> new Call.SearchProducts(Traits.ofKind(kind.value())));
  }

  /** "What did I put in?", "제가 뭘 담았죠?": it is asked. */
  private static final Pattern LIES = Pattern.compile("담았|담겼|담긴|담아 ?둔|담은|\\b(did|have) (i|we) (put|add)");

  static Optional<List<Call>> basket(Clause clause, Situation situation) {
    if (LIES.matcher(clause.text()).find() && !clause.act("deliver", "price", "order", "remove")) {
      return one(new Call.ShowBasket());
    }
    var references = situation.references();
    if (!clause.act("basket")) {
      var picked = clause.act("put-basket", "take") && situation.last() instanceof Call.Match(_, Target.Piece _) && POINTS.matcher(clause.said()).find() ? references.in(clause)
          : Optional.<Target>empty();
      if (picked.filter(Target.Product.class::isInstance).isPresent()) {
        return one(new Call.Choose(picked.get())); // for the piece that it goes with
      }
      return clause.act("put-basket") ? put(clause, references) : Optional.empty();
    }
    if (clause.act("deliver") || clause.any(Sort.DATE)) {
      return one(new Call.CheckDelivery(new Target.Basket(), Supply.date(clause), Parts.of(clause)));
    }
    if (clause.act("remove") || Shape.is(clause.said(), ".*\\b(out of|from)( the| my)? (basket|cart|bag|trolley)\\b.*")) {
      var some = clause.any(Sort.COUNT) ? Integer.valueOf(clause.count()) : null;
      return one(new Call.TakeFromBasket(references.inBasket(clause).or(() -> references.in(clause))
          .orElse(Shape.is(clause.said(), ".*(\\b(empty|clear)\\b|비우|비워).*") ? new Target.Everything()
              : new Target.Unclear()), some));
    }
    if (clause.act("put-basket", "add", "put", "take", "move") || clause.count() > 1 || !clause.question()
        && !clause.act("show", "find", "price") && !clause.mark("what", "where") && references.in(clause).isPresent()) {
      return put(clause, references);
    }
    return one(clause.act("price") ? new Call.PriceOfBasket() : new Call.ShowBasket());
  }

  private static final Pattern CLEARED = Pattern.compile("(please |ok,? |just )?(clear|empty) (it|this|that|everything|the lot)( all)?( out)?( please)?[.!]?|(싹|다|전부|모두)\\s?(비워|비우)\\S*( 주세요| 줘)?[.!]?");

  /** "Take the rug out", right after she looked into her basket; "하나 빼줘": one of those that lie in it. */
  static Optional<List<Call>> takeOut(Clause clause, Situation situation) {
    if (CLEARED.matcher(clause.text()).matches() && !situation.conversation().basket().isEmpty()) {
      return one(new Call.TakeFromBasket(new Target.Everything(), null));
    }
    if (clause.act("remove") && clause.mark("all") && !clause.any(Sort.KIND, Sort.ROOM, Sort.WORD) && !clause.mark("design")
        && !situation.conversation().basket().isEmpty()) {
      return one(new Call.TakeFromBasket(new Target.Everything(), null)); // nobody means all of a design
    }
    if (clause.act("undo") && clause.any(Sort.KIND) && situation.references().inBasket(clause).isPresent() && !situation.designing()) {
      return one(new Call.TakeFromBasket(situation.references().inBasket(clause).get(), null)); // "소파 취소"
    }
    if (!clause.act("remove") && !Arranging.takesOut(clause) || clause.mark("design") || !situation.inBasket()
        || Excepting.excepts(clause.text())) {
      return Optional.empty();
    }
    var references = situation.references();
    var some = clause.any(Sort.COUNT) ? Integer.valueOf(clause.count()) : Shape.is(clause.text(), ".*(하나|한 개|\\bone of\\b).*")
        ? Integer.valueOf(1) : null;
    var what = references.inBasket(clause).or(() -> clause.any(Sort.KIND) ? Optional.empty() : references.in(clause))
        .or(() -> clause.any(Sort.KIND) || !(references.focus() instanceof Target.Product) ? Optional.empty()
            : Optional.of(references.focus()));
    return what.flatMap(each -> one(new Call.TakeFromBasket(each, some)));
  }

  private static final Pattern OF_THOSE = Pattern.compile("\\b(one|\\d{1,2}) of (these|those|them)\\b");

  private static final Pattern SO_MANY = Pattern.compile("\\b(take|have|give|want|like|get|buy|please)\\b|주세요|주셔|줘|살게|살래|할게|필요");

  /** "OK, one of those", of what they speak. */
  static Optional<List<Call>> ofThose(Clause clause, Situation situation) {
    var some = OF_THOSE.matcher(clause.text());
    var focus = situation.references().focus();
    if (focus instanceof Target.Product && !situation.designing() && clause.any(Sort.COUNT) && SO_MANY.matcher(clause.text()).find()
        && clause.without(span -> span.is(Sort.ACT, "take") || span.is(Sort.ACT, "need")).only(Sort.COUNT, Sort.MARK) && !(situation.last() instanceof Call.PutIntoBasket)) {
      return one(new Call.PutIntoBasket(focus, clause.count())); // "take two", "두 개 주세요"
    }
    return focus instanceof Target.Product && !situation.designing() && !clause.without(span -> span.is(Sort.ACT, "need")
        || span.is(Sort.ACT, "take") || span.is(Sort.ACT, "add")).any(Sort.ACT, Sort.KIND, Sort.ASPECT, Sort.TOPIC)
        && !clause.question() && !Arranging.takesOut(clause) && some.find() ? one(new Call.PutIntoBasket(focus, some.group(1).equals("one") ? 1
            : Integer.parseInt(some.group(1)))) : Optional.empty();
  }

  private static final Pattern POINTS = Pattern.compile("^(ok(ay)?,? )?(the |number )[\\w ]{1,20}( please)?[.!]?$|^\\S+ ?\\S*(걸로|거로|것으로) ?(할게|할께|하겠|해주|해 주|부탁)\\S*$");

  static Optional<List<Call>> take(Clause clause, Situation situation) {
    if (!clause.act("take") || clause.any(Sort.MONEY, Sort.DATE, Sort.SPACE)) {
      return Optional.empty();
    }
    if (Shape.is(clause.said(), "(.*\\b)?the (\\S+ ){1,3}one,? please.*") && situation.references().looking(clause).isPresent()) {
      return one(new Call.Choose(situation.references().looking(clause).orElseThrow())); // she points at it
    }
    var target = situation.references().in(clause).or(() -> clause.any(Sort.MATERIAL, Sort.COLOUR) && !clause.any(Sort.KIND) ? situation.references()
        .looking(clause) : Optional.empty());
    if (target.isEmpty() && clause.any(Sort.WORD) && !clause.mark("it", "this", "that", "one")) {
      return Optional.empty(); // "we try to buy European"
    }
    if (situation.last() instanceof Call.Match(_, Target.Piece _) && POINTS.matcher(clause.said()).find() && target.orElse(null) instanceof Target
        .Product) {
      return one(new Call.Choose(target.get())); // for the piece that it goes with
    }
    if (target.isEmpty() && clause.any(Sort.KIND)) {
      return Optional.empty();
    }
    if (target.isEmpty() && situation.references().focus() == null && !situation.conversation().basket().isEmpty()
        && Shape.is(clause.said(), ".*\\bbuy now\\b.*|.*살게.*|.*구매할게.*")) {
      return one(new Call.PlaceOrder(null));
    }
    if (target.orElse(null) instanceof Target.Everything && !situation.conversation().basket().isEmpty()
        && !(situation.references().focus() instanceof Target.Design)) {
      return one(new Call.PlaceOrder(null));
    }
    if (clause.mark("both")) {
      return put(clause, situation.references());
    }
    var what = target.orElseGet(() -> situation.references().orFocus(clause));
    return one(what instanceof Target.Design && (clause.any(Sort.ORDINAL) || clause.mark("one", "cheap-one", "dear-one")) ? new Call.Choose(what)
        : new Call.PutIntoBasket(what, clause.count()));
  }
}
