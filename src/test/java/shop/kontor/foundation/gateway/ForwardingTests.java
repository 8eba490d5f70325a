package shop.kontor.foundation.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.kontor.Kontor;
import shop.kontor.foundation.house.Rooms;
import shop.kontor.foundation.house.Selection;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;

/** The shop window alone, and behind it a room elsewhere that behaves as each test wishes. */
@Tag("house")
class ForwardingTests {

  private static HttpServer room;
  private static ConfigurableApplicationContext house;
  private static URI door;
  private static volatile HttpHandler behaviour;
  private static final AtomicInteger asked = new AtomicInteger();
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeAll
  static void open() throws IOException {
    room = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    room.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    room.createContext("/", exchange -> {
      asked.incrementAndGet();
      behaviour.handle(exchange);
    });
    room.start();
    house = new SpringApplicationBuilder(Kontor.class).run("--server.port=0", "--kontor.rooms=storefront",
        "--kontor.broker=none", "--kontor.elsewhere.inventory=http://127.0.0.1:" + room.getAddress().getPort(),
        "--kontor.elsewhere.cart=http://127.0.0.1:1", "--kontor.elsewhere-patience=700ms",
        "--logging.level.root=warn");
    door = URI.create("http://localhost:" + house.getEnvironment().getProperty("local.server.port"));
  }

  @AfterAll
  static void close() {
    house.close();
    room.stop(0);
  }

  @BeforeEach
  void forget() {
    asked.set(0);
  }

  @Test
  void rooms_elsewhere_have_no_beans_and_no_schemas_here() {
    assertThat(Arrays.stream(house.getBeanDefinitionNames()).map(name -> house.getType(name, false))
        .flatMap(type -> Optional.ofNullable(type).flatMap(Rooms::of).stream()).distinct())
        .contains("foundation", "storefront")
        .doesNotContainAnyElementsOf(house.getBean(Selection.class).elsewhere());
    assertThat(house.getBean(JdbcClient.class).sql("SELECT lower(schema_name) FROM information_schema.schemata")
        .query(String.class).list()).contains("foundation", "post").doesNotContain("inventory", "cart", "catalog");
  }

  @Test
  void a_request_arrives_as_it_was_sent_and_is_answered_as_the_room_says() throws Exception {
    behaviour = exchange -> {
      var headers = exchange.getRequestHeaders();
      assertThat(exchange.getRequestURI()).hasToString("/inventory/a%20b/%E2%82%AC?x=1&y=%26");
      assertThat(headers.getFirst("Host")).isEqualTo(door.getAuthority());
      assertThat(headers.getFirst("X-Forwarded-Host")).isEqualTo(door.getAuthority());
      assertThat(headers.getFirst("X-Forwarded-Proto")).isEqualTo("http");
      assertThat(headers.getFirst("X-Forwarded-For")).isEqualTo("127.0.0.1");
      assertThat(headers.getFirst("Cookie")).isEqualTo("a=1; b=2");
      assertThat(headers.getFirst("traceparent")).isNotBlank();
      var body = exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().add("Set-Cookie", "one=1; Path=/");
      exchange.getResponseHeaders().add("Set-Cookie", "two=2; Expires=Wed, 01 Jan 2031 00:00:00 GMT");
      exchange.getResponseHeaders().add("Location", "/inventory/there");
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
      exchange.getResponseHeaders().add("X-Frame-Options", "SAMEORIGIN");
      exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
      answer(exchange, 303, exchange.getRequestMethod() + " " + new String(body, StandardCharsets.UTF_8));
    };
    var answer = client.send(request("/inventory/a%20b/%E2%82%AC?x=1&y=%26").header("Cookie", "a=1; b=2")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .method("PATCH", BodyPublishers.ofString("sku=%E2%82%AC&n=1")).build(), BodyHandlers.ofString());
    assertThat(answer.body()).isEqualTo("PATCH sku=%E2%82%AC&n=1");
    assertThat(answer.statusCode()).isEqualTo(303);
    var headers = answer.headers();
    assertThat(headers.allValues("Set-Cookie"))
        .containsExactly("one=1; Path=/", "two=2; Expires=Wed, 01 Jan 2031 00:00:00 GMT");
    assertThat(headers.allValues("Location")).containsExactly("/inventory/there");
    assertThat(headers.allValues("Content-Encoding")).containsExactly("gzip");
    assertThat(headers.allValues("X-Frame-Options")).hasSize(1);
    assertThat(headers.allValues("Content-Type")).containsExactly("application/problem+json");
    assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
  }

