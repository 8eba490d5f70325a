package shop.kontor.assistant.application;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.application.ErrandBook.Kind;
import shop.kontor.assistant.domain.Call;
import shop.kontor.assistant.domain.Conversation.Asked;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Shade;
import shop.kontor.assistant.domain.Target;
import shop.kontor.assistant.domain.Traits;
import shop.kontor.assistant.domain.Wish;
import shop.kontor.studio.ChangeDesign.How;

/** Does what was understood, with the shop's own use cases: each call adds what came of it to the answer. */
@Component
class Doing {

  /** Of what the shop itself can say something, whatever its policies are. */
  private static final Set<String> TOPICS = Set.of("hours", "returns", "delivery-cost", "assembly", "payment", "warranty",
      "address", "vouchers", "disposal", "privacy", "swatches", "delivery-area", "hold", "collect", "share", "reviews", "stairs", "split", "save");

  /** Of whom, nobody knows. */
  private static final Set<String> SIDES = Set.of("left", "right");

  private static final Set<Asked> WISHES = Set.of(Asked.SPACE, Asked.STYLE, Asked.BUDGET);

  private final Browsing browsing;
  private final Matching matching;
  private final Describing describing;
  private final Delivering delivering;
  private final Furnishing furnishing;
  private final Carrying carrying;
  private final Buying buying;
  private final Redesigning redesigning;
  private final Restyling restyling;
  private final Recolouring recolouring;
  private final Overseeing overseeing;
  private final Rejecting rejecting;
  private final Underway underway;
  private final Meaning meaning;
  private final Clock clock;

  Doing(Browsing browsing, Matching matching, Describing describing, Delivering delivering, Furnishing furnishing, Carrying carrying,
      Buying buying, Redesigning redesigning, Restyling restyling, Recolouring recolouring, Overseeing overseeing, Rejecting rejecting,
      Underway underway, Meaning meaning, Clock clock) {
    this.browsing = browsing;
    this.matching = matching;
    this.describing = describing;
    this.delivering = delivering;
    this.furnishing = furnishing;
    this.carrying = carrying;
    this.buying = buying;
    this.redesigning = redesigning;
    this.restyling = restyling;
    this.recolouring = recolouring;
    this.overseeing = overseeing;
    this.rejecting = rejecting;
    this.underway = underway;
    this.meaning = meaning;
    this.clock = clock;
  }

