package shop.kontor.cart.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.MockMvc;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.cart.application.AtTheTill;
import shop.kontor.cart.application.Shopping;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.foundation.security.Seals;
import shop.kontor.pricing.CouponCode;

@ApplicationModuleTest
@AutoConfigureMockMvc
@Import(Telling.class)
@DisplayName("The code for the till")
class TillPassTests {

  @Autowired
  private AtTheTill tills;
  @Autowired
  private Shopping shopping;
  @Autowired
  private Passports passports;
  @Autowired
  private Telling telling;
  @Autowired
  private Seals seals;
  @Autowired
  private MockMvc web;
  private Caller kim;

  @BeforeEach
  void she_has_three_sofas_in_her_cart() {
    telling.tell(Sofa.listed(1, Sofa.RED, Sofa.GREEN), Sofa.stock(Sofa.RED, 1_000, 1), Sofa.stock(Sofa.GREEN, 9, 1),
        Sofa.offered(Sofa.RED, "100.00", 1), Sofa.offered(Sofa.GREEN, "100.00", 1));
    kim = new Caller("v-" + Ids.next(), Ids.next().toString(), null);
    shopping.add(kim, Sofa.RED, 2, List.of());
    shopping.add(kim, Sofa.GREEN, 1, List.of());
  }

  @Test
  void brings_a_fingerprint_of_her_coupon_and_not_its_code() {
    assertThat(tills.basket(tills.pass(kim)).coupon()).isNull();
    shopping.give(kim, new CouponCode("WELCOME-10"));
    assertThat(tills.basket(tills.pass(kim)).coupon()).isEqualTo(new CouponCode("welcome-10").fingerprint(seals));
  }

  @Test
  void is_not_needed_where_staff_know_who_she_is() throws Exception {
    var body = "{\"customer\": \"%s\"}".formatted(kim.customerId());
    web.perform(post("/cart/api/baskets").contentType("application/json").content(body)
        .header("Authorization", "Bearer " + passports.issue(kim))).andExpect(status().isForbidden());
    web.perform(post("/cart/api/baskets").contentType("application/json").content(body)
        .header("Authorization", "Bearer " + passports.issue(new Caller("v-1", null, "ada")))).andExpect(status().isOk())
        .andExpect(jsonPath("$.customer").value(kim.customerId())).andExpect(jsonPath("$.lines[0].sku").value("SOFA-RED"));
  }

  @Test
  void is_opened_by_staff_alone_and_shown_by_whoever_owns_it() throws Exception {
    var body = "{\"pass\": \"%s\"}".formatted(tills.pass(kim));
    web.perform(post("/cart/api/baskets").contentType("application/json").content(body))
        .andExpect(status().isUnauthorized());
    web.perform(post("/cart/api/baskets").contentType("application/json").content(body)
        .header("Authorization", "Bearer " + passports.issue(kim))).andExpect(status().isForbidden());
    var staff = "Bearer " + passports.issue(new Caller("v-1", null, "ada"));
    web.perform(post("/cart/api/baskets").contentType("application/json").content(body).header("Authorization", staff))
        .andExpect(status().isOk()).andExpect(jsonPath("$.lines[0].sku").value("SOFA-RED"))
        .andExpect(jsonPath("$.lines[0].promises[0].unitPrice.amount").value("100.00"));
    web.perform(post("/cart/api/baskets").contentType("application/json").content("{}").header("Authorization", staff)
        .header("Accept-Language", "en")).andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.detail").value("This is no code for the till"));
    web.perform(get("/cart/till").header("Accept", "text/html").header("Accept-Language", "en")
        .header("Authorization", "Bearer " + passports.issue(kim))).andExpect(status().isOk())
        .andExpect(content().string(containsString("3 pieces in your cart")));
  }
}
