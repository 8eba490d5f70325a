package shop.kontor.assistant.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.kontor.assistant.domain.Conversation.Thing;
import shop.kontor.foundation.text.Jamo;

/**
 * Understands what a customer says, without any model: the same words in the same conversation always mean the same, in
 * well under a millisecond. What it does not understand it asks about; text that gives orders to the assistant itself is
 * text like any other.
 */
public final class Understanding {

  /** What somebody else said, or stands in a file: it is told, not asked for. A word or two may be a name. */
  private static final Pattern QUOTED = Pattern.compile("\"(?=[^\"]*\\S\\s\\S[^\"]*\\s\\S)[^\"]{12,}\""
      + "|<[a-z/][^<>]*>(?=[^<>]*\\S\\s+\\S[^<>]*\\s\\S)[^<>]*</[a-z]+>");

  /** "No, leave it". */
  private static final Pattern LEFT = Pattern.compile("\\b(leave (it|that|them)|never ?mind|forget it)\\b|(그냥|그대로)\\s?(둬|두|놔|냅)|됐어|냅둬");

  private final Reader reader = new Reader();

  private Understanding() {}

  public static Understanding builtIn() {
    return new Understanding();
  }

  /**
   * @param today on which it is said, where the shop is
   * @param zone of the shop: a day that is told with its time is that day there
   */
  public Turn of(String utterance, Conversation conversation, ZonedDateTime today, ZoneId zone) {
    return of(utterance, conversation, today.withZoneSameInstant(zone).toLocalDate());
  }

  /** @param sold what the shop sells under a name in which this word is */
  public Turn of(String utterance, Conversation conversation, Function<String, List<Thing>> sold, ZonedDateTime today,
      ZoneId zone) {
    return of(utterance, conversation, sold, today.withZoneSameInstant(zone).toLocalDate());
  }

  Turn of(String utterance, Conversation conversation, LocalDate today) {
    return of(utterance, conversation, _ -> List.of(), today);
  }

  Turn of(String utterance, Conversation conversation, Function<String, List<Thing>> sold, LocalDate today) {
    var text = QUOTED.matcher(Reader.tidy(utterance)).replaceAll(" ");
    var language = language(text, conversation);
    var question = conversation.question();
    var moneyExpected = question != null && (question.about() == Conversation.Asked.BUDGET
        || question.about() == Conversation.Asked.ORDER);
    var names = Names.of(conversation);
    var first = reader.read(text, today, moneyExpected, names);
    var named = reader.strange(text, first).stream().flatMap(word -> sold.apply(word).stream()).distinct().toList();
    names.addAll(Names.of(named)); // what is a name is no slip of the finger
    var read = named.isEmpty() ? first : reader.read(text, today, moneyExpected, names);
    var references = new References(conversation, named);
    var calls = new ArrayList<Call>();
    var corrects = false;
    var retracted = false;
    var calledOff = false;
    for (var clause : Clause.split(read)) {
      var now = clause(clause, new Situation(conversation, references, List.copyOf(calls)), corrects);
      corrects = now.isEmpty() && clause.talk("no", "correction");
      if (clause.talk("no", "correction") && now.equals(List.of(new Call.Deny())) && !calls.isEmpty() && conversation.question() == null) {
        retracted = true;
        calledOff = true;
        continue;
      }
      retracted |= !calls.isEmpty() && clause.talk("no", "correction");
      calledOff |= retracted && now.isEmpty() && LEFT.matcher(clause.text()).find();
      if (retracted && now.size() == 1 && !calls.isEmpty() && instead(calls.getLast(), now.getFirst())) {
        calls.removeLast();
      }
      retracted &= now.isEmpty();
      calledOff &= now.isEmpty();
      if (now.size() == 1 && refines(clause, calls, now.getFirst())) {
        calls.removeLast();
      }
      if (now.size() == 1 && now.getFirst() instanceof Call.PutIntoBasket(var what, var count) && count == 1 && !clause.mark("more", "also")
          && calls.stream().anyMatch(call -> call instanceof Call.PutIntoBasket(var same, _) && same.equals(what))) {
        continue; // "I take two, into the cart with them"
      }
      now.forEach(call -> references.focus(call.about()));
      calls.addAll(now);
    }
    if (calledOff && !calls.isEmpty() && calls.getLast().acts()) { // "remove the lamp … no, don't"
      calls.set(calls.size() - 1, new Call.Deny());
    }
    return new Turn(language, Excepting.of(text, said(calls, conversation), conversation));
  }

  /** "Remove the lamp, no, the bookcase": wishes and questions add up, what is done does not. */
  private static boolean instead(Call earlier, Call now) {
    return (earlier.getClass() == now.getClass() || now instanceof Call.Lock) && (earlier.acts() || earlier instanceof Call.SearchProducts)
        && !(earlier instanceof Call.SetWish) && !(earlier instanceof Call.BeginProject);
  }

  /** "A big table? In walnut, if you have it": both sentences make one search. */
  private static boolean refines(Clause clause, List<Call> calls, Call now) {
    return !calls.isEmpty() && !clause.any(Sort.KIND) && switch (calls.getLast()) {
      case Call.SearchProducts _ -> now instanceof Call.SearchProducts;
      case Call.Match _ -> now instanceof Call.Match;
      case Call.Recolour(var what, var colour) -> colour == null && now instanceof Call.Recolour(var same, _)
          && same.equals(what);
      case Call.ShowMore _ -> now instanceof Call.SearchProducts || now instanceof Call.Match;
      case Call.SwapPiece(var what, _) -> now instanceof Call.SwapPiece(var same, _) && same.equals(what);
      case Call.MakeCheaper(var what, var limit) -> limit == null && now instanceof Call.MakeCheaper(var same, _)
          && same.equals(what);
      default -> false;
    };
  }

