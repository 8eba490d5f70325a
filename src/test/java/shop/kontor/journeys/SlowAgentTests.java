package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import shop.kontor.Kontor;

/** Whoever sends a byte now and then would hold a place at the door for ever. */
@Tag("house")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Who dawdles at a door")
class SlowAgentTests {

  private static final long A_MOMENT = 150_000_000;

  @TempDir
  private static Path folder;
  private ConfigurableApplicationContext house;
  private int port;

  @BeforeAll
  void open() {
    house = new SpringApplicationBuilder(Kontor.class).run("--server.port=0", "--kontor.requests.patience=1s",
        "--kontor.data=" + folder, "--logging.level.root=error");
    port = Integer.parseInt(house.getEnvironment().getProperty("local.server.port"));
  }

  @AfterAll
  void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource({"/mcp, jsonrpc", "/assistant/api/conversations, problem+json", "/customer/api/sessions, problem+json"})
  void is_sent_away_in_the_words_of_that_door(String path, String words) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(30_000);
      var out = socket.getOutputStream();
      out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: application/json\r\n"
          + "Accept: application/json, text/event-stream\r\nContent-Length: 100000\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
      int sent = 1;
      while (socket.getInputStream().available() == 0 && sent < 100_000) {
        out.write(' ');
        out.flush();
        sent++;
        LockSupport.parkNanos(A_MOMENT);
      }
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 408").contains(words, "within 1 seconds");
      assertThat(sent).as("and not at the end").isLessThan(1_000);
    }
  }
}
