package shop.kontor.foundation.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import shop.kontor.foundation.security.Network;
import shop.kontor.foundation.sharing.Neighbours;

/**
 * Tells open pages, by server-sent events, that something they show has changed; they fetch it anew. An event says
 * only that, so a missed one costs nothing: whoever reconnects is told at once.
 */
public class LiveUpdates implements DisposableBean {

  private static final int MOST = 10_000;
  /** A whole office may be behind one address. */
  static final int MOST_OF_ONE = 200;
  private static final String SUBJECT = "live";
  private static final String ENDING = "live-ending";
  private static final Duration LONG = Duration.ofMinutes(30);

  private final Neighbours neighbours;
  private final Map<String, Set<SseEmitter>> watchers = new ConcurrentHashMap<>();
  private final Map<String, Integer> lines = new ConcurrentHashMap<>();
  private final Set<String> pending = ConcurrentHashMap.newKeySet();
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("live-heart").daemon().factory());

  LiveUpdates(Neighbours neighbours) {
    this.neighbours = neighbours;
    neighbours.hear(SUBJECT, new Neighbours.Ear() {
      @Override
      public void hear(String topic) {
        send(topic, "changed");
      }

      @Override
      public void missed() {
        watchers.keySet().forEach(topic -> send(topic, "changed"));
      }
    });
    neighbours.hear(ENDING, new Neighbours.Ear() {
      @Override
      public void hear(String topic) {
        end(topic);
      }

      @Override
      public void missed() { // whoever still may asks for another line by herself
        watchers.keySet().forEach(LiveUpdates.this::end);
      }
    });
    heart.scheduleWithFixedDelay(() -> watchers.keySet().forEach(topic -> send(topic, "still-here")), 15, 15,
        TimeUnit.SECONDS);
  }

  /** An open page's line to one topic, such as {@code order/4711}. */
  public SseEmitter watch(String topic) {
    return watch(topic, LONG);
  }

  /** @param most how long the line may be held; browsers then ask again by themselves */
  public SseEmitter watch(String topic, Duration most) {
    var network = network();
    if (watchers.values().stream().mapToInt(Set::size).sum() >= MOST
        || lines.getOrDefault(network, 0) >= MOST_OF_ONE) {
      throw Refusal.tooMany("foundation.refused.watchers");
    }
    var emitter = new SseEmitter(most.toMillis());
    watchers.computeIfAbsent(topic, ignored -> ConcurrentHashMap.newKeySet()).add(emitter);
    lines.merge(network, 1, Integer::sum);
    Runnable leave = () -> watchers.computeIfPresent(topic, (ignored, set) -> {
      if (set.remove(emitter)) {
        lines.computeIfPresent(network, (who, number) -> number == 1 ? null : number - 1);
      }
      return set.isEmpty() ? null : set;
    });
    emitter.onCompletion(leave);
    emitter.onTimeout(emitter::complete);
    emitter.onError(ignored -> leave.run());
    senders.execute(() -> send(emitter, "changed"));
    return emitter;
  }

  private static String network() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
        ? Network.of(asked.getRequest().getRemoteAddr()) : "";
  }

  /** Tells all who watch, in whichever process, once the current transaction, if there is one, has committed. */
  public void changed(String topic) {
    if (mayBeWatched(topic)) {
      afterCommit(() -> tell(topic));
    }
  }

  /**
   * Whoever watches may do so no longer: once the current transaction, if there is one, has committed, each is told that
   * something changed, and her line ends. Who asks for another is let in or not as at the first time.
   */
  public void ended(String topic) {
    if (mayBeWatched(topic)) {
      afterCommit(() -> {
        end(topic);
        neighbours.tell(ENDING, topic);
      });
    }
  }

  private static void afterCommit(Runnable telling) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void afterCommit() {
          telling.run();
        }
      });
    } else {
      telling.run();
    }
  }

  private void end(String topic) {
    watchers.getOrDefault(topic, Set.of()).forEach(emitter -> senders.execute(() -> {
      send(emitter, "changed");
      emitter.complete();
    }));
  }

  private boolean mayBeWatched(String topic) {
    return neighbours.possible() || watchers.containsKey(topic);
  }

  private void tell(String topic) {
    send(topic, "changed");
    neighbours.tell(SUBJECT, topic);
  }

  /**
   * As {@link #changed}, for what may change many times a second, such as a list of everything: those who watch are
   * told at most once a second, and of the last change always.
   */
  public void changedOften(String topic) {
    if (mayBeWatched(topic) && pending.add(topic)) {
      heart.schedule(() -> {
        pending.remove(topic);
        tell(topic);
      }, 1, TimeUnit.SECONDS);
    }
  }

  private void send(String topic, String event) {
    watchers.getOrDefault(topic, Set.of()).forEach(emitter -> senders.execute(() -> send(emitter, event)));
  }

  private static void send(SseEmitter emitter, String event) {
    try {
      emitter.send(SseEmitter.event().name(event).data(""));
    } catch (IOException | IllegalStateException e) {
      emitter.completeWithError(e);
    }
  }

  @Override
  public void destroy() {
    heart.shutdownNow();
    watchers.values().forEach(set -> set.forEach(SseEmitter::complete));
    senders.shutdown();
  }
}
