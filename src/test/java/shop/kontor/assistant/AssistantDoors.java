package shop.kontor.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
import shop.kontor.delivery.CapacityChanged;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.foundation.text.LocalText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The room's doors, and what one does at them, for tests that come in by them. */
@ApplicationModuleTest
@AutoConfigureMockMvc
@Import(Telling.class)
abstract class AssistantDoors {

  private static final AtomicInteger VERSION = new AtomicInteger();
  static final JsonMapper JSON = JsonMapper.builder().build();
  static final String TALKS = "/assistant/api/conversations";

  @Autowired
  MockMvcTester mvc;
  @Autowired
  Passports passports;
  @Autowired
  Telling telling;
  @Autowired
  Clock clock;
  @Autowired
  ZoneId zone;

  /** Somebody with a browser of her own. */
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

  final LocalDate today() {
    return clock.instant().atZone(zone).toLocalDate();
  }

  /** A sofa in two colours and a rug: prices 399 and 99, seven pieces of each; deliveries on each day of a month but Sunday. */
  final void shop() {
    telling.tell(listed("fjord-sofa", "Fjord sofa", "피오르드 소파", "sofa", 200, "FJORD-GREY", "#8a8a8a", "FJORD-GREEN",
        "#336644"), listed("watt-rug", "Watt rug", "바트 러그", "rug", 230, "WATT-SAND", "#d9c9a8"));
    telling.tell(Sofa.store("mitte", "Kai 1", version()));
    for (var sku : List.of("FJORD-GREY", "FJORD-GREEN", "WATT-SAND")) {
      telling.tell(Sofa.offered(new Sku(sku), sku.startsWith("FJORD") ? "399.00" : "99.00", version()),
          Sofa.stock(new Sku(sku), 7, version()));
    }
    for (int day = 1; day <= 30; day++) {
      capacity(today().plusDays(day), today().plusDays(day).getDayOfWeek().getValue() == 7 ? 0 : 5);
    }
  }

  final void capacity(LocalDate day, int free) {
    telling.tell(new CapacityChanged(day, Window.MORNING, 5, free, version()));
  }

  static ProductListed listed(String product, String name, String korean, String kind, int width, String... skus) {
    var variants = new ArrayList<VariantSheet>();
    for (int n = 0; n < skus.length; n += 2) {
      variants.add(new VariantSheet(new Sku(skus[n]), null, Map.of("Colour", skus[n]),
          new Colour(LocalText.of(skus[n].substring(skus[n].indexOf('-') + 1)), skus[n + 1]),
          LocalText.of("Wool", "울"), new Dimensions(new BigDecimal(width), new BigDecimal(90), new BigDecimal(80)), null,
          null, null));
    }
    return new ProductListed(new ProductSheet(new ProductId(product), LocalText.of(name, korean), null, null, null, kind,
        "scandinavian", List.of(), List.of(), variants), version());
  }

  /** Says it in a new conversation: the conversation then. */
  final JsonNode begin(Who who, String text) {
    return body(ask(who, HttpMethod.POST, TALKS, JSON.writeValueAsString(Map.of("text", text))));
  }

  final JsonNode say(Who who, JsonNode talk, String text) {
    return body(ask(who, HttpMethod.POST, TALKS + "/" + talk.path("id").asString() + "/turns",
        JSON.writeValueAsString(Map.of("text", text))));
  }

  static JsonNode last(JsonNode talk) {
    return talk.path("turns").get(talk.path("turns").size() - 1);
  }

  /** What was answered last, as plain words. */
  static String answer(JsonNode talk) {
    var words = new StringBuilder();
    last(talk).path("parts").forEach(part -> {
      part.path("bits").forEach(bit -> words.append(bit.path("text").asString()));
      part.path("cards").forEach(card -> words.append(' ').append(card.path("name").asString()).append(" [")
          .append(card.path("id").asString()).append("] ").append(card.path("price").asString()));
      words.append('\n');
    });
    return words.toString();
  }

  final MvcTestResult ask(Who who, HttpMethod method, String path, String json) {
    var request = mvc.method(method).uri(path).cookie(who.cookie).accept(MediaType.APPLICATION_JSON)
        .header("Accept-Language", "en");
    return (json == null ? request : request.contentType(MediaType.APPLICATION_JSON).content(json)).exchange();
  }

  final MvcTestResult get(Who who, String path) {
    return ask(who, HttpMethod.GET, path, null);
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
