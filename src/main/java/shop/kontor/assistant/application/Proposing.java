package shop.kontor.assistant.application;

import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.application.ConversationBook.Head;
import shop.kontor.assistant.domain.Call;
import shop.kontor.assistant.domain.Conversation.Asked;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Target;
import shop.kontor.assistant.domain.Turn;
import shop.kontor.assistant.domain.Value;
import shop.kontor.assistant.domain.Wish;

/**
 * Answers as a model thought it out. What tells something is told; what would change something is done only where the
 * built-in understanding reads the very same in her words, and else proposed: then her yes does it.
 */
@Component
class Proposing {

  private static final int MOST_PROPOSED = 4;
  private static final java.util.regex.Pattern WORD = java.util.regex.Pattern.compile("[a-z][a-z -]{0,29}");

  private final Doing doing;
  private final Goods goods;

  Proposing(Doing doing, Goods goods) {
    this.doing = doing;
    this.goods = goods;
  }

  /** What she asks for: by a yes, what was proposed to her; else what her words say. */
  List<Call> asked(Head head, Turn turn) {
    var question = head.standing().talk().question();
    var proposed = head.standing().help().proposed();
    return question != null && question.about() == Asked.DO_IT && !proposed.isEmpty()
        && turn.calls().equals(List.of(new Call.Confirm())) ? proposed : turn.calls();
  }

  /** @param turn as the built-in understanding reads it */
  void answer(Thought thought, Turn turn, Reply reply) {
    var calls = thought.calls().stream().map(call -> fit(call, turn)).distinct().toList();
    calls.stream().filter(call -> !call.acts() || turn.calls().contains(call)).forEach(call -> doing.call(call, reply));
    var proposed = calls.stream().filter(call -> call.acts() && !turn.calls().contains(call)).limit(MOST_PROPOSED).toList();
    if (!proposed.isEmpty()) {
      proposed.forEach(call -> say(call, reply));
      reply.ask(Asked.DO_IT, null);
      reply.offer("yes").offer("no");
      reply.help(reply.head().standing().help().proposing(proposed));
    }
    var told = ToolAnswers.values(reply.parts());
    if (!thought.words().isEmpty() && thought.words().stream().allMatch(piece -> piece.value() == null || told.contains(
        piece.value()))) {
      reply.lead(new Part.Phrased(thought.words()));
    }
  }

  private void say(Call call, Reply reply) {
    switch (call) {
      case Call.PutIntoBasket(Target.Product(var sku), var count) when goods.find(sku).isPresent() ->
          reply.say("propose.put", Describing.name(goods.find(sku).get().good()), new Value.Count(count, "/cart"));
      case Call.TakeFromBasket(Target.Product(var sku), _) when goods.find(sku).isPresent() ->
          reply.say("propose.take", Describing.name(goods.find(sku).get().good()));
      case Call.PutIntoBasket _, Call.TakeFromBasket _ -> reply.say("propose.basket");
      case Call.BeginProject _ -> reply.say("propose.begin");
      case Call.SetWish _ -> reply.say("propose.wish");
      case Call.TalkToClerk _ -> reply.say("propose.clerk");
      case Call.Undo _ -> reply.say("propose.undo");
      default -> reply.say("propose.design");
    }
  }

  /** Numbers of a wish are hers alone: a sum, a day or a size that she did not say is left out. */
  private static Call fit(Call call, Turn turn) {
    return switch (call) {
      case Call.BeginProject(var wish) -> new Call.BeginProject(fit(wish, turn));
      case Call.SetWish(var wish) -> new Call.SetWish(fit(wish, turn));
      default -> call;
    };
  }

  private static Wish fit(Wish wish, Turn turn) {
    var hers = new HashSet<>();
    turn.calls().forEach(call -> {
      if (call instanceof Call.BeginProject(var said)) {
        hers.addAll(java.util.Arrays.asList(said.budget(), said.date(), said.space()));
      } else if (call instanceof Call.SetWish(var said)) {
        hers.addAll(java.util.Arrays.asList(said.budget(), said.date(), said.space()));
      }
    });
    return new Wish(wish.room(), hers.contains(wish.budget()) ? wish.budget() : null, hers.contains(wish.date()) ? wish.date()
        : null, words(wish.styles()), hers.contains(wish.space()) ? wish.space() : null, wish.colours(),
        words(wish.materials()), words(wish.qualities()), words(wish.musts()), words(wish.without()));
  }

  private static List<String> words(List<String> said) {
    return said.stream().filter(word -> WORD.matcher(word).matches()).limit(8).toList();
  }
}
