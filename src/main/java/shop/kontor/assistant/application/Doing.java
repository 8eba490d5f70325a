package shop.kontor.assistant.application;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.application.ErrandBook.Kind;
import shop.kontor.assistant.domain.Call;
import shop.kontor.assistant.domain.Part;

/** Does what was understood, with the shop's own use cases: each call adds what came of it to the answer. */
@Component
class Doing {

  /** Of what the shop itself can say something, whatever its policies are. */
  private static final Set<String> TOPICS = Set.of("hours", "returns", "delivery-cost", "assembly", "payment", "warranty",
      "address", "vouchers", "disposal", "privacy", "swatches", "delivery-area");

  private final Browsing browsing;
  private final Matching matching;
  private final Describing describing;
  private final Delivering delivering;
  private final Furnishing furnishing;
  private final Carrying carrying;
  private final Clock clock;

  Doing(Browsing browsing, Matching matching, Describing describing, Delivering delivering, Furnishing furnishing, Carrying carrying,
      Clock clock) {
    this.browsing = browsing;
    this.matching = matching;
    this.describing = describing;
    this.delivering = delivering;
    this.furnishing = furnishing;
    this.carrying = carrying;
    this.clock = clock;
  }

  void call(Call call, Reply reply) {
    switch (call) {
      case Call.BeginProject(var wish) -> furnishing.begin(wish, reply);
      case Call.SetWish(var wish) -> furnishing.wish(wish, reply);
      case Call.SearchProducts(var traits) -> browsing.search(traits, reply);
      case Call.Match(var traits, var with) -> matching.match(traits, with, reply);
      case Call.ShowMore _ -> browsing.more(reply);
      case Call.Describe(var what, var aspect) -> describing.describe(what, aspect, reply);
      case Call.Compare(var things) -> describing.compare(things, reply);
      case Call.Choose(var what) -> describing.describe(what, Call.Aspect.ALL, reply);
      case Call.CheckStock(var what, var count, var store) -> describing.stock(what, count, store, reply);
      case Call.CheckDelivery(var what, var date) -> delivering.check(what, date, reply);
      case Call.PutIntoBasket(var what, var count) -> carrying.add(what, count, reply);
      case Call.SetCount(var what, var count) -> carrying.set(what, count, reply);
      case Call.TakeFromBasket(var what) -> carrying.remove(what, reply);
      case Call.ShowBasket _, Call.PriceOfBasket _ -> carrying.look(Kind.LOOK, reply);
      case Call.PlaceOrder _ -> carrying.look(Kind.ORDER, reply);
      case Call.Undo _ -> {
        if (!carrying.undo(reply)) {
          studio(reply);
        }
      }
      case Call.TrackOrder _ -> reply.say("track").way("orders", "/customer");
      case Call.AskShop(var topic) -> reply.say("topic." + (TOPICS.contains(topic) ? topic : "other"));
      case Call.AskHelp _ -> reply.say("help").offer("begin").offer("search.sofas").offer("clerk");
      case Call.TalkToClerk _ -> {
        reply.clerkWanted(clock.instant());
        reply.say("clerk");
      }
      case Call.SmallTalk(var tone) -> reply.say("talk." + tone);
      case Call.Confirm _, Call.Deny _ -> reply.say("fine");
      case Call.Unknown(var question) -> reply.add(new Part.Words(question, java.util.List.of())).offer("begin")
          .offer("search.sofas").offer("clerk");
      case Call.BringPlan _, Call.ProposeDesigns _, Call.ShowDesign _, Call.SwapPiece _, Call.Recolour _,
          Call.MakeCheaper _, Call.MakeMore _, Call.AddPiece _, Call.RemovePiece _, Call.MovePiece _, Call.TurnPiece _,
          Call.Lock _, Call.Unlock _, Call.Redo _ -> studio(reply);
    }
  }

  private static void studio(Reply reply) {
    var project = reply.head().project();
    reply.say("studio").way("room", project == null ? "/studio" : "/studio/projects/" + project);
  }
}
