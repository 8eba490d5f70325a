package shop.kontor.assistant.domain;

import static shop.kontor.assistant.domain.Grammar.one;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import shop.kontor.assistant.domain.Conversation.Asked;

/** Answers to what the assistant asked. */
final class Answering {

  /** Whoever says any of this names the total to speak against it, or not as the total. */
  private static final Pattern LIMITED = Pattern.compile(
      "\\b(under|below|less|more|over|up to|at most|max|about|around|too|but|not|don't|if|unless)\\b|이하|미만|까지|이상|넘|말고|근데|비싸|비싼|하지 마|안 ");

  private static final Pattern SOON = Pattern.compile("\\b(asap|as (soon|early|quickly|fast) as|the sooner|soonest)\\b|빨리|빠른 시일|되는 대로|가능한 한");

  private Answering() {}

  /** A yes that names exactly the total that was asked about orders; one that names another does not. */
  static Optional<List<Call>> toOrder(Clause clause, Situation situation) {
    if (!situation.asked(Asked.ORDER)) {
      return Optional.empty();
    }
    var total = situation.conversation().question().total();
    var named = clause.thing(Sort.MONEY, Amount.class);
    if (named.isPresent() && (clause.talk("yes") || clause.act("order")
        || situation.before().contains(new Call.Confirm()))) {
      var plain = clause.all(Sort.MONEY).size() == 1 && !clause.any(Sort.WORD) && !LIMITED.matcher(clause.said()).find();
      var exact = plain && !named.get().about() && named.get().least() == null && named.get().most() != null
          && total != null && named.get().most().equals(total) && !clause.talk("no") && !clause.mark("not");
      return one(new Call.PlaceOrder(exact ? total : null));
    }
    return Optional.empty();
  }

  static Optional<List<Call>> toQuestion(Clause clause, Situation situation) {
    var question = situation.conversation().question();
    if (situation.asked(Asked.ORDER) && clause.act("undo") && !clause.any(Sort.KIND, Sort.COLOUR)) {
      return one(new Call.Deny());
    }
    if (situation.asked(Asked.DO_IT) && clause.talk("no") && !clause.any(Sort.KIND, Sort.COLOUR, Sort.MONEY, Sort.ORDINAL) && !clause.act("clerk", "undo", "show")) {
      return one(new Call.Deny());
    }
    if (question == null || clause.act("order", "begin", "track", "stock", "match", "remove", "swap", "missing", "within", "in-time",
        "holds")) {
      return Optional.empty();
    }
    if (question.about() != Asked.WHICH && question.about() != Asked.ORDER && question.about() != Asked.DO_IT
        && question.about() != Asked.COLOUR && wishes(question.about()) && !clause.act("plan")) {
      if (answers(clause, question.about())) {
        return one(new Call.SetWish(Slots.wish(clause)));
      }
      if (question.about() == Asked.DATE && SOON.matcher(clause.said()).find()) {
        return one(new Call.Deny()); // no day that must be kept
      }
      if (clause.talk("unsure", "no")) {
        return one(new Call.Deny());
      }
    }
    if (question.about() == Asked.WHICH && !clause.act("deliver", "describe", "compare")) {
      var chosen = situation.references().in(clause).filter(target -> !(target instanceof Target.Everything))
          .or(() -> situation.references().looking(clause));
      if (chosen.isPresent() && !clause.any(Sort.ASPECT) && !clause.act("price")) {
        var asked = situation.last() == null || !(situation.last().about() instanceof Target.Unclear || situation.last().about() instanceof Target.OfKind) ? null : situation.last().of(chosen.get());
        return one(asked == null ? new Call.Choose(chosen.get()) : asked); // which one, of what she had asked for
      }
    }
    if (clause.act("plan") && !clause.any(Sort.MONEY)) {
      return one(new Call.BringPlan());
    }
    return Optional.empty();
  }

  private static boolean wishes(Asked about) {
    return switch (about) {
      case ROOM, SPACE, STYLE, BUDGET, DATE -> true;
      case WHICH, COLOUR, DO_IT, ORDER -> false;
    };
  }

  private static boolean answers(Clause clause, Asked about) {
    return switch (about) {
      case ROOM -> clause.any(Sort.ROOM);
      case SPACE -> clause.any(Sort.SPACE);
      case STYLE -> clause.any(Sort.STYLE, Sort.QUALITY, Sort.COLOUR, Sort.MATERIAL);
      case BUDGET -> clause.thing(Sort.MONEY, Amount.class).isPresent();
      case DATE -> clause.thing(Sort.DATE, LocalDate.class).isPresent();
      case WHICH, COLOUR, DO_IT, ORDER -> false;
    };
  }
}
