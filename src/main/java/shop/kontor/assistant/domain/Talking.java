package shop.kontor.assistant.domain;

import static shop.kontor.assistant.domain.Grammar.one;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import shop.kontor.assistant.domain.Conversation.Asked;

/** What people say to a shop assistant that is not about furniture. */
final class Talking {

  private static final Map<String, Call.Tone> TONES = Map.of("greeting", Call.Tone.GREETING, "thanks", Call.Tone.THANKS,
      "farewell", Call.Tone.FAREWELL, "praise", Call.Tone.PRAISE, "displeasure", Call.Tone.DISPLEASURE);

  private Talking() {}

  private static final Pattern CALLED_OFF = Pattern.compile("\\bcancel\\b|취소");
  /** What came, and is not as it should be. */
  private static final Pattern WRONG = Pattern.compile("\\b(came|arrived|delivered|got|received)\\b.{0,40}\\b(missing|broken|wrong|damaged|torn|faulty|wobbl\\w+)\\b"
      + "|\\b(change|move|postpone|cancel|reschedule|amend|alter)\\b.{0,40}\\b(my|our) (last )?(order|delivery|parcel)\\b"
      + "|(주문한|주문하신|제 주문|내 주문).{0,16}(변경|바꾸|바꿔|미루|미뤄|연기)|(왔는데|받았는데|도착했는데|배송됐는데).{0,30}(없|빠졌|빠져|깨|부러|망가|다른|틀린|찢어|흔들)");

  /** What was done, or how to do it, is no wish that it be done. */
  private static final Pattern WHY = Pattern.compile("\\bwhy (did|have|has|would|are|is|was|were)\\b|(^|\\s)왜 .*(뺐|치웠|바꿨|넣었|담았|옮겼|지웠|없앴)");
  private static final Pattern HOW = Pattern.compile("\\bhow (do|can|could|would|does|to) (i|one|we|you)?\\b|(려면|하면|할려면|는 방법|는 법).{0,6}(어떻게|뭐|무엇|알려|있)");

  static Optional<List<Call>> wonders(Clause clause, Situation situation) {
    if (!clause.act("remove", "put-basket", "add", "put", "move", "change", "swap") || clause.any(Sort.TOPIC, Sort.MONEY) || clause.act("deliver", "track", "clerk", "plan")) {
      return Optional.empty();
    }
    return WHY.matcher(clause.text()).find() ? one(new Call.Unknown("assistant.ask.again"))
        : HOW.matcher(clause.text()).find() && clause.act("basket", "remove") ? one(new Call.AskHelp()) : Optional.empty();
  }

  static Optional<List<Call>> aboutOrders(Clause clause, Situation situation) {
    if (situation.last() instanceof Call.PlaceOrder && clause.act("clerk", "undo") && CALLED_OFF.matcher(clause.said()).find()) {
      return one(new Call.Deny()); // nothing has been ordered yet
    }
    if (clause.act("clerk") || WRONG.matcher(clause.text()).find()) {
      return one(new Call.TalkToClerk());
    }
    return clause.act("track") ? one(new Call.TrackOrder()) : Optional.empty();
  }

  private static final Pattern ALTOGETHER = Pattern.compile("\\b(altogether|in total|all in|total|come to)\\b|합쳐|합하|다 해서|전부|총|모두"
      + "|\\bhow much (do|will|would) (i|we) pay\\b|배송비 포함|배송비까지");

  static Optional<List<Call>> aboutShop(Clause clause, Situation situation) {
    if (clause.first(Sort.TOPIC).filter(topic -> topic.value().equals("delivery-cost")).isPresent()
        && !situation.conversation().basket().isEmpty() && ALTOGETHER.matcher(clause.said()).find()) {
      return one(new Call.PriceOfBasket()); // which tells its fee, too
    }
    if (clause.act("deliver") && clause.act("price") && !clause.any(Sort.DATE, Sort.KIND, Sort.ORDINAL) && !clause.mark("when", "all")) {
      return one(new Call.AskShop("delivery-cost"));
    }
    var topics = clause.all(Sort.TOPIC).stream().filter(topic -> !topic.value().equals("delivery-area") || !clause.any(Sort.DATE)).toList();
    return topics.stream().filter(topic -> !topic.value().equals("payment")).findFirst().or(() -> topics.stream().findFirst()).map(topic -> List.of(new Call.AskShop(topic.value())));
  }

  static Optional<List<Call>> help(Clause clause, Situation situation) {
    return clause.act("help") && !clause.any(Sort.KIND) ? one(new Call.AskHelp()) : Optional.empty();
  }

  static Optional<List<Call>> smallTalk(Clause clause, Situation situation) {
    if (clause.talk("yes") && !clause.talk("no")) {
      return one(new Call.Confirm());
    }
    if (clause.talk("no", "unsure") || clause.act("dislike")) {
      return one(new Call.Deny());
    }
    if (clause.act("choose") && situation.asked(Asked.DO_IT)) {
      return one(new Call.Confirm());
    }
    return clause.all(Sort.TALK).stream().filter(span -> TONES.containsKey(span.value())).findFirst()
        .map(span -> List.of(new Call.SmallTalk(Call.Tone.valueOf(span.value().toUpperCase(Locale.ROOT)))));
  }
}
