package shop.kontor.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Who names an address where nobody answers makes itself wait, and nobody else. */
@DisplayName("Whose profile is read slowly")
@TestPropertySource(properties = {"kontor.agents.stage=true", "kontor.demo=true", "kontor.agents.introduced-per-minute=10"})
class SlowProfileTests extends AgentDoors {

  private static final Duration SOON = Duration.ofMillis(1_500);
  /** Two names of one hash: in a map they lie beside each other. */
  private static final String SLOW = "/Aa";
  private static final String QUICK = "/BB";

  private CountDownLatch asked;
  private CountDownLatch answers;
  private final AtomicInteger reads = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    asked = new CountDownLatch(1);
    answers = new CountDownLatch(1);
    reads.set(0);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> {
      reads.incrementAndGet();
      if (exchange.getRequestURI().getPath().startsWith(SLOW)) {
        asked.countDown();
        await(answers);
      }
      var page = """
          {"ucp": {"version": "2026-04-08", "capabilities": {"dev.ucp.shopping.cart": [{"version": "2026-04-08"}]}}}""".getBytes();
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
      exchange.close();
    });
    server.start();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void close() {
    answers.countDown();
    server.stop(0);
  }

  private CompletableFuture<Integer> cart(String profile) {
    return CompletableFuture.supplyAsync(() -> mvc.get().uri("/ucp/carts/cart-1").header("UCP-Agent",
        "profile=\"http://localhost:" + server.getAddress().getPort() + profile + "\"").exchange().getResponse().getStatus(),
        Executors.newVirtualThreadPerTaskExecutor());
  }

  private CompletableFuture<Integer> consent(String client) {
    return CompletableFuture.supplyAsync(() -> ask(null, asking("http://localhost:" + server.getAddress().getPort() + client))
        .getResponse().getStatus(), Executors.newVirtualThreadPerTaskExecutor());
  }

  @Test
  void keeps_no_other_waiting() throws Exception {
    var slow = cart(SLOW);
    await(asked);
    assertThat(soon(cart(QUICK))).isEqualTo(200);
    assertThat(slow.getNow(0)).isZero();
  }

  @Test
  void keeps_no_other_waiting_that_asks_to_be_let_in() throws Exception {
    var slow = consent(SLOW);
    await(asked);
    assertThat(soon(consent(QUICK))).isEqualTo(400);
    assertThat(slow.getNow(0)).isZero();
  }

  @Test
  void is_read_once_for_all_that_wait_for_it() throws Exception {
    var waiting = IntStream.range(0, 20).mapToObj(_ -> cart(SLOW)).toList();
    await(asked);
    Thread.sleep(300);
    answers.countDown();
    for (var each : waiting) {
      assertThat(each.get(5, TimeUnit.SECONDS)).as("its agents ask often, and it is one").isEqualTo(200);
    }
    assertThat(reads).hasValue(1);
  }

  private static int soon(CompletableFuture<Integer> answer) throws Exception {
    try {
      return answer.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("It was kept waiting", e);
    }
  }
}