  void call(Call call, Reply reply) {
    if (underway.has(call, reply)) {
      reply.say("design.soon");
      return;
    }
    switch (call) {
      case Call.BeginProject(var wish) -> furnishing.begin(wish, reply);
      case Call.SetWish(var wish) -> furnishing.wish(wish, reply);
      case Call.SearchProducts(var traits) -> browsing.search(traits, reply);
      case Call.Match(var traits, var with) -> matching.match(traits, with, reply);
      case Call.ShowMore _ -> browsing.more(reply);
      case Call.Reject(var what, var objection) -> rejecting.reject(what, objection, reply);
      case Call.Describe(Target.Design design, _) -> redesigning.show(design, reply);
      case Call.Describe(var what, var aspect) -> describing.describe(what, aspect, reply);
      case Call.Compare(var things) -> describing.compare(things, reply);
      case Call.Choose(Target.Design(var design)) -> redesigning.choose(design, reply);
      case Call.Choose(Target.Piece(var id)) when reply.asked() != null -> again(new Target.Piece(id), reply);
      case Call.Choose(Target.Everything _) when reply.design() != null -> redesigning.choose(
          reply.design(), reply);
      case Call.Choose(Target.Product what) when matched(reply) -> add(Traits.NONE, what, reply);
      case Call.Choose(var what) -> describing.describe(what, Call.Aspect.ALL, reply);
      case Call.CheckStock(var what, var count, var store) -> describing.stock(what, count, store, reply);
      case Call.CheckDelivery(var what, var date, var window) -> delivering.check(what, date, window, reply);
      case Call.PutIntoBasket(Target.Design design, var count) when meaning.wanted(design, reply).isEmpty() -> {
        reply.say("design.then");
        redesigning.show(design, reply);
      }
      case Call.PutIntoBasket(var what, var count) -> carrying.add(what, count, reply);
      case Call.SetCount(var what, var count) -> carrying.set(what, count, reply);
      case Call.TakeFromBasket(var what, var some) -> carrying.remove(what, some, reply);
      case Call.AskProject(var matter) -> {
        overseeing.tell(matter, reply);
        if (matter == Call.Matter.SO_FAR) {
          furnishing.ask(reply);
        }
      }
      case Call.ShowBasket _, Call.PriceOfBasket _ -> carrying.look(Kind.LOOK, reply);
      case Call.PlaceOrder(var agreed) -> {
        if (agreed == null) {
          buying.order(reply);
        } else {
          buying.agree(reply);
        }
      }
      case Call.Undo _ -> {
        if (!carrying.undo(reply)) {
          reply.say("undo.none");
        }
      }
      case Call.TrackOrder _ -> reply.say("track").way("orders", "/customer");
      case Call.AskShop(var topic) when topic.equals("delivery-cost") -> {
        if (reply.talk().basket().isEmpty()) {
          delivering.cost(reply);
        } else {
          carrying.look(Kind.LOOK, reply);
        }
      }
      case Call.AskShop(var topic) -> reply.say("topic." + (TOPICS.contains(topic) ? topic : "other"));
      case Call.AskHelp _ -> reply.say("help").offer("begin").offer("search.sofas").offer("clerk");
      case Call.TalkToClerk _ -> {
        reply.clerkWanted(clock.instant());
        reply.say("clerk");
      }
      case Call.SmallTalk(var tone) -> reply.say("talk." + tone);
      case Call.Confirm _ when reply.asked() != null && reply.asked().about() == Asked.ORDER -> buying.agree(reply);
      case Call.Deny _ when reply.asked() != null && reply.asked().about() == Asked.ORDER -> buying.leave(reply);
      case Call.Deny _ when reply.head().project() != null && reply.asked() != null -> furnishing.goOn(reply);
      case Call.Confirm _ when reply.head().project() != null && reply.asked() != null && WISHES.contains(reply.asked().about()) ->
          furnishing.goOn(reply);
      case Call.Confirm _ when reply.head().project() != null && reply.asked() == null && reply.talk().designs().isEmpty() && wished(reply) ->
          furnishing.propose(Wish.NONE, reply);
      case Call.Confirm _, Call.Deny _ -> reply.say("fine");
      case Call.Unknown(var question) -> reply.add(new Part.Words(question, List.of())).offer("begin")
          .offer("search.sofas").offer("clerk");
      case Call.ProposeDesigns(var wish) -> furnishing.propose(wish, reply);
      case Call.ShowDesign(var what) -> redesigning.show(what, reply);
      case Call.SwapPiece(var what, var to) -> redesigning.swap(what, to, reply);
      case Call.Recolour(Target.Product product, var colour) when reply.design() == null ->
          recolour(product, colour, reply);
      case Call.Recolour(var what, var colour) -> redesigning.recolour(what, colour, reply);
      case Call.MakeCheaper(Target.Piece piece, var limit) -> redesigning.cheaper(piece, limit, reply);
      case Call.MakeCheaper(Target.OfKind kind, var limit) -> redesigning.cheaper(kind, limit, reply);
      case Call.MakeCheaper(_, var limit) -> restyling.cheaper(limit == null ? null : limit.most(), reply);
      case Call.Rearrange _ -> restyling.rearrange(reply);
      case Call.MakeMore(Target.Piece piece, var qualities) -> redesigning.more(piece, qualities, reply);
      case Call.MakeMore(_, var qualities) -> restyling.lean(qualities, reply);
      case Call.Finish(var surface, var look) -> restyling.finish(surface, look, reply);
      case Call.AddPiece(var piece, var which, _) -> add(piece, which, reply);
      case Call.RemovePiece(var what) when reply.design() == null -> carrying.remove(what, null, reply);
      case Call.RemovePiece(var what) -> redesigning.touch(what, How.REMOVE, reply);
      case Call.Lock(var what) -> redesigning.touch(what, How.LOCK, reply);
      case Call.Unlock(var what) -> redesigning.touch(what, How.UNLOCK, reply);
      case Call.TurnPiece(var what) -> redesigning.touch(what, How.TURN, reply);
      case Call.BringPlan _ -> plan(reply);
      case Call.MovePiece(var what, var where) when where != null && !SIDES.contains(where) && reply.design() != null ->
          redesigning.move(what, where, reply);
      case Call.MovePiece _ when reply.design() != null -> reply.say("move").way("design",
          Drawn.page(reply.design()));
      case Call.MovePiece _, Call.Redo _ -> studio(reply);
    }
  }

  /** She sees what goes with a piece of her design, and picks one for it. */
  private static boolean matched(Reply reply) {
    return reply.design() != null && !reply.before().isEmpty()
        && reply.before().getLast() instanceof Call.Match(_, Target.Piece _);
  }

  /** She has just said the last of what designs need. */
  private static boolean wished(Reply reply) {
    return reply.before().stream().anyMatch(call -> call instanceof Call.SetWish || call instanceof Call.BeginProject);
  }

  /** "The sofa", she says, asked which piece she meant: what she asked for of it before is not known any more. */
  private void again(Target.Piece piece, Reply reply) {
    describing.describe(piece, Call.Aspect.ALL, reply);
  }

  private void recolour(Target.Product product, @Nullable Shade colour, Reply reply) {
    meaning.of(product, reply).stream().findFirst().flatMap(each -> recolouring.of(each, colour, reply)).ifPresent(found -> {
      reply.say("found.one");
      browsing.show(List.of(found), reply);
    });
  }

  private void add(Traits piece, @Nullable Target which, Reply reply) {
    if (which != null) {
      meaning.of(which, reply).stream().findFirst().ifPresentOrElse(each -> redesigning.add(piece, each, reply),
          () -> meaning.ask(which, reply));
    } else if (reply.head().project() == null) {
      browsing.search(piece, reply); // whichever she picks then goes into her cart
    } else {
      redesigning.add(piece, null, reply);
    }
  }

  private static void plan(Reply reply) {
    var project = reply.head().project();
    reply.say("plan").way("plan", project == null ? "/studio" : "/studio/projects/" + project + "/room");
    if (project != null) {
      reply.offer("propose");
    }
  }

  private static void studio(Reply reply) {
    var project = reply.head().project();
    reply.say("studio").way("room", project == null ? "/studio" : "/studio/projects/" + project);
  }
}
