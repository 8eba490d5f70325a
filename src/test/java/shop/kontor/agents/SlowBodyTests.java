package shop.kontor.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** By a line of its own, for it is the server below the doors that waits. */
@ApplicationModuleTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = {"kontor.web.body-patience=1s", "server.tomcat.connection-timeout=3s"})
@DisplayName("An agent that sends byte after byte, and never ends")
class SlowBodyTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String LONG = "Content-Length: 200000";
  private static final String ENDLESS = "Transfer-Encoding: chunked";
  private static final int HANGS = 60_000;

  @LocalServerPort
  private int port;

  /** All that is answered, until the shop hangs up; fails if it never does. */
  private String answered(String method, String path, String type, String length, boolean drips) throws IOException {
    try (var line = new Socket("localhost", port)) {
      line.setSoTimeout(HANGS);
      line.getOutputStream().write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n"
          + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      if (drips) {
        Thread.ofVirtual().start(() -> drip(line, length.equals(ENDLESS) ? "1\r\n \r\n" : " "));
      }
      var answer = new StringBuilder();
      try {
        for (int next = line.getInputStream().read(); next >= 0; next = line.getInputStream().read()) {
          answer.append((char) next);
        }
      } catch (java.net.SocketException hungUp) {
        // while another byte was on its way
      }
      return answer.toString();
    }
  }

  private static void drip(Socket line, String piece) {
    try {
      while (true) {
        line.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
        Thread.sleep(20);
      }
    } catch (IOException hungUp) {
      // as it should be
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static JsonNode body(String answer) {
    var text = answer.substring(answer.indexOf("\r\n\r\n"));
    return JSON.readTree(text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1));
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource({
      "/mcp, application/json, " + LONG + ", /error/code, /error/message",
      "/mcp, application/json, " + ENDLESS + ", /error/code, /error/message",
      "/ucp/mcp, application/json, " + LONG + ", /error/code, /error/message",
      "/ucp/checkout-sessions, application/json, " + LONG + ", /code, /content",
      "/ucp/checkout-sessions, application/json, " + ENDLESS + ", /code, /content",
      "/ucp/carts, application/json, " + LONG + ", /code, /content",
      "/ucp/catalog/search, application/json, " + LONG + ", /code, /content",
      "/acp/checkout_sessions, application/json, " + LONG + ", /code, /message",
      "/acp/checkout_sessions, application/json, " + ENDLESS + ", /code, /message",
      "/agents/oauth/clients, application/json, " + LONG + ", /error, /error_description",
      "/agents/oauth/token, application/x-www-form-urlencoded, " + LONG + ", /error, /error_description",
      "/agents/oauth/token, application/x-www-form-urlencoded, " + ENDLESS + ", /error, /error_description",
      "/agents/oauth/revoke, application/x-www-form-urlencoded, " + LONG + ", /error, /error_description"})
  void is_told_in_the_protocols_own_words_that_it_takes_too_long(String path, String type, String length, String code,
      String sentence) throws IOException {
    var answer = answered("POST", path, type, length, true);
    assertThat(answer).startsWith("HTTP/1.1 408").containsIgnoringCase("Connection: close");
    AgentAnswers.check(path, 408, "application/json", body(answer).toString());
    assertThat(body(answer).at(code).asString()).isNotBlank();
    assertThat(body(answer).at(sentence).asString()).contains("in time");
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({"DELETE, /mcp, application/json", "POST, /ucp/carts, text/csv", "POST, /mcp, application/octet-stream",
      "POST, /acp/nothing, application/json", "POST, /ucp/carts, multipart/form-data; boundary=x"})
  void is_not_heard_out_where_nobody_wants_it(String method, String path, String type) throws IOException {
    assertThat(answered(method, path, type, LONG, true)).startsWith("HTTP/1.1 4");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"/mcp, application/json", "/ucp/carts, application/json",
      "/agents/oauth/token, application/x-www-form-urlencoded"})
  void is_told_so_as_well_if_it_falls_silent(String path, String type) throws IOException {
    var answer = answered("POST", path, type, LONG, false);
    assertThat(answer).startsWith("HTTP/1.1 408").contains("in time");
  }
}
