package shop.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long a full turn takes over HTTP: a compound question about stock, price and delivery, in English and in Korean, by
 * {@code -Dbench.talkers} customers at once, each in a conversation of her own that grows to twenty turns. Understanding alone:
 * {@code UnderstandingBench}.
 */
@Tag("bench")
class TalkBench {

  private static final int TALKERS = Integer.getInteger("bench.talkers", 2);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 100);
  private static final int WARM = Integer.getInteger("bench.warm", 60);
  private static final int TURNS = 10;
  private static final List<String> QUESTIONS = List.of(
      "Is the Fjord sofa in stock in the Hafen store, how much is it, and can it come next Saturday?",
      "피오르드 소파 하펜 매장에 재고 있어요? 얼마예요? 다음 주 토요일에 받을 수 있어요?");

  @Test
  void answers_compound_questions() throws Exception {
    try (var shop = ForkedShop.open(Files.createTempDirectory("talk"))) {
      awaitGoods(shop.address);
      talk(shop.address, WARM, new Figures());
      var figures = new Figures();
      long began = System.nanoTime();
      talk(shop.address, ROUNDS, figures);
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf("%d at once, %,d turns: %s, most %.1f ms, %,.0f turns/s%n", TALKERS, figures.count(), figures, figures
          .percentile(1), figures.count() / seconds);
    }
  }

  /** A shop that has just opened has nothing to tell of. */
  private static void awaitGoods(URI shop) throws Exception {
    try (var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      for (int n = 0; n < 190 && !say(client, shop.resolve("/assistant/api/conversations"), QUESTIONS.getFirst()).contains("799"); n++) {
        Thread.sleep(200);
      }
    }
  }

  private static void talk(URI shop, int rounds, Figures figures) throws InterruptedException {
    var talkers = new Thread[TALKERS];
    var failed = new Throwable[1];
    for (int n = 0; n < TALKERS; n++) {
      talkers[n] = Thread.ofPlatform().start(() -> {
        try {
          for (int round = 0; round < rounds; round++) {
            conversation(shop, round, figures);
          }
        } catch (Exception | AssertionError e) {
          failed[0] = e;
        }
      });
    }
    for (var talker : talkers) {
      talker.join();
    }
    assertThat(failed[0]).isNull();
  }

  private static void conversation(URI shop, int round, Figures figures) throws Exception {
    try (var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      var begun = say(client, shop.resolve("/assistant/api/conversations"), "Show me sofas");
      var id = begun.replaceFirst("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
      for (int turn = 0; turn < TURNS; turn++) {
        long asked = System.nanoTime();
        var answer = say(client, shop.resolve("/assistant/api/conversations/" + id + "/turns"), QUESTIONS.get((round + turn) % 2));
        figures.add(System.nanoTime() - asked);
        assertThat(answer).contains("799").contains("\"fact\":true");
      }
    }
  }

  private static String say(HttpClient client, URI uri, String text) throws Exception {
    var request = HttpRequest.newBuilder(uri).header("Content-Type", "application/json").header("Accept", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"" + text + "\"}")).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
