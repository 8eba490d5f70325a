package shop.kontor.assistant.domain;

import static shop.kontor.assistant.domain.Grammar.one;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import shop.kontor.assistant.domain.Conversation.Asked;

/** What people say to a shop assistant that is not about furniture. */
final class Talking {

  private static final Map<String, Call.Tone> TONES = Map.of("greeting", Call.Tone.GREETING, "thanks", Call.Tone.THANKS,
      "farewell", Call.Tone.FAREWELL, "praise", Call.Tone.PRAISE, "displeasure", Call.Tone.DISPLEASURE);

  private Talking() {}

  static Optional<List<Call>> aboutOrders(Clause clause, Situation situation) {
    if (clause.act("clerk")) {
      return one(new Call.TalkToClerk());
    }
    return clause.act("track") ? one(new Call.TrackOrder()) : Optional.empty();
  }

  static Optional<List<Call>> aboutShop(Clause clause, Situation situation) {
    if (clause.act("deliver") && clause.act("price") && !clause.any(Sort.DATE, Sort.KIND, Sort.ORDINAL) && !clause.mark("when", "all")) {
      return one(new Call.AskShop("delivery-cost"));
    }
    return clause.first(Sort.TOPIC).map(topic -> List.of(new Call.AskShop(topic.value())));
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
