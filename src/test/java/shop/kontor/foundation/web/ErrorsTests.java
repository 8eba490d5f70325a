package shop.kontor.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

@ApplicationModuleTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayName("An error, however it arises")
class ErrorsTests {

  private static final String BROWSER = "Accept: text/html,*/*\r\n";

  @LocalServerPort
  private int port;

  @TestConfiguration(proxyBeanMethods = false)
  static class Broken {

    @Bean
    Faults faults() {
      return new Faults();
    }
  }

  @Controller
  @PermitAll
  static class Faults {

    @GetMapping("/foundation/faults/template")
    String brokenTemplate() {
      return "foundation/no-such-template";
    }

    @GetMapping("/foundation/faults/handler")
    @ResponseBody
    String brokenHandler() {
      throw new IllegalStateException("secret");
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
      "GET, /foundation/faults/template, '', 500", "GET, /foundation/faults/handler, '', 500",
      "GET, /nothing/here, '', 404", "GET, /foundation/error, '', 404",
      "GET, /a;b, '', 400", "GET, /%2e%2e, '', 400", "GET, /%2e%2e/%2e%2e/house.key, '', 400",
      "GET, /a%2fb, '', 400", "GET, /a%00b, '', 400", "GET, /a%5cb, '', 400", "GET, /a%zzb, '', 400",
      "GET, /a//b, '', 400",
      "FLY, /foundation/faults/handler, '', 400", "TRACE, /foundation/faults/handler, '', 405",
      "POST, /foundation/faults/handler, '', 405",
      "POST, /foundation/faults/handler, 'Sec-Fetch-Site: cross-site', 403",
      "POST, /foundation/faults/handler, 'Content-Length: 300000', 413",
      "GET, /foundation/faults/handler, 'Host: a, b', 400", "GET, /actuator/metrics, '', 403"})
  void ends_as_a_page_for_people_and_as_problem_details_for_software(String method, String path, String header,
  int status)
      throws IOException {
    var more = header.isEmpty() ? "" : header + "\r\n";

    var page = ask(method, path, BROWSER + more);
    assertThat(page).startsWith("HTTP/1.1 " + status).containsIgnoringCase("Content-Type: text/html");
    assertThat(page).contains("class=\"lead problem-detail\"", "kontor", "<h1>", "href=\"/\"");

    for (var software : new String[] {"", "Accept: application/json\r\n", BROWSER + "HX-Request: true\r\n"}) {
      var problem = ask(method, path, software + more);
      assertThat(problem).startsWith("HTTP/1.1 " + status)
          .containsIgnoringCase("Content-Type: application/problem+json").contains("\"status\":" + status)
          .containsPattern("\"detail\":\"[^\"]+");
      assertThat(page + problem).doesNotContain("shop.kontor", "Exception", "secret", "Tomcat", "??");
    }
  }

  @Test
  void says_what_it_can_to_whom_nobody_understands() throws IOException {
    assertThat(ask("GET", "/a<b>", BROWSER)).startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "\"detail\"");
  }

  @Test
  void is_told_in_the_readers_language() throws IOException {
    var korean = "Accept-Language: ko\r\n";
    assertThat(ask("GET", "/a;b", BROWSER + korean)).contains("<html lang=\"ko\"", "요청을 이해하지 못했습니다");
    assertThat(ask("GET", "/foundation/faults/template", BROWSER + korean)).contains("저희 쪽에 문제가 생겨");
    assertThat(ask("POST", "/x", korean + "Sec-Fetch-Site: cross-site\r\n")).contains("다른 사이트에서 온 요청입니다");
    assertThat(ask("POST", "/x", korean + "Content-Length: 300000\r\n")).contains("요청은 256KiB를 넘을 수 없습니다");
  }

  /** Over a plain socket, for a client would put right what is wrong. */
  private String ask(String method, String path, String headers) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      var host = headers.contains("Host:") ? "" : "Host: localhost\r\n";
      socket.getOutputStream().write((method + " " + path + " HTTP/1.1\r\n" + host + headers
          + "Connection: close\r\n\r\n" + (headers.contains("Content-Length: 300000") ? "x".repeat(300_000) : ""))
          .getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
