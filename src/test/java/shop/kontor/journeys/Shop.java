package shop.kontor.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import shop.kontor.ForkedJava;
import shop.kontor.Kontor;
import shop.kontor.agents.AgentAnswers;
import shop.kontor.foundation.carrier.Broker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A shop that is open, seen from outside: journeys know its address and nothing else of it, so that they can be made
 * through any topology. {@link #open()} opens one in this process, with the demo furniture, for all journeys of a run;
 * {@code -Dkontor.topology=carved:inventory} opens one with that room in a process of its own, and {@code all} with
 * every room in one.
 */
public final class Shop {

  public static final String STAFF_PASSWORD = "correct-horse-battery";
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration OPENING = Duration.ofMinutes(4);
  private static Shop open;

  private final URI address;

  private Shop(URI address) {
    this.address = address;
  }

  static synchronized Shop open() {
    if (open == null) {
      var data = Path.of("target/journeys", String.valueOf(ProcessHandle.current().pid()));
      var topology = System.getProperty("kontor.topology");
      open = topology == null ? here(data) : CarvedHouse.of(topology, data, Broker.shared()).open();
      open.awaitGoods();
    }
    return open;
  }

  private static Shop here(Path data) {
    var settings = new ArrayList<>(List.of("--server.port=0", "--kontor.demo=true",
        "--kontor.agents.stage=true", "--kontor.agents.per-minute=100000", "--kontor.agents.introduced-per-minute=100000",
        "--kontor.agents.coupons=100000",
        "--kontor.staff.password=" + STAFF_PASSWORD, "--kontor.delivery.capacity=500", "--kontor.payment.patience=3s",
        "--kontor.data=" + data, "--logging.level.root=warn"));
    settings.addAll(AcpPartner.settings());
    var house = new SpringApplicationBuilder(Kontor.class).run(settings.toArray(String[]::new));
    return at(URI.create("http://localhost:" + house.getEnvironment().getProperty("local.server.port")));
  }

  /** While this goes on, journeys are made through that shop. */
  static void whileOpen(Shop other, Runnable journeys) {
    var before = exchange(other);
    try {
      journeys.run();
    } finally {
      exchange(before);
    }
  }

  private static synchronized Shop exchange(Shop other) {
    var before = open;
    open = other;
    return before;
  }

  /** A shop that someone else has opened. */
  public static Shop at(URI address) {
    return new Shop(address);
  }

  public URI address() {
    return address;
  }

  /** Someone new at the door. */
  public Visitor visitor() {
    return new Visitor(address);
  }

  public Visitor staff() {
    var staff = visitor();
    var session = staff.post("/backoffice/api/sessions", """
        {"name": "staff", "password": "%s"}""".formatted(STAFF_PASSWORD));
    if (session.status() / 100 != 2) {
      throw new IllegalStateException("Staff could not sign in: " + session);
    }
    return staff;
  }

  /** Waits until the shop that this process is to open answers; with what it logged, if the process ends instead. */
  void awaitOpen(Process process, Path log) {
    var visitor = visitor(); // one for all looks: each has threads of its own
    Poll.until(OPENING, () -> {
      if (!process.isAlive()) {
        throw new AssertionError("The shop did not open: " + ForkedJava.read(log));
      }
      try {
        return visitor.get("/actuator/health").status();
      } catch (UncheckedIOException notYet) {
        return 0;
      }
    }, status -> status == 200);
  }

  /** Waits until the demo's goods have arrived on every shelf. */
  public void awaitGoods() {
    var visitor = visitor();
    Poll.until(Duration.ofSeconds(90), () -> visitor.get("/search/api/products"),
        found -> found.status() == 200 && found.body().path("total").asInt() >= 60);
    Poll.until(Duration.ofSeconds(30), () -> visitor.get("/search/api/products?stock=1"),
        found -> found.body().path("total").asInt() >= 40);
    Poll.until(Duration.ofSeconds(30), () -> visitor.get("/delivery/api/tariff"), found -> found.status() == 200);
  }

  /** What was answered. {@code body} is a missing node where it is not JSON. */
  public record Answer(int status, Optional<String> location, String type, JsonNode body, String text, Optional<String> challenge) {

    String detail() {
      return body.path("detail").asString("");
    }
  }

  static Answer answer(HttpResponse<String> response) {
    var type = response.headers().firstValue("Content-Type").orElse("");
    var body = type.contains("json") && !response.body().isBlank() ? JSON.readTree(response.body())
        : JSON.missingNode();
    return new Answer(response.statusCode(), response.headers().firstValue("Location"), type, body, response.body(),
        response.headers().firstValue("WWW-Authenticate"));
  }

  /** What agents are answered is held against their protocols here, whoever asks. */
  static HttpResponse<String> send(HttpClient client, HttpRequest request) {
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      AgentAnswers.check(request.uri().getRawPath(), answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""),
          answer.body());
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
