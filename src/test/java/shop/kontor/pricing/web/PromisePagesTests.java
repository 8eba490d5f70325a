package shop.kontor.pricing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.MockMvc;
import shop.kontor.MovingClock;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.foundation.security.Seals;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.PricePromise;
import shop.kontor.pricing.SetPrice;
import shop.kontor.pricing.VatRate;

/** What somebody is promised who looks at a price, and what she can do with that. */
@ApplicationModuleTest
@Import({Telling.class, MovingClock.InTheHouse.class})
@AutoConfigureMockMvc
@DisplayName("Whoever looks at a price")
class PromisePagesTests {

  private static final Pattern TOKEN =
      Pattern.compile("<input type=\"hidden\" name=\"promise\" form=\"buy\" value=\"([^\"]+)\">");

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
  private Sku sku;
  private Looker kim;

  @BeforeEach
  void a_sofa_for_100() {
    sku = new Sku("SOFA-" + Ids.next());
    costs(sku, "100");
    kim = new Looker(new Caller("v-" + Ids.next(), null, null));
  }

  private void costs(Sku which, String price) {
    clock.pass(Duration.ofSeconds(1));
    telling.tell(new SetPrice(which, Money.parse("EUR " + price), VatRate.of("19"), clock.instant()));
  }

  /** Somebody with a browser. */
  private final class Looker {

    private final Caller caller;
    private String purse;
    private MockHttpServletResponse answer;

    Looker(Caller caller) {
      this.caller = caller;
    }

    String looks(String address) throws Exception {
      var request = get(address).cookie(new Cookie("kontor", passports.issue(caller)));
      if (purse != null) {
        request.cookie(new Cookie("kontor-promises", purse));
      }
      answer = web.perform(request).andExpect(status().isOk()).andReturn().getResponse();
      var set = answer.getCookie("kontor-promises");
      purse = set == null ? purse : set.getValue();
      return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    List<PricePromise> isPromised(String query) throws Exception {
      return TOKEN.matcher(looks("/pricing/fragments/price?sku=" + sku + query)).results()
          .map(found -> PricePromise.of(found.group(1), seals).orElseThrow()).toList();
    }
  }

  @Test
  void is_promised_it_for_a_day_in_whatever_channel() throws Exception {
    assertThat(kim.isPromised("&channel=shelf&store=store-mitte")).containsExactly(new PricePromise(sku,
        Money.parse("EUR 100"), 1, kim.caller.visitor(), null, Channel.SHELF, new LocationId("store-mitte"), null,
        clock.instant(), clock.instant().plus(Duration.ofHours(24))));
    assertThat(kim.answer.getHeader("Cache-Control")).contains("private", "no-store");
    assertThat(kim.answer.getCookie("kontor-promises")).satisfies(cookie -> {
      assertThat(cookie.isHttpOnly()).isTrue();
      assertThat(cookie.getPath()).isEqualTo("/pricing");
      assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    });
  }

  @Test
  void is_shown_it_again_when_the_price_was_raised_and_told_where_it_was_promised() throws Exception {
    var first = kim.isPromised("&channel=shelf&store=store-mitte");
    costs(sku, "120");
    assertThat(kim.isPromised("")).as("on the web").isEqualTo(first);
    assertThat(kim.answer.getContentAsString(StandardCharsets.UTF_8)).contains("€100.00", "Promised to you at the shelf",
        "store-mitte", "Now it costs €120.00");
    assertThat(kim.looks("/pricing/api/offers/" + sku)).contains("\"unitPrice\":{\"amount\":\"100.00\"",
        "\"channel\":\"SHELF\"");
    clock.pass(Duration.ofHours(24));
    assertThat(kim.isPromised("")).singleElement().satisfies(promise ->
        assertThat(promise.unitPrice()).isEqualTo(Money.parse("EUR 120")));
  }

  @Test
  void is_asked_less_when_the_price_has_fallen_and_is_promised_that() throws Exception {
    kim.isPromised("");
    costs(sku, "80");
    assertThat(kim.isPromised("")).singleElement().satisfies(promise ->
        assertThat(promise.unitPrice()).isEqualTo(Money.parse("EUR 80")));
  }

  @Test
  void again_soon_after_is_given_nothing_new_to_carry() throws Exception {
    var first = kim.isPromised("");
    clock.pass(Duration.ofHours(11));
    assertThat(kim.isPromised("")).isEqualTo(first);
    assertThat(kim.answer.getCookie("kontor-promises")).isNull();
    clock.pass(Duration.ofHours(2));
    assertThat(kim.isPromised("")).isNotEqualTo(first);
    assertThat(kim.answer.getCookie("kontor-promises")).isNotNull();
  }

  @Test
  void with_anothers_purse_holds_nothing_of_it() throws Exception {
    kim.isPromised("");
    var lee = new Looker(new Caller("v-" + Ids.next(), null, null));
    lee.purse = kim.purse;
    costs(sku, "120");
    assertThat(lee.isPromised("")).singleElement().satisfies(promise -> {
      assertThat(promise.unitPrice()).isEqualTo(Money.parse("EUR 120"));
      assertThat(promise.visitor()).isEqualTo(lee.caller.visitor());
    });
  }

  @Test
  void as_a_customer_is_promised_it_as_that_one() throws Exception {
    var asKim = new Looker(kim.caller.asCustomer("kim"));
    asKim.isPromised("");
    var asLee = new Looker(kim.caller.asCustomer("lee"));
    asLee.purse = asKim.purse;
    costs(sku, "120");
    assertThat(asLee.isPromised("").getFirst().unitPrice()).isEqualTo(Money.parse("EUR 120"));
    assertThat(asKim.isPromised("").getFirst().unitPrice()).isEqualTo(Money.parse("EUR 100"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "..", "eA.eA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void with_a_purse_that_nobody_sealed_is_served_as_if_she_had_none(String forged) throws Exception {
    kim.purse = forged;
    assertThat(kim.isPromised("")).hasSize(1);
    assertThat(kim.purse).isNotEqualTo(forged);
  }

  @Test
  void of_many_things_carries_the_last_twenty_and_no_more_than_a_browser_keeps() throws Exception {
    kim.isPromised("");
    var first = sku;
    for (int i = 0; i < 25; i++) {
      sku = new Sku("가구-".repeat(20) + i + Ids.next().toString().substring(24));
      costs(sku, "100");
      kim.isPromised("&channel=shelf&store=store-mitte");
      assertThat(kim.purse.length()).isLessThan(4_000);
    }
    costs(sku, "120");
    assertThat(kim.isPromised("").getFirst().unitPrice()).isEqualTo(Money.parse("EUR 100"));
    sku = first;
    costs(sku, "120");
    assertThat(kim.isPromised("").getFirst().unitPrice()).isEqualTo(Money.parse("EUR 120"));
  }

  @Test
  void of_the_till_is_promised_nothing_but_by_staff() throws Exception {
    assertThat(kim.isPromised("&channel=till")).isEmpty();
    assertThat(kim.purse).isNull();
    assertThat(new Looker(kim.caller.asStaff("ada")).isPromised("&channel=till")).hasSize(1);
  }
}
