package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** She is sent here by an agent, signs in, reads what it wants, allows it, is sent back; and takes it back later. */
@Tag("long")
class LettingInBrowserTests extends BrowserJourney {

  private static final String SECRET = "a long enough secret";
  private final Shop shop = Shop.open();

  @ParameterizedTest
  @CsvSource({"en,desktop", "ko,phone"})
  void a_customer_lets_an_agent_in_and_takes_that_back(String language, String device) throws Exception {
    letIn(language, device);
  }

  @ParameterizedTest
  @CsvSource({"en,phone", "ko,desktop"})
  @Tag("wide")
  void a_customer_lets_an_agent_in_the_other_way_round(String language, String device) throws Exception {
    letIn(language, device);
  }

  private void letIn(String language, String device) throws IOException, InterruptedException {
    var email = "kim-" + System.nanoTime() + "@example.com";
    assertThat(shop.visitor().post("/customer/api/customers", """
        {"email": "%s", "password": "%s", "name": "Kim Minji"}""".formatted(email, SECRET)).status()).isEqualTo(201);
    var told = new LinkedBlockingQueue<String>();
    var agent = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    agent.createContext("/cb", exchange -> {
      told.add(String.valueOf(exchange.getRequestURI().getRawQuery()));
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    });
    agent.start();
    try (var browser = new Browser(shop.address(), language, device)) {
      var redirect = "http://127.0.0.1:" + agent.getAddress().getPort() + "/cb";
      var client = shop.visitor().post("/agents/oauth/clients", """
          {"client_name": "Claude", "redirect_uris": ["%s"]}""".formatted(redirect)).body().path("client_id").asString();
      var asking = "/agents/oauth/authorize?response_type=code&client_id=" + client + "&redirect_uri="
          + URLEncoder.encode(redirect, StandardCharsets.UTF_8) + "&code_challenge=" + "A".repeat(43)
          + "&code_challenge_method=S256&state=mine&resource="
          + URLEncoder.encode(shop.address().resolve("/mcp").toString(), StandardCharsets.UTF_8);
      browser.open(asking);
      browser.type("input[name=email]", email);
      browser.type("input[name=password]", SECRET);
      browser.click("main form .button.large");
      browser.find("input[name=asked]");
      assertThat(browser.text("h1")).contains("Claude");
      assertGood(browser, "agents-consent");
      browser.click("main .button.large[value=yes]");
      assertThat(told.poll(30, TimeUnit.SECONDS)).as("what the agent is told").contains("code=", "iss=", "state=mine");
      browser.open(asking.replace("S256", "plain"));
      assertGood(browser, "agents-back");
      browser.open("/customer");
      browser.click("main a[href='/agents']");
      assertThat(browser.waitForText("main", "Claude")).contains("Claude");
      assertGood(browser, "agents-permits");
      browser.click("main form .button.danger");
      browser.find("main .empty");
      assertGood(browser, "agents-permits-none");
    } finally {
      agent.stop(0);
    }
  }
}
