package shop.kontor.assistant;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An endpoint that speaks OpenAI's chat completions over real HTTP, and answers what a test has written down. */
public final class ScriptedModel implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How to answer one request. */
  public interface Answer {
    void to(HttpExchange asked) throws IOException;
  }

  private final HttpServer server;
  private final Deque<Answer> script = new ArrayDeque<>();
  private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();

  public ScriptedModel() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
      keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      Answer next;
      synchronized (script) {
        next = script.isEmpty() ? status(500) : script.size() == 1 ? script.peek() : script.poll();
      }
      next.to(exchange);
    }
  }

  /** From now on: one after the other, the last for ever. */
  public ScriptedModel answers(Answer... answers) {
    synchronized (script) {
      script.clear();
      script.addAll(List.of(answers));
    }
    asked.clear();
    keys.clear();
    return this;
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/v1/";
  }

  List<JsonNode> asked() {
    return asked;
  }

  List<String> keys() {
    return keys;
  }

  /** All that it was told. */
  String heard() {
    return asked.toString();
  }

  public static Answer says(String text) {
    return stream(List.of(delta(Map.of("content", text.substring(0, text.length() / 2))), delta(Map.of("content",
        text.substring(text.length() / 2))), end("stop")));
  }

  /** Calls a tool, its arguments in two pieces. */
  public static Answer calls(String tool, String arguments) {
    int half = arguments.length() / 2;
    return stream(List.of(
        delta(Map.of("tool_calls", List.of(Map.of("index", 0, "id", "c1", "type", "function", "function", Map.of("name", tool,
            "arguments", arguments.substring(0, half)))))),
        delta(Map.of("tool_calls", List.of(Map.of("index", 0, "function", Map.of("arguments", arguments.substring(half)))))),
        end("tool_calls")));
  }

  static Answer stream(List<String> chunks) {
    return asked -> {
      var body = new StringBuilder();
      chunks.forEach(chunk -> body.append("data: ").append(chunk).append("\n\n"));
      body.append("data: {\"choices\":[],\"usage\":{\"total_tokens\":100}}\n\ndata: [DONE]\n\n");
      send(asked, 200, "text/event-stream", body.toString());
    };
  }

  static Answer status(int status) {
    return asked -> send(asked, status, "application/json", "{\"error\":{\"message\":\"no\"}}");
  }

  static Answer sends(String type, String body) {
    return asked -> send(asked, 200, type, body);
  }

  /** Begins to answer, and breaks the line. */
  static Answer breaksOff() {
    return asked -> {
      asked.getResponseHeaders().set("Content-Type", "text/event-stream");
      asked.sendResponseHeaders(200, 100_000);
      asked.getResponseBody().write("data: {\"choices\":[{\"delta\":{\"content\":\"Good\"}}]}\n\n".getBytes(StandardCharsets.UTF_8));
      asked.getResponseBody().flush();
    };
  }

  /** Begins to answer, and then says nothing until the latch opens. */
  public static Answer hangs(CountDownLatch heard, CountDownLatch until) {
    return asked -> {
      asked.getResponseHeaders().set("Content-Type", "text/event-stream");
      asked.sendResponseHeaders(200, 0);
      asked.getResponseBody().flush();
      heard.countDown();
      await(until);
    };
  }

  /** Piece by piece, each on its way at once: text, bytes, or a latch that is waited for before what follows. */
  public static Answer pieces(Object... pieces) {
    return asked -> {
      asked.getResponseHeaders().set("Content-Type", "text/event-stream");
      asked.sendResponseHeaders(200, 0);
      for (var piece : pieces) {
        if (piece instanceof CountDownLatch until) {
          await(until);
        } else {
          asked.getResponseBody().write(piece instanceof byte[] bytes ? bytes : piece.toString().getBytes(StandardCharsets.UTF_8));
          asked.getResponseBody().flush();
        }
      }
    };
  }

  /** As {@link #pieces}, and then goes on for ever, until nobody listens any more. */
  public static Answer endless(CountDownLatch left, Object... pieces) {
    return asked -> {
      pieces(pieces).to(asked);
      try {
        while (!Thread.interrupted()) {
          asked.getResponseBody().write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
          asked.getResponseBody().flush();
          LockSupport.parkNanos(10_000_000);
        }
      } catch (IOException e) {
        left.countDown();
      }
    };
  }

  /** What a piece of words is on the line. */
  public static String words(String text) {
    return event(delta(Map.of("content", text)));
  }

  public static String event(String data) {
    return "data: " + data + "\n\n";
  }

  public static String stop() {
    return event(end("stop")) + event("[DONE]");
  }

  private static void await(CountDownLatch until) {
    try {
      until.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static String delta(Map<String, ?> delta) {
    return JSON.writeValueAsString(Map.of("choices", List.of(Map.of("index", 0, "delta", delta))));
  }

  static String end(String reason) {
    return JSON.writeValueAsString(Map.of("choices", List.of(Map.of("index", 0, "delta", Map.of(), "finish_reason", reason))));
  }

  private static void send(HttpExchange asked, int status, String type, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    asked.getResponseHeaders().set("Content-Type", type);
    asked.sendResponseHeaders(status, bytes.length);
    asked.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