  @Test
  void an_upload_by_staff_of_any_size_passes_through() throws Exception {
    var token = house.getBean(Passports.class).issue(new Caller("v-1", null, "staff"));
    behaviour = exchange -> answer(exchange, 200,
        Long.toString(exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream())));
    var answer = client.send(request("/inventory/feeds").header("Content-Type", "multipart/form-data; boundary=x")
        .header("Authorization", "Bearer " + token)
        .POST(BodyPublishers.ofByteArray(new byte[20 << 20])).build(), BodyHandlers.ofString());
    assertThat(answer.body()).isEqualTo(Integer.toString(20 << 20));
  }

  @Test
  void a_percent_sign_that_begins_nothing_is_asked_for_as_one() throws Exception {
    behaviour = exchange -> answer(exchange, 200, exchange.getRequestURI().getRawQuery());
    try (var socket = new Socket("localhost", door.getPort())) {
      socket.getOutputStream().write(("GET /inventory/api?q=100%&p=%20 HTTP/1.1\r\nHost: localhost\r\n"
          + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200").contains("q=100%25&p=%20");
    }
  }

  @Test
  void an_event_is_there_before_the_next_one_is_sent() throws Exception {
    var heard = new CountDownLatch(1);
    behaviour = exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write("event:changed\ndata:\n\n".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      try {
        assertThat(heard.await(600, TimeUnit.MILLISECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.getResponseBody().write("event:end\n\n".getBytes(StandardCharsets.UTF_8));
      exchange.close();
    };
    try (var lines = client.send(request("/inventory/events").build(), BodyHandlers.ofLines()).body()) {
      assertThat(lines.peek(line -> heard.countDown()).toList())
          .containsExactly("event:changed", "data:", "", "event:end", "");
    }
  }

  @Test
  void a_room_that_keeps_silent_is_given_up_and_asked_only_once() throws Exception {
    behaviour = ForwardingTests::silence;
    var read = client.send(request("/inventory/api/stock").build(), BodyHandlers.ofString());
    assertThat(read.statusCode()).isEqualTo(503);
    var order = client.send(request("/inventory/api/stock").POST(BodyPublishers.ofString("{}")).build(),
        BodyHandlers.ofString());
    assertThat(order.statusCode()).as("nobody knows whether it was done").isEqualTo(504);
    assertThat(order.body()).contains("whether it has done what you asked will show in a moment");
    assertThat(asked).hasValue(2);
  }

  @Test
  void an_order_whose_connection_breaks_is_not_sent_again() throws Exception {
    behaviour = exchange -> answer(exchange, 200, "ok");
    client.send(request("/inventory/api/stock").build(), BodyHandlers.ofString());
    behaviour = HttpExchange::close;
    var answer = client.send(request("/inventory/api/stock").POST(BodyPublishers.ofString("{}")).build(),
        BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(asked).hasValue(2);
  }

  @Test
  void an_answer_that_breaks_off_does_not_look_whole() {
    behaviour = exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(new byte[100_000]);
      exchange.getResponseBody().flush();
      silence(exchange);
    };
    assertThatThrownBy(() -> client.send(request("/inventory/backoffice").build(), BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
  }

  static Stream<Arguments> readers() {
    return Stream.of(
        arguments(List.of("Accept", "application/json"), "application/problem+json",
            List.of("\"status\":503", "This part of the shop is closed for the moment; the rest is open")),
        arguments(List.of("Accept", "text/html"), "text/html",
            List.of("<h1>We’ll be right back</h1>", "/foundation/kontor-", "lang=\"en\"")),
        arguments(List.of("Accept", "text/html", "Accept-Language", "ko"), "text/html",
            List.of("<h1>곧 다시 열겠습니다</h1>", "lang=\"ko\"")),
        arguments(List.of("HX-Request", "true"), "text/html",
            List.of("This part is closed for the moment", "hx-get=\"/cart/fragments/badge?a=%22&amp;b=%3C\"")),
        arguments(List.of("HX-Request", "true", "Accept-Language", "ko"), "text/html", List.of("지금은 이 코너를 잠시 닫았습니다")));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void where_a_room_is_down_whoever_asks_is_told_in_her_own_way(List<String> headers, String type, List<String> texts)
      throws Exception {
    var answer = client.send(request("/cart/fragments/badge?a=%22&b=%3C").headers(headers.toArray(String[]::new))
        .build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("10");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.body()).contains(texts);
    assertThat(answer.body().contains("<html")).as("a whole page").isEqualTo(headers.contains("text/html"));
  }

  @Test
  void what_was_meant_for_a_room_that_is_down_is_refused_and_was_not_done() throws Exception {
    var answer = client.send(request("/cart/lines").header("HX-Request", "true")
        .POST(BodyPublishers.ofString("sku=1")).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"detail\":\"This part of the shop is closed for the moment");
  }

  @Test
  void two_processes_that_take_each_other_for_the_room_do_not_go_round_for_ever() throws Exception {
    behaviour = exchange -> {
      var back = HttpRequest.newBuilder(door.resolve(exchange.getRequestURI()))
          .header("Via", exchange.getRequestHeaders().getFirst("Via")).build();
      try {
        answer(exchange, 200, "came back: " + client.send(back, BodyHandlers.ofString()).body());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
    var answer = client.send(request("/inventory/api/stock").build(), BodyHandlers.ofString());
    assertThat(answer.body()).startsWith("came back: ").contains("goes round in circles");
    assertThat(asked).hasValue(1);
  }

  @Test
  void a_room_elsewhere_whose_address_nobody_knows_is_not_found() throws Exception {
    assertThat(client.send(request("/search").build(), BodyHandlers.discarding()).statusCode()).isEqualTo(404);
    HttpResponse<Void> home = client.send(request("/").build(), BodyHandlers.discarding());
    assertThat(home.statusCode()).isEqualTo(200);
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(door.resolve(path)).timeout(Duration.ofSeconds(20));
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void silence(HttpExchange exchange) {
    try {
      Thread.sleep(5000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
