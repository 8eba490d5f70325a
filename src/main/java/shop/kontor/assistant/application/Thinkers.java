package shop.kontor.assistant.application;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who is thinking of an answer just now, by conversation, so that she can stop it. */
final class Thinkers {

  private final Map<String, Thinker> busy = new ConcurrentHashMap<>();

  static final class Thinker {
    private final Thread thread = Thread.currentThread();
    private volatile boolean stopped;

    boolean stopped() {
      return stopped;
    }
  }

  Thinker begin(String conversation) {
    var thinker = new Thinker();
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
}
