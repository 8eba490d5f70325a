package shop.kontor.assistant.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Call;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Target;

/** What another room still works on, so that nobody answers with what was there before. */
@Component
class Underway {

  static final String DESIGNS = "assistant.say.wait.designs";
  private static final int LAST = 10;

  private final ConversationBook book;
  private final Clock clock;

  Underway(ConversationBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /** Whether this is asked of designs that are being made at the moment: "I like b", "all of it into the basket". */
  boolean has(Call call, Reply reply) {
    return ofDesigns(call) && book.turns(reply.head().id(), LAST).stream().flatMap(turn -> turn.said().parts().stream())
        .anyMatch(part -> part instanceof Part.Waiting(_, var key, var until) && key.equals(DESIGNS)
            && until > clock.instant().getEpochSecond());
  }

  private static boolean ofDesigns(Call call) {
    return switch (call) {
      case Call.Choose _, Call.ShowDesign _ -> true;
      case Call.PutIntoBasket(var what, _) -> isDesign(what);
      case Call.MakeCheaper(var what, _) -> isDesign(what);
      case Call.Describe(var what, _) -> what instanceof Target.Design;
      case Call.CheckDelivery(var what, _, _) -> isDesign(what);
      default -> false;
    };
  }

  private static boolean isDesign(Target what) {
    return what instanceof Target.Design || what instanceof Target.Everything || what instanceof Target.AllBut || what instanceof Target.Unclear;
  }
}
