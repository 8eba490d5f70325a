package shop.kontor.assistant.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import shop.kontor.assistant.application.ConversationBook.Row;
import shop.kontor.assistant.domain.Language;
import shop.kontor.assistant.domain.Part;

/** Who is thinking of an answer just now, by conversation, so that she can stop it. */
final class Thinkers {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private final Map<String, Thinker> busy = new ConcurrentHashMap<>();

  static final class Thinker {
    private final Thread thread = Thread.currentThread();
    private final String words;
    private volatile boolean stopped;
    /** What tools have told so far, for her to see while she waits. */
    private volatile List<Part> told = List.of();

    private Thinker(String words) {
      this.words = words;
    }

    void tell(List<Part> parts) {
      told = Stream.concat(told.stream(), parts.stream()).toList();
    }

    boolean stopped() {
      return stopped;
    }
  }

  Thinker begin(String conversation, String words) {
    var thinker = new Thinker(words);
    busy.put(conversation, thinker);
    return thinker;
  }

  /** In its own thread, which from now on nobody interrupts. */
  void end(String conversation, Thinker thinker) {
    busy.compute(conversation, (_, now) -> now == thinker ? null : now);
    if (thinker.stopped) {
      Thread.interrupted();
    }
  }

  boolean stop(String conversation) {
    return busy.computeIfPresent(conversation, (_, thinker) -> {
      thinker.stopped = true;
      thinker.thread.interrupt();
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
        new Row(turns + 2, Said.Who.SHOP, language, new Said(Stream.concat(thinker.told.stream(), Stream.of(waits)).toList()), at));
  }
}
