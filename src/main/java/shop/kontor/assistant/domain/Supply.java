package shop.kontor.assistant.domain;

import static shop.kontor.assistant.domain.Grammar.one;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether there is any of it, where, and when it can come. */
final class Supply {

  private Supply() {}

  private static final Pattern IN_COLOUR = Pattern.compile("\\b(available|have (it|this|that|one)|got (it|this|that|one)|get (it|this|that)|stock (it|this)) in (?!stock)");

  private static final Pattern ONLY = Pattern.compile("\\b(only|just)\\b|(것|거|걸|상품|제품)들?만");

  private static final Pattern AVAILABLE = Pattern.compile("\\bavailable\\b|구매 가능|살 수 있");

  static Optional<List<Call>> stock(Clause clause, Situation situation) {
    if (situation.browsing() && clause.act("stock") && clause.act("show") && ONLY.matcher(clause.text()).find() && !clause.any(Sort.KIND, Sort.ORDINAL)) {
      return Ellipsis.refine(situation.last(), Slots.traits(clause).words(""));
    }
    if (clause.any(Sort.DATE) && clause.act("stock") && AVAILABLE.matcher(clause.text()).find() && situation.references().in(clause).isPresent()) {
      return one(new Call.CheckDelivery(situation.references().in(clause).get(), date(clause), Parts.of(clause)));
    }
    var store = situation.references().store(clause).map(Conversation.Thing::id).orElse(null);
    if (store == null && clause.any(Sort.COLOUR) && !clause.any(Sort.KIND) && IN_COLOUR.matcher(clause.said()).find()) {
      return Optional.empty(); // whether it comes in that colour, rather than how many there are
    }
    if (!clause.act("stock") && (store == null || clause.act("deliver", "add", "put"))) {
      return Optional.empty();
    }
    var target = situation.references().in(clause.without(span -> store != null && span.sort() == Sort.WORD
        && storeWord(span, situation)));
    if (target.isEmpty() && clause.any(Sort.COLOUR, Sort.MATERIAL) && !clause.any(Sort.KIND)) {
      target = situation.references().looking(clause);
    }
    var anything = clause.any(Sort.KIND) && (target.isEmpty() || Shape.is(clause.said(), ".*\\b(any|some)\\b.*"));
    if (anything && store == null) {
      return Optional.empty();
    }
    var shown = situation.conversation().products();
    if (target.isEmpty() && situation.browsing() && !shown.isEmpty() && shown.getFirst().kind() != null && Shape.is(clause.said(), ".*(\\b(any|"
        + "which|what)\\b|어느|어떤|뭐가|있는 (거|것|게)).*")) {
      return one(new Call.CheckStock(new Target.OfKind(shown.getFirst().kind()), clause.count(), store)); // of all that she sees
    }
    return one(new Call.CheckStock(anything ? new Target.OfKind(clause.first(Sort.KIND).orElseThrow().value())
        : target.orElseGet(() -> situation.references().orFocus(clause)), clause.count(), store));
  }

  private static boolean storeWord(Span span, Situation situation) {
    return situation.conversation().stores().stream().flatMap(store -> store.name().texts().values().stream())
        .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split(" "))).anyMatch(span.value()::startsWith);
  }

  private static final Pattern GETS = Pattern.compile("\\bget (it|this|that|them|everything|all of it)( all)? (down|under|below|for|cheaper|to)\\b");

  static Optional<List<Call>> deliver(Clause clause, Situation situation) {
    var dated = clause.any(Sort.DATE) && clause.without(span -> span.is(Sort.ACT, "about")).only(Sort.DATE, Sort.KIND,
        Sort.MARK, Sort.WORD, Sort.COUNT, Sort.ACT) && !clause.without(span -> span.is(Sort.ACT, "about")).any(Sort.ACT)
        && (clause.any(Sort.KIND) || references(clause, situation)
            || situation.designing() && (clause.question() || clause.act("about")))
        || clause.any(Sort.DATE) && clause.act("change") && clause.has(Sort.TOPIC, "delivery-area"); // "change delivery to friday"
    if (Shape.is(clause.said(), ".*\\bcomes? with\\b.*") && !clause.any(Sort.DATE)) {
      return Optional.empty(); // "do any come with a chaise?"
    }
    if (clause.act("need", "find") && clause.any(Sort.KIND) && !clause.any(Sort.DATE) && !clause.question() && situation.references().in(clause)
        .isEmpty()) {
      return Optional.empty(); // "I need a bed asap": she has none yet
    }
    if (GETS.matcher(clause.text()).find() && (clause.any(Sort.MONEY) || Leaning.less(clause))) {
      return Optional.empty(); // "get it down to 2,000"
    }
    if (clause.any(Sort.COLOUR, Sort.MATERIAL) && !clause.any(Sort.DATE) || !clause.act("deliver") && !dated || clause.any(Sort.ASPECT) && !clause.any(Sort.DATE) || clause.act("add", "remove", "swap", "show") && !clause.any(Sort.DATE)) {
      return Optional.empty();
    }
    var references = situation.references();
    var target = references.in(clause);
    if (target.isEmpty() && clause.any(Sort.KIND)) {
      target = Optional.of(new Target.OfKind(clause.first(Sort.KIND).orElseThrow().value()));
    }
    if (situation.before().contains(new Call.PriceOfBasket()) && target.isEmpty()) {
      target = Optional.of(new Target.Basket());
    }
    return one(new Call.CheckDelivery(target.orElseGet(() -> {
      var focus = references.orFocus(clause);
      return focus instanceof Target.Design || focus instanceof Target.Unclear && (!situation.browsing() || !situation
          .conversation().basket().isEmpty() || situation.designing()) ? new Target.Everything() : focus;
    }), date(clause), Parts.of(clause)));
  }

  private static boolean references(Clause clause, Situation situation) {
    return situation.references().in(clause).isPresent() || situation.references().focus() != null
        && !(situation.references().focus() instanceof Target.Design);
  }

  /** "If I order today" says not when it shall come. */
  private static final Pattern ORDERED = Pattern.compile("\\b(order|ordered|buy|pay|book)( it| this| them| that)? (right )?(today|now|tomorrow|tonight)\\b"
      + "|(오늘|지금|내일)\\s?(바로\\s?)?(주문|결제|사면|구매)");

  static LocalDate date(Clause clause) {
    var dates = clause.all(Sort.DATE);
    return dates.isEmpty() || dates.size() == 1 && ORDERED.matcher(clause.text()).find() ? null : (LocalDate) dates.getLast().thing();
  }
}
