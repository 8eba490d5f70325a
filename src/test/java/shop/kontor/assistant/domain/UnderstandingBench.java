package shop.kontor.assistant.domain;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a turn takes to be understood: all utterances of the evaluation, in one thread and in two. */
@Tag("bench")
class UnderstandingBench {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 40);

  @Test
  void a_turn_is_understood() throws InterruptedException {
    var understanding = Understanding.builtIn();
    for (int threads : new int[] {1, 2}) {
      var nanos = new long[threads][];
      var workers = new Thread[threads];
      long began = System.nanoTime();
      for (int i = 0; i < threads; i++) {
        int number = i;
        workers[i] = Thread.ofPlatform().start(() -> nanos[number] = rounds(understanding));
      }
      for (var worker : workers) {
        worker.join();
      }
      var all = Arrays.stream(nanos).flatMapToLong(Arrays::stream).sorted().toArray();
      long sum = Arrays.stream(all).sum();
      System.out.printf("%d threads: %,.0f turns/s, mean %.3f ms, p50 %.3f ms, p99 %.3f ms, most %.3f ms (%,d turns, %.1f s)%n",
          threads, threads * all.length / (sum / 1e9), sum / 1e6 / all.length, all[all.length / 2] / 1e6,
          all[all.length * 99 / 100] / 1e6, all[all.length - 1] / 1e6, all.length, (System.nanoTime() - began) / 1e9);
    }
  }

  private static long[] rounds(Understanding understanding) {
    var examples = Evaluation.read("utterances.jsonl");
    var nanos = new long[examples.size() * ROUNDS];
    for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
      for (int i = 0; i < examples.size(); i++) {
        var conversation = Conversations.at(examples.get(i).in());
        long began = System.nanoTime();
        understanding.of(examples.get(i).say(), conversation, Conversations.TODAY);
        if (round >= 0) {
          nanos[round * examples.size() + i] = System.nanoTime() - began;
        }
      }
    }
    return nanos;
  }
}
