package shop.kontor.foundation.sharing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who hears in this process what others say. */
final class Ears {

  /** What is said when duties may have changed hands. */
  static final String DUTY = "duty";
  private static final Logger log = LoggerFactory.getLogger(Ears.class);

  private final String own;
  private final Map<String, List<Neighbours.Ear>> bySubject = new ConcurrentHashMap<>();

  /** @param own how each text begins that this process said itself */
  Ears(String own) {
    this.own = own;
  }

  void add(String subject, Neighbours.Ear ear) {
    bySubject.computeIfAbsent(subject, _ -> new CopyOnWriteArrayList<>()).add(ear);
  }

  /** Lets everybody hear what is said: a line for each word, its subject first. Tells whether it is about duties. */
  boolean hear(String text) {
    var words = text.split("\n");
    boolean duty = false;
    for (int i = 1; i < words.length && !words[0].equals(own); i++) {
      var word = words[i].split(" ", 2);
      duty |= word[0].equals(DUTY);
      for (var ear : bySubject.getOrDefault(word[0], List.of())) {
        careful(word[0], () -> ear.hear(word.length == 1 ? "" : word[1]));
      }
    }
    return duty;
  }

  void missed() {
    bySubject.forEach((subject, ears) -> ears.forEach(ear -> careful(subject, ear::missed)));
  }

  private static void careful(String subject, Runnable hearing) {
    try {
      hearing.run();
    } catch (RuntimeException | Error e) {
      log.error("Somebody stumbled over what a neighbour told of {}: {}", subject, e.toString(), e);
    }
  }
}
