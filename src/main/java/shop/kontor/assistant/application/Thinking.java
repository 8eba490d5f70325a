package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.assistant.application.ConversationBook.Head;
import shop.kontor.assistant.application.ConversationBook.Row;
import shop.kontor.assistant.domain.Conversation;
import shop.kontor.assistant.domain.Conversation.Asked;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Phrasing;
import shop.kontor.foundation.security.Caller;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has a language model think of an answer, where the shop has set one and she has given leave. Outside any transaction,
 * for it takes seconds. Tools are rehearsed: what they do is undone at once, and done only with the turn. Whatever goes
 * wrong is no answer, and the built-in understanding gives one.
 */
@Component
class Thinking {

  private static final Logger log = LoggerFactory.getLogger(Thinking.class);
  private static final int MOST_ROUNDS = 5;
  private static final int MOST_CALLS = 8;
  private static final int ANSWER = 700;
  /** Where an endpoint does not tell what it took: letters that make a token, rather too few. */
  private static final int LETTERS = 3;
  private static final int AT_ONCE = 8;
  private static final int MOST_FAILURES = 3;

  private final @Nullable ChatModel model;
  private final ToolCallingManager manager = ToolCallingManager.builder().maxTotalToolCalls(MOST_CALLS)
      .resolutionFallbackEnabled(false).build();
  private final Phrasing phrasing = new Phrasing();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Thinkers thinkers = new Thinkers();
  private final CallTools tools;
  private final Briefing briefing;
  private final TokenBudget budget;
  private final Goods goods;
  private final Doing doing;
  private final Wording wording;
  private final Topics topics;
  private final JsonMapper json;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final ZoneId zone;
  private final String name;
  private final Duration patience;
  private final Duration rest;
  private volatile int failures;
  private volatile Instant restsUntil = Instant.MIN;

  Thinking(ObjectProvider<ChatModel> model, CallTools tools, Briefing briefing, TokenBudget budget, Goods goods, Doing doing, Wording wording,
      Topics topics, JsonMapper json, TransactionTemplate transactions, Clock clock, ZoneId zone,
      @Value("${kontor.assistant.model.name:}") String name,
      @Value("${kontor.assistant.model.patience:20s}") Duration patience,
      @Value("${kontor.assistant.model.rest:1m}") Duration rest) {
    this.model = model.getIfAvailable();
    this.tools = tools;
    this.briefing = briefing;
    this.budget = budget;
    this.goods = goods;
    this.doing = doing;
    this.wording = wording;
    this.topics = topics;
    this.json = json;
    this.transactions = transactions;
    this.clock = clock;
    this.zone = zone;
    this.name = name;
    this.patience = patience;
    this.rest = rest;
  }

  /** How a turn begins: the conversation before it, and the last that was said in it. */
  record Sketch(Head head, List<Row> rows) {

    /** It is hers to give, and no model speaks before the shop has heard it. */
    static boolean isAskedForYes(Conversation talk) {
      var question = talk.question();
      return question != null && (question.about() == Asked.ORDER || question.about() == Asked.DO_IT);
    }
  }

  boolean isOn() {
    return model != null;
  }

  /** Nobody waits for it any more. Whether there was something to stop. */
  boolean stop(String conversation) {
    return thinkers.stop(conversation);
  }

  /** What is thought of just now in this conversation: turns that are none yet. */
  List<Row> now(Head head) {
    return thinkers.now(head.id(), head.turns(), head.language(), clock.instant());
  }

  Thought think(Caller caller, Sketch sketch, String words) {
    var head = sketch.head();
    if (model == null || !head.standing().help().may() || clock.instant().isBefore(restsUntil)
        || !budget.allows(head.standing().help().spent()) || !places.tryAcquire()) {
      return Thought.NONE;
    }
    var thinker = thinkers.begin(head.id(), words);
    var round = new Round(caller, sketch, words, thinker);
    topics.changed(head);
    try {
      var thought = round.run();
      failures = 0;
      return thinker.stopped() ? new Thought(head.turns(), List.of(), List.of(), round.spent, true) : thought;
    } catch (RuntimeException e) {
      if (!thinker.stopped()) {
        failed(e);
      }
      return new Thought(head.turns(), List.of(), List.of(), round.spent, thinker.stopped());
    } finally {
      thinkers.end(head.id(), thinker);
      places.release();
      if (round.spent > 0) {
        budget.spend(round.spent);
      }
    }
  }

  private void failed(RuntimeException why) {
    log.warn("The language model was no help, and the shop answered by itself: {}", why.getMessage());
    if (++failures >= MOST_FAILURES) {
      restsUntil = clock.instant().plus(rest);
      failures = 0;
    }
  }