  private static List<Call> clause(Clause clause, Situation situation, boolean goesOn) {
    var last = situation.conversation().last().isEmpty() ? null : situation.conversation().last().getLast();
    var corrects = goesOn || clause.talk("no", "correction");
    if (corrects && !Weighing.noMore(clause) && last != null && situation.conversation().question() == null && situation.before().isEmpty()) {
      var rest = clause.without(span -> span.sort() == Sort.TALK || span.sort() == Sort.MARK && List.of("not", "none")
          .contains(span.value()) || span.sort() == Sort.ACT && List.of("swap", "like", "find", "need", "change").contains(
              span.value()));
      if (!rest.any(Sort.ACT, Sort.ASPECT, Sort.TOPIC)) {
        var completed = Ellipsis.complete(rest, situation);
        if (completed.isPresent()) {
          return Ellipsis.corrected(last, completed.get());
        }
        if (!goesOn && rest.spans().stream().allMatch(span -> span.sort() == Sort.PLAIN || span.sort() == Sort.PARTICLE)) {
          return clause.talk("no") && (last instanceof Call.Unknown || last instanceof Call.PlaceOrder) ? List.of(new Call.Deny()) : List.of();
        }
      }
    }
    return Grammar.read(clause, situation);
  }

  /** Courtesies count only where nothing else was said; what belongs to one wish becomes one. */
  private static List<Call> said(List<Call> calls, Conversation conversation) {
    var said = new ArrayList<Call>();
    var tracks = calls.stream().anyMatch(Call.TrackOrder.class::isInstance);
    for (var call : calls) {
      if (call instanceof Call.Deny && calls.size() > 1 && (conversation.question() == null || calls.stream().anyMatch(
          Call.SetWish.class::isInstance)) // "20 m², I don't know exactly"
          || tracks && call instanceof Call.CheckDelivery) { // when it comes is told with where it is
        continue;
      }
      if (said.isEmpty() || !merged(said, call)) {
        if (!said.contains(call)) {
          said.add(call);
        }
      }
    }
    if (said.stream().anyMatch(Call.SearchProducts.class::isInstance)) {
      said.removeIf(call -> call instanceof Call.PutIntoBasket(Target.Unclear _, _)); // "I want to buy something small"
    }
    if (said.size() > 1) {
      said.remove(new Call.Lock(new Target.Everything())); // "keep everything, but change the lamp"
    }
    if (said.stream().anyMatch(Call.Lock.class::isInstance)) { // "cheaper, but keep the sofa"
      said.sort(Comparator.comparingInt(call -> call instanceof Call.Lock ? 0 : 1));
    }
    if (said.stream().anyMatch(Call.AskShop.class::isInstance)) {
      said.removeIf(call -> call instanceof Call.CheckStock(Target.Unclear _, _, _)); // which store she asks of
    }
    if (said.stream().anyMatch(call -> call instanceof Call.Describe(var what, _) && !(what instanceof Target.Everything))) {
      said.removeIf(call -> call instanceof Call.Describe(Target.Everything _, _)); // the same again
    }
    if (conversation.question() == null && said.size() > 1) {
      said.removeIf(call -> call instanceof Call.Confirm || call instanceof Call.Deny);
    }
    if (said.stream().anyMatch(call -> call instanceof Call.Compare(var things) && !things.isEmpty())) {
      said.remove(new Call.Compare(List.of()));
    }
    if (said.contains(new Call.Redo())) {
      said.remove(new Call.Undo()); // "redo it, it was better"
    }
    if (said.stream().anyMatch(Call.PlaceOrder.class::isInstance)) {
      said.removeIf(Call.Confirm.class::isInstance);
    }
    if (said.stream().anyMatch(call -> !(call instanceof Call.SmallTalk))) {
      said.removeIf(Call.SmallTalk.class::isInstance);
    }
    return said.isEmpty() ? List.of(new Call.Unknown("assistant.ask."
        + (conversation.question() == null ? "again" : conversation.question().about().name()))) : said;
  }

  private static boolean merged(List<Call> said, Call call) {
    @Nullable Call both = switch (said.getLast()) {
      case Call.BeginProject(var wish) when call instanceof Call.SetWish(var more) -> new Call.BeginProject(wish.and(more));
      case Call.SetWish(var wish) when call instanceof Call.SetWish(var more) -> new Call.SetWish(wish.and(more));
      default -> null;
    };
    if (both != null) {
      said.set(said.size() - 1, both);
    }
    return both != null;
  }

  private static Language language(String text, Conversation conversation) {
    if (conversation.language() == Language.KO && !Shape.is(text, ".*[a-z]{3,}.*") && Shape.is(text, ".*\\d.*")) {
      return Language.KO; // "4m x 5m" is no language
    }
    long hangul = text.chars().filter(c -> Jamo.isHangul((char) c)).count();
    long latin = text.chars().filter(c -> c >= 'a' && c <= 'z').count();
    if (hangul == 0 && latin < 2) {
      return conversation.language() == null ? Language.EN : conversation.language();
    }
    return hangul * 2 >= latin ? Language.KO : Language.EN;
  }
}
