package shop.kontor.assistant.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import shop.kontor.assistant.application.ConversationBook.Row;
import shop.kontor.assistant.domain.Language;
import shop.kontor.assistant.domain.Part;

/** Who is thinking of an answer just now, by conversation, so that she can stop it. */
final class Thinkers {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private final Map<String, Thinker> busy = new ConcurrentHashMap<>();

  static final class Thinker {
    private final String words;
    private volatile boolean stopped;
    private volatile Future<?> asked;
    /** What tools have told so far, for her to see while she waits. */
    private volatile List<Part> told = List.of();
    /** Whole sentences of a model that may be said, as far as it has come. */
    private volatile List<Part> said = List.of();

    private Thinker(String words) {
      this.words = words;
    }

    void tell(List<Part> parts) {
      told = Stream.concat(told.stream(), parts.stream()).toList();
    }

    List<Part> told() {
      return told;
    }

    /**
     * @param pieces all that it has said so far; none: it may say something else yet
     * @return whether that is something new
     */
    boolean say(List<Part.Piece> pieces) {
      List<Part> now = pieces.isEmpty() ? List.of() : List.of(new Part.Phrased(pieces));
      boolean news = !now.equals(said);
      said = now;
      return news;
    }

    boolean stopped() {
      return stopped;
    }

    /**
     * Hears a model out in a thread of its own. That one alone is interrupted when she stops it: this one may be at the
     * books, and a database file is closed under a thread that is.
     *
     * @param hears its words, piece by piece, as they come
     * @return the whole answer
     */
    ChatResponse ask(ChatModel model, Prompt prompt, Consumer<String> hears) {
      var asking = new FutureTask<>(() -> hear(model, prompt, hears));
      asked = asking;
      if (stopped) {
        throw new ModelFailed("she stopped it");
      }
      Thread.ofVirtual().name("assistant-model").start(asking);
      try {
        return asking.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof ModelFailed failed ? failed : new ModelFailed("it failed: " + e.getCause());
      } catch (CancellationException e) {
        throw new ModelFailed("she stopped it");
      } catch (InterruptedException e) {
        asking.cancel(true);
        Thread.currentThread().interrupt();
        throw new ModelFailed("nobody waits for it any more");
      }
    }

    /** Whoever interrupts this lets go of the line to the model at once. */
    private static ChatResponse hear(ChatModel model, Prompt prompt, Consumer<String> hears) {
      for (var next : model.stream(prompt).toIterable()) {
        if (next.getResult().getMetadata().getFinishReason() != null) {
          return next;
        }
        hears.accept(next.getResult().getOutput().getText());
      }
      throw new ModelFailed("its answer broke off");
    }

    private void stop() {
      stopped = true;
      var asking = asked;
      if (asking != null) {
        asking.cancel(true);
      }
    }
  }

  Thinker begin(String conversation, String words) {
    var thinker = new Thinker(words);
    busy.put(conversation, thinker);
    return thinker;
  }

  void end(String conversation, Thinker thinker) {
    busy.compute(conversation, (_, now) -> now == thinker ? null : now);
  }

  boolean stop(String conversation) {
    return busy.computeIfPresent(conversation, (_, thinker) -> {
      thinker.stop();
      return thinker;
    }) != null;
  }

  /** Her words, and what has been found out for her: turns that are none yet. */
  List<Row> now(String conversation, int turns, Language language, Instant at) {
    var thinker = busy.get(conversation);
    if (thinker == null) {
      return List.of();
    }
    var waits = new Part.Waiting("thinking", "assistant.say.thinking", at.plus(PATIENCE).getEpochSecond());
    return List.of(new Row(turns + 1, Said.Who.CUSTOMER, language, Said.words(thinker.words), at),
        new Row(turns + 2, Said.Who.SHOP, language, new Said(Stream.of(thinker.said, thinker.told, List.<Part>of(waits))
            .flatMap(List::stream).toList()), at));
  }
}
