package shop.kontor.bench;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.kontor.journeys.Shop;

/**
 * How long customers wait over HTTP for their first design, their third and the last word on them: the first of all in a
 * shop that has just opened again, the next, then two and five at the same moment. Living rooms of 20 m², goods of the demo.
 */
@Tag("bench")
class StudioBench {

  private static final String WISH = """
      {"goal": "Living room", "purpose": "LIVING", "size": {"width": 5000, "depth": 4000},
       "budget": {"amount": 4000, "currency": "EUR"}}""";

  @Test
  void first_designs() throws Exception {
    var data = Files.createTempDirectory("studio");
    try (var opened = ForkedShop.open(data)) {
      Shop.at(opened.address).awaitGoods();
    }
    try (var shop = ForkedShop.open(data)) {
      for (int customers : new int[] {1, 1, 2, 5}) {
        ask(Shop.at(shop.address), customers);
      }
    }
  }

  private static void ask(Shop shop, int customers) throws Exception {
    var together = new CyclicBarrier(customers);
    var waits = new long[customers][];
    try (var threads = Executors.newFixedThreadPool(customers)) {
      for (var each : IntStream.range(0, customers).mapToObj(at -> threads.submit(() -> {
        waits[at] = waits(shop, together);
        return null;
      })).toList()) {
        each.get();
      }
    }
    System.out.printf("%d at once: first design after %s ms, third %s, all searched through %s%n", customers,
        told(waits, 0), told(waits, 1), told(waits, 2));
  }

  private static String told(long[][] waits, int which) {
    return Arrays.stream(waits).mapToLong(each -> each[which] / 1_000_000).sorted().boxed().toList().toString();
  }

  private static long[] waits(Shop shop, CyclicBarrier together) throws Exception {
    var visitor = shop.visitor();
    var project = "/studio/api/projects/" + visitor.post("/studio/api/projects", WISH).body().path("project").asString();
    together.await();
    long asked = System.nanoTime();
    visitor.post(project + "/drafts", "{}");
    var waits = new long[3];
    do {
      int designs = visitor.get(project + "/designs").body().size();
      long now = System.nanoTime() - asked;
      waits[0] = waits[0] == 0 && designs > 0 ? now : waits[0];
      waits[1] = waits[1] == 0 && designs > 2 ? now : waits[1];
      Thread.sleep(20);
    } while (visitor.get(project + "/drafts").body().path("underWay").asBoolean());
    waits[2] = System.nanoTime() - asked;
    return waits;
  }
}
