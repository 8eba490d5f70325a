package shop.kontor.cart.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import shop.kontor.MovingClock;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.foundation.security.Seals;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.PricePromise;

/** What the cart's pages and its REST say of promises. */
@ApplicationModuleTest
@Import({Telling.class, MovingClock.InTheHouse.class})
@AutoConfigureMockMvc
@DisplayName("The cart")
class CartPromisePagesTests {

  @Autowired
  private MockMvc web;
  @Autowired
  private Passports passports;
  @Autowired
  private Seals seals;
  @Autowired
  private Telling telling;
  @Autowired
  private MovingClock clock;
  private Caller kim;

  @BeforeEach
  void a_sofa_for_100() {
    telling.tell(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.offered(Sofa.RED, "100.00", 1),
        Sofa.stock(Sofa.RED, 1_000, 1));
    kim = new Caller("v-" + Ids.next(), null, null);
  }

  private String token(Sku sku, Channel channel, Caller to) {
    return new PricePromise(sku, Money.parse("EUR 80"), 1, to.visitor(), null, channel, new LocationId("store-mitte"),
        "<b>Shelf</b> weeks", clock.instant(), clock.instant().plus(Duration.ofHours(24))).token(seals);
  }

  private ResultActions asKim(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return web.perform(request.header("Authorization", "Bearer " + passports.issue(kim)));
  }

  private ResultActions adds(String token, String language) throws Exception {
    return asKim(post("/cart/lines").param("sku", Sofa.RED.value()).param("promise", token)
        .header("HX-Request", "true").header("Accept-Language", language));
  }

  private ResultActions adds(String body) throws Exception {
    return asKim(post("/cart/api/lines").contentType("application/json").content(body));
  }

  @ParameterizedTest
  @CsvSource({"WEB,en,Promised to you on our pages", "SHELF,en,Promised to you at the shelf",
      "TILL,en,Promised to you at the till", "AGENT,en,Promised to whoever acts for you", "WEB,ko,온라인에서",
      "SHELF,ko,매장 진열대에서", "TILL,ko,계산대에서", "AGENT,ko,대신 쇼핑하는 프로그램에"})
  void says_in_which_channel_a_price_was_promised(Channel channel, String language, String words) throws Exception {
    adds(token(Sofa.RED, channel, kim), language).andExpect(status().isNoContent());
    for (var page : List.of("/cart", "/cart/checkout")) {
      asKim(get(page).header("Accept-Language", language)).andExpect(status().isOk())
          .andExpect(content().string(containsString(words))).andExpect(content().string(containsString("€80.00")))
          .andExpect(content().string(containsString("&lt;b&gt;Shelf&lt;/b&gt; weeks")))
          .andExpect(content().string(containsString("store-mitte"))).andExpect(content().string(not(containsString("??"))));
    }
    asKim(get("/cart/api/cart")).andExpect(jsonPath("$.lines[0].why.reasons[0].kind").value("PROMISE"))
        .andExpect(jsonPath("$.lines[0].why.reasons[0].channel").value(channel.name()))
        .andExpect(jsonPath("$.lines[0].why.price.amount").value("100.00")).andExpect(jsonPath("$.over").doesNotExist());
  }

  @ParameterizedTest
  @CsvSource({"en,it costs €100.00 each now", "ko,\\uac1c\\ub2f9 €100.00"})
  void tells_her_when_what_she_was_promised_is_over(String language, String words) throws Exception {
    var token = token(Sofa.RED, Channel.WEB, kim);
    clock.pass(Duration.ofHours(24));
    adds(token, language).andExpect(status().isNoContent())
        .andExpect(header().string("HX-Trigger", containsString(words.replace("€", "\\u20ac"))));
    adds("""
        {"sku": "SOFA-RED", "quantity": 1, "promises": ["%s"]}""".formatted(token)).andExpect(status().isCreated())
        .andExpect(jsonPath("$.over").value("SOFA-RED")).andExpect(jsonPath("$.total.amount").value("200.00"));
  }

  @Test
  void refuses_what_is_no_promise_to_her_with_a_sentence_and_stays_empty() throws Exception {
    var lee = new Caller("v-" + Ids.next(), null, null);
    adds("x", "en").andExpect(status().isBadRequest()).andExpect(content().string(containsString("altered")));
    adds("x", "ko").andExpect(status().isBadRequest()).andExpect(content().string(containsString("가격 약속이 아니거나")));
    adds(token(Sofa.RED, Channel.WEB, lee), "en").andExpect(status().isForbidden())
        .andExpect(content().string(containsString("promised to somebody else")));
    adds(token(Sofa.GREEN, Channel.WEB, kim), "en").andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("promised for SOFA-GREEN, not for SOFA-RED")));
    adds("x".repeat(200_000), "en").andExpect(status().isBadRequest());
    for (var promises : List.of("\"x\"", "[1]", "[\"\"]", "[[]]", "{}", "[\"x\"]")) {
      adds("{\"sku\": \"SOFA-RED\", \"quantity\": 1, \"promises\": " + promises + "}").andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.detail").isNotEmpty());
    }
    asKim(get("/cart/api/cart")).andExpect(jsonPath("$.lines").isEmpty());
  }

  @Test
  void is_filled_without_any_promise_too() throws Exception {
    asKim(post("/cart/lines").param("sku", Sofa.RED.value())).andExpect(status().isSeeOther());
    adds("{\"sku\": \"SOFA-RED\", \"quantity\": 1}").andExpect(status().isCreated());
    adds("{\"sku\": \"SOFA-RED\", \"quantity\": 1, \"promises\": [null]}").andExpect(status().isCreated())
        .andExpect(jsonPath("$.pieces").value(3));
    adds("{\"sku\": \"SOFA-RED\", \"quantity\": 0}").andExpect(status().isBadRequest());
    adds("{\"quantity\": 1}").andExpect(status().isBadRequest());
  }

  @Test
  void makes_nobody_a_visitor_by_the_badge_that_is_on_every_page() throws Exception {
    var badge = web.perform(get("/cart/fragments/badge")).andExpect(status().isOk())
        .andExpect(content().string(containsString("data-count=\"0\""))).andReturn().getResponse();
    assertThat(badge.getHeaders("Set-Cookie")).isEmpty();
    assertThat(badge.getHeader("Cache-Control")).contains("private", "no-store");
    adds("{\"sku\": \"SOFA-RED\", \"quantity\": 2}");
    asKim(get("/cart/fragments/badge")).andExpect(content().string(containsString("data-count=\"2\"")));
  }
}
