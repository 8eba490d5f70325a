package shop.kontor.pricing.web;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import tools.jackson.databind.json.JsonMapper;

/** What staff can say of promotions, on pages and by programs. */
@ApplicationModuleTest
@AutoConfigureMockMvc
class PromotionPagesTests {

  private static final String API = "/pricing/api/promotions";
  private static final String PAGES = "/pricing/backoffice/promotions";

  @Autowired
  private MockMvc web;
  @Autowired
  private Passports passports;
  private String staff;

  @BeforeEach
  void on_duty() {
    staff = "Bearer " + passports.issue(new Caller("v-1", null, "ada"));
  }

  private ResultActions staff(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return web.perform(request.header("Authorization", staff));
  }

  private ResultActions drawUp(String body) throws Exception {
    return staff(post(API).contentType("application/json").content(body));
  }

  private static String id(ResultActions drawnUp) throws Exception {
    return JsonPath.read(drawnUp.andExpect(status().isCreated()).andReturn().getResponse().getContentAsString(), "$.id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'name':'A','kind':'percent','percent':'12,5','goods':['category:living/sofas','product:deich-sofa']}",
      "{'name':'A','kind':'amount','amount':'5.00','channels':['web'],'stores':['hamburg'],'group':'trade'}",
      "{'name':'A','kind':'n-for-m','pieces':'3','paid':'2','from':'2026-12-01T08:00','until':'2026-12-24T20:00'}",
      "{'name':'A','kind':'bundle-price','amount':'99','parts':[{'pieces':'1','goods':['category:a']},{'pieces':'2','goods':['category:b']}]}",
      "{'name':'A','kind':'bundle-amount','amount':'20','parts':[{'pieces':'1','goods':['category:a']},{'pieces':'1','goods':['category:b']}]}",
      "{'name':'A','kind':'basket-percent','percent':'5','leastSum':'200'}",
      "{'name':'A','kind':'basket-amount','amount':'10'}", "{'name':'A','kind':'free-delivery'}"})
  void programs_draw_up_read_change_and_withdraw_a_promotion_of_each_kind(String body) throws Exception {
    var id = id(drawUp(body.replace('\'', '"')));
    var read = staff(get(API + "/" + id)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    var form = new JsonMapper().readTree(read).get("promotion").toString();
    staff(put(API + "/" + id).contentType("application/json").content(form)).andExpect(status().isOk())
        .andExpect(jsonPath("$.version").value(2));
    staff(get(API)).andExpect(content().string(containsString(id)));
    staff(get(PAGES + "/" + id)).andExpect(status().isOk());
    staff(delete(API + "/" + id)).andExpect(status().isNoContent());
    staff(get(API + "/" + id)).andExpect(status().isNotFound());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "{'name':'A'}", "{'name':'A','kind':'gift'}", "{'name':'A','kind':'percent'}",
      "{'name':'A','kind':'percent','percent':'0'}", "{'name':'A','kind':'percent','percent':'101'}",
      "{'name':'A','kind':'percent','percent':'1.005'}", "{'name':'A','kind':'percent','percent':'1e9'}",
      "{'kind':'percent','percent':'5'}", "{'name':' ','kind':'percent','percent':'5'}",
      "{'name':'A','kind':'amount','amount':'0'}", "{'name':'A','kind':'amount','amount':'-5'}",
      "{'name':'A','kind':'n-for-m','pieces':'2','paid':'2'}", "{'name':'A','kind':'n-for-m','pieces':'999','paid':'2'}",
      "{'name':'A','kind':'n-for-m','pieces':'99999999999','paid':'2'}",
      "{'name':'A','kind':'bundle-price','amount':'5'}",
      "{'name':'A','kind':'bundle-price','amount':'5','parts':[{'pieces':'1'},{'pieces':'1'}]}",
      "{'name':'A','kind':'bundle-price','amount':'5','parts':[{'pieces':'5','goods':['category:a']},{'pieces':'5','goods':['category:b']}]}",
      "{'name':'A','kind':'percent','percent':'5','goods':['product:<script>']}",
      "{'name':'A','kind':'percent','percent':'5','goods':['🛋️']}",
      "{'name':'A','kind':'percent','percent':'5','channels':['post']}",
      "{'name':'A','kind':'percent','percent':'5','code':'ABC'}",
      "{'name':'A','kind':'percent','percent':'5','code':'코드코드'}",
      "{'name':'A','kind':'percent','percent':'5','mostUses':'5'}",
      "{'name':'A','kind':'percent','percent':'5','code':'LAMPS','mostUses':'0'}",
      "{'name':'A','kind':'percent','percent':'5','from':'2026-12-01T08:00','until':'2026-12-01T08:00'}"})
  void what_makes_no_sense_is_refused_with_a_sentence(String body) throws Exception {
    drawUp(body.replace('\'', '"')).andExpect(status().is4xxClientError())
        .andExpect(jsonPath("$.detail").value(not(blankOrNullString())))
        .andExpect(jsonPath("$.detail").value(not(containsString("pricing."))));
  }

  @Test
  void nobody_but_staff_sees_or_draws_up_any() throws Exception {
    web.perform(get(API)).andExpect(status().isUnauthorized());
    web.perform(get(PAGES)).andExpect(status().isUnauthorized());
    web.perform(post(PAGES).param("name", "A").param("kind", "free-delivery")).andExpect(status().isUnauthorized());
  }

  @Test
  void staff_draw_one_up_on_the_page_which_keeps_what_they_typed_if_it_is_refused() throws Exception {
    staff(post(PAGES).param("name", "Bundle <b>").param("kind", "bundle-price").param("amount", "99")
        .param("parts", "1;category:a\n2;category:b")).andExpect(status().isSeeOther());
    staff(get(PAGES).header("Accept-Language", "ko")).andExpect(status().isOk())
        .andExpect(content().string(containsString("Bundle &lt;b&gt;"))).andExpect(content().string(containsString("묶음 가격")));
    staff(post(PAGES).param("name", "Bundle").param("kind", "bundle-price").param("amount", "99")
        .param("parts", "9;category:a\nx;category:b")).andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("9;category:a")))
        .andExpect(content().string(containsString("at most 6 pieces")));
  }
}