  /** One turn of hers. */
  private final class Round {

    private final Thinkers.Thinker thinker;
    private final Sketch sketch;
    private final String words;
    private final Reply reply;
    private final ToolAnswers answers;
    private final List<shop.kontor.assistant.domain.Call> calls = new ArrayList<>();
    private final Instant until = clock.instant().plus(patience);
    private long spent;

    Round(Caller caller, Sketch sketch, String words, Thinkers.Thinker thinker) {
      this.thinker = thinker;
      this.sketch = sketch;
      this.words = words;
      this.reply = new Reply(caller, sketch.head(), sketch.head().standing().talk(), words);
      this.answers = new ToolAnswers(wording, json, Wording.locale(sketch.head().language()));
    }

    Thought run() {
      var options = ToolCallingChatOptions.builder().model(name).maxTokens(ANSWER).temperature(0.2)
          .toolCallbacks(tools.tools().stream().map(tool -> (org.springframework.ai.tool.ToolCallback) new ModelTool(tool,
              this::rehearse)).toList()).build();
      var prompt = new Prompt(briefing.of(sketch, words), options);
      for (int n = 0; n < MOST_ROUNDS; n++) {
        var answer = ask(prompt);
        if (!answer.hasToolCalls()) {
          return thought(answer.getResult().getOutput().getText());
        }
        if (!answer.getResult().getOutput().getToolCalls().stream().allMatch(call -> tools.has(call.name()))) {
          throw new ModelFailed("it calls a tool that there is not");
        }
        if (calls.size() + answer.getResult().getOutput().getToolCalls().size() > MOST_CALLS) {
          throw new ModelFailed("it calls tools without end");
        }
        show(List.of()); // that was no answer yet
        prompt = new Prompt(manager.executeToolCalls(prompt, answer).conversationHistory(), options);
      }
      throw new ModelFailed("it comes to no end");
    }

    private ChatResponse ask(Prompt prompt) {
      if (clock.instant().isAfter(until)) {
        throw new ModelFailed("it thinks for too long");
      }
      var letters = prompt.getContents().length() + ANSWER;
      spent += letters / LETTERS; // until it is told what it took
      var saying = new Saying(this::mayBeShown, this::show);
      var answer = thinker.ask(model, prompt, saying::hear);
      var told = answer.getMetadata().getUsage().getTotalTokens();
      spent += told == null || told <= 0 ? 0 : told - letters / LETTERS;
      return answer;
    }

    private Thought thought(String text) {
      if (text == null || text.isBlank()) {
        if (calls.isEmpty()) {
          throw new ModelFailed("it said nothing");
        }
        return new Thought(sketch.head().turns(), calls, List.of(), spent, false);
      }
      var pieces = maySay(text).orElseThrow(() -> new ModelFailed("it said what nobody told it"));
      return new Thought(sketch.head().turns(), calls, pieces, spent, false);
    }

    private Optional<List<Part.Piece>> maySay(String text) {
      return phrasing.read(text, answers.values(), Phrasing.spoken(words, sketch.head().language()),
          clock.instant().atZone(zone).toLocalDate()).filter(said -> !goods.names(said.stream()
              .filter(piece -> piece.text() != null).map(Part.Piece::text).toList()));
    }

    /** Before the turn is done: what may be said, with values that stay whatever is done. */
    private Optional<List<Part.Piece>> mayBeShown(String text) {
      var told = ToolAnswers.values(thinker.told());
      return Sketch.isAskedForYes(sketch.head().standing().talk()) ? Optional.empty() : maySay(text).filter(said -> said.stream().allMatch(piece ->
          piece.value() == null || told.contains(piece.value())));
    }

    private void show(List<Part.Piece> pieces) {
      if (thinker.say(pieces)) {
        topics.changed(sketch.head());
      }
    }

    /** As if it were done: what it tells. */
    private String rehearse(String tool, String arguments) {
      var call = tools.call(tool, arguments);
      calls.add(call);
      int before = reply.parts().size();
      transactions.executeWithoutResult(state -> {
        state.setRollbackOnly();
        doing.call(call, reply);
      });
      var parts = reply.parts();
      var told = parts.subList(Math.min(before, parts.size()), parts.size());
      if (!call.acts()) {
        thinker.tell(told.stream().filter(part -> part instanceof Part.Words || part instanceof Part.Cards).toList());
        topics.changed(sketch.head());
      }
      return answers.tell(told);
    }
  }
}
