package shop.kontor.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.servlet.http.Cookie;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The room's doors, and what one does at them, for tests that come in by them. */
@ApplicationModuleTest
@AutoConfigureMockMvc
@Import(Telling.class)
abstract class ContextDoors {

  private static final AtomicInteger VERSION = new AtomicInteger();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired
  MockMvcTester mvc;
  @Autowired
  Passports passports;
  @Autowired
  Telling telling;

  /** Somebody with a browser of her own. */
  record Who(Cookie cookie) {}

  final Who guest(String visitor) {
    return new Who(cookie(new Caller(visitor, null, null)));
  }

  final Who customer(String id) {
    return new Who(cookie(new Caller("v-" + id, id, null)));
  }

  final Who staff(String name) {
    return new Who(cookie(new Caller("v-" + name, null, name)));
  }

  private Cookie cookie(Caller caller) {
    return new Cookie("kontor", passports.issue(caller));
  }

  static int version() {
    return VERSION.incrementAndGet();
  }

  /** On sale in red and green, at so much, with so many in stock. */
  final void sofa(String price, int pieces) {
    telling.tell(Sofa.listed(version(), Sofa.RED, Sofa.GREEN), Sofa.offered(Sofa.RED, price, version()),
        Sofa.offered(Sofa.GREEN, price, version()), Sofa.stock(Sofa.RED, pieces, version()),
        Sofa.stock(Sofa.GREEN, pieces, version()));
  }

  final MvcTestResult ask(Who who, HttpMethod method, String path, String json) {
    var request = mvc.method(method).uri(path).cookie(who.cookie).accept(MediaType.APPLICATION_JSON);
    return (json == null ? request : request.contentType(MediaType.APPLICATION_JSON).content(json)).exchange();
  }

  final MvcTestResult get(Who who, String path) {
    return ask(who, HttpMethod.GET, path, null);
  }

  final MvcTestResult post(Who who, String path, String json) {
    return ask(who, HttpMethod.POST, path, json);
  }

  final MvcTestResult put(Who who, String path, String json) {
    return ask(who, HttpMethod.PUT, path, json);
  }

  final MvcTestResult delete(Who who, String path) {
    return ask(who, HttpMethod.DELETE, path, null);
  }

  static JsonNode body(MvcTestResult answer) {
    assertThat(answer).hasStatus2xxSuccessful();
    return JSON.readTree(text(answer));
  }

  static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new project of hers; its address in the interface. */
  final String begun(Who who, String budget) {
    return "/context/api/projects/" + body(post(who, "/context/api/projects", """
        {"goal": "Living room", "room": "LIVING", "name": "Minji", "budget": %s}""".formatted(
        budget == null ? null : "{\"amount\": \"" + budget + "\", \"currency\": \"EUR\"}"))).path("id").asString();
  }

  final JsonNode choose(Who who, String project, String sku, int quantity) {
    return body(put(who, project + "/pieces/" + sku, """
        {"standing": "CHOSEN", "quantity": %d}""".formatted(quantity)));
  }

  /** Lets somebody in by a link of its own; tells its token. */
  final String share(Who owner, String project, Who with, String role) {
    var token = link(owner, project, role).path("token").asString();
    body(post(with, "/context/api/memberships", """
        {"link": "%s", "name": "Jun"}""".formatted(token)));
    return token;
  }

  final JsonNode link(Who owner, String project, String role) {
    var links = body(post(owner, project + "/links", """
        {"role": "%s"}""".formatted(role))).path("links");
    return links.get(links.size() - 1);
  }
}
