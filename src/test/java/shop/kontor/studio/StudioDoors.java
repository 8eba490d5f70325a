package shop.kontor.studio;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.joda.money.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.catalog.Colour;
import shop.kontor.catalog.Dimensions;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.context.ProjectChanged;
import shop.kontor.context.ProjectChanged.Member;
import shop.kontor.context.ProjectChanged.Role;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.foundation.text.LocalText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The room's doors, and what one does at them, for tests that come in by them. */
@ApplicationModuleTest
@AutoConfigureMockMvc
@Import({Telling.class, PlainTable.class})
abstract class StudioDoors {

  private static final AtomicInteger VERSION = new AtomicInteger();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired
  MockMvcTester mvc;
  @Autowired
  Passports passports;
  @Autowired
  Telling telling;

  /** Somebody with a browser of her own, as context names her. */
  record Who(Cookie cookie, String person) {}

  final Who guest(String visitor) {
    return new Who(cookie(new Caller(visitor, null, null)), "visitor:" + visitor);
  }

  final Who customer(String id) {
    return new Who(cookie(new Caller("v-" + id, id, null)), "customer:" + id);
  }

  final Who staff(String name) {
    return new Who(cookie(new Caller("v-" + name, null, name)), "staff:" + name);
  }

  private Cookie cookie(Caller caller) {
    return new Cookie("kontor", passports.issue(caller));
  }

  static int version() {
    return VERSION.incrementAndGet();
  }

  /** A sofa in red and green, a rug in two colours, each at a price and with ten pieces in stock. */
  final void furniture() {
    telling.tell(listed("sofa", "sofa", 200, 90, "SOFA-RED", "#aa3322", "SOFA-GREEN", "#336644"),
        listed("rug", "rug", 230, 160, "RUG-SAND", "#d9d5cc", "RUG-PINK", "#ee44aa"));
    for (var sku : List.of("SOFA-RED", "SOFA-GREEN", "RUG-SAND", "RUG-PINK")) {
      telling.tell(Sofa.offered(new Sku(sku), sku.startsWith("SOFA") ? "399.00" : "99.00", version()),
          Sofa.stock(new Sku(sku), 10, version()));
    }
  }

  static ProductListed listed(String product, String kind, int width, int depth, String... skus) {
    var variants = new ArrayList<VariantSheet>();
    for (int n = 0; n < skus.length; n += 2) {
      variants.add(new VariantSheet(new Sku(skus[n]), null, Map.of("Colour", skus[n]),
          new Colour(LocalText.of(skus[n]), skus[n + 1]), LocalText.of("Wool"), new Dimensions(new BigDecimal(width),
              new BigDecimal(depth), new BigDecimal(kind.equals("rug") ? 1 : 80)), null, null, null));
    }
    return new ProductListed(new ProductSheet(new ProductId(product), LocalText.of(product), null, null, null, kind,
        "scandinavian", kind.equals("corner-sofa") ? List.of("reversible") : List.of(), List.of(), variants), version());
  }

  /** Begun an hour ago, so that whoever asks for it in vain is told at once. */
  final String project(Who owner) {
    var now = Ids.next();
    var id = new UUID(now.getMostSignificantBits() - (Duration.ofHours(1).toMillis() << 16), now.getLeastSignificantBits());
    return project(owner, id.toString(), 1, false, new Member(owner.person(), Role.OWNER, "Minji"));
  }

  /** Context tells that it stands so. */
  final String project(Who owner, String id, int version, boolean openToStaff, Member... members) {
    telling.tell(new ProjectChanged(id, version, "Living room", ProjectChanged.Room.LIVING, Money.parse("EUR 2000"),
        null, "scandinavian", openToStaff, List.of(members), List.of()));
    return id;
  }

  /** She wants it by that day. */
  final void wanted(Who owner, String project, int version, LocalDate by) {
    telling.tell(new ProjectChanged(project, version, "Living room", ProjectChanged.Room.LIVING,
        Money.parse("EUR 2000"), by, "scandinavian", false, List.of(new Member(owner.person(), Role.OWNER, "Minji")),
        List.of()));
  }

  /** With a room of 4.2 by 3.8 m. */
  final void room(Who who, String project) {
    body(put(who, "/studio/api/projects/" + project + "/room/size", """
        {"width": 4200, "depth": 3800, "height": 2500}"""));
  }

  /** Drafts, and tells of the designs when that is done. */
  final JsonNode drafted(Who who, String project) {
    assertThat(post(who, "/studio/api/projects/" + project + "/drafts", "{}")).hasStatus(202);
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !body(get(who, "/studio/api/projects/" + project
        + "/drafts")).path("underWay").asBoolean());
    return body(get(who, "/studio/api/projects/" + project + "/designs"));
  }

  /** A design of a furnished project of hers: its address. */
  final String design(Who who, String project) {
    room(who, project);
    return "/studio/api/designs/" + drafted(who, project).get(0).path("id").asString();
  }

  static String placement(JsonNode design, String sku) {
    return design.path("pieces").valueStream().filter(each -> each.path("sku").asString().equals(sku)).findFirst()
        .orElseThrow().path("placement").path("id").asString();
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
}
