package shop.kontor.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import shop.kontor.foundation.post.Telling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationModuleTest
@Import(Telling.class)
@AutoConfigureMockMvc
@TestPropertySource(properties = "kontor.address=https://shop.example")
@DisplayName("A Digital Link on a label")
class ResolverTests {

  private static final String LINK = "/01/04006381333931";
  private static final String PAGE = "/catalog/products/chair?sku=CHAIR";
  private static final String VOC = "https://ref.gs1.org/voc/";

  @Autowired
  private MockMvc web;
  @Autowired
  private Telling telling;
  @Autowired
  private JsonMapper json;

  @BeforeEach
  void a_chair_is_on_sale() {
    telling.tell(ShelfRoomTests.chair("chair", "CHAIR", "4006381333931", 1), ShelfRoomTests.price("CHAIR", "89.00", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {LINK, LINK + "/", "/01/4006381333931", LINK + "/22/2A/10/LOT-7/21/0815", LINK
      + "?linkType=gs1:pip", LINK + "?linkType=https://ref.gs1.org/voc/pip", LINK + "?linkType="})
  void leads_for_now_to_the_page_of_the_product(String link) throws Exception {
    web.perform(get(link)).andExpect(status().isTemporaryRedirect()).andExpect(header().string("Location", PAGE));
  }

  @Test
  void leads_to_the_store_that_it_hangs_in_and_passes_on_what_else_it_says() throws Exception {
    web.perform(get(URI.create(LINK + "?store=store-mitte&17=261231&note=a%26b"))).andExpect(status().isTemporaryRedirect())
        .andExpect(header().string("Location", PAGE + "&store=store-mitte&17=261231&note=a%26b"));
    web.perform(get(LINK + "?store=../evil&sku=OTHER")).andExpect(header().string("Location", PAGE));
  }

  @ParameterizedTest
  @CsvSource({"gs1:masterData,/catalog/api/products/chair", "gs1:relatedImage,/catalog/pictures/CHAIR.svg"})
  void leads_to_what_is_asked_for(String type, String there) throws Exception {
    web.perform(get(LINK).param("linkType", type)).andExpect(status().isTemporaryRedirect())
        .andExpect(header().string("Location", there));
  }

  @Test
  void tells_every_link_in_its_headers() throws Exception {
    for (var request : List.of(get(LINK), head(LINK), get(LINK + "?linkType=linkset"))) {
      var links = web.perform(request).andReturn().getResponse().getHeaders("Link");
      assertThat(links).anySatisfy(link -> assertThat(link).startsWith("<https://shop.example" + LINK
          + "?linkType=linkset>").contains("rel=\"linkset\"", "application/linkset+json"));
      assertThat(links).anySatisfy(link -> assertThat(link).startsWith("<https://shop.example" + PAGE + ">")
          .contains("rel=\"" + VOC + "pip\"", "title=\"Product page\"", "hreflang=\"ko\""));
      assertThat(links).allSatisfy(link -> assertThat(link).contains("rel="));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"linkset", "all", ""})
  void has_a_link_set_for_software(String type) throws Exception {
    var answer = web.perform(get(LINK + "?store=store-mitte").param("linkType", type).header("Accept-Language", "ko")
        .header("Accept", "application/linkset+json")).andExpect(status().isOk())
        .andExpect(content().contentType("application/linkset+json"))
        .andExpect(header().stringValues("Vary", hasItem(containsString("Accept")))).andReturn().getResponse();
    var set = json.readTree(answer.getContentAsByteArray()).path("linkset").path(0);
    assertThat(set.path("anchor").asString()).isEqualTo("https://shop.example" + LINK);
    assertThat(set.path("itemDescription").asString()).isEqualTo("다이히 의자");
    var byDefault = set.path(VOC + "defaultLink").path(0);
    assertThat(byDefault.propertyNames()).as("a default has nothing to be chosen by").containsExactly("href", "title");
    assertThat(byDefault.path("href").asString()).isEqualTo("https://shop.example" + PAGE + "&store=store-mitte");
    for (var term : List.of("pip", "masterData", "relatedImage")) {
      var link = set.path(VOC + term).path(0);
      assertThat(link.path("href").asString()).startsWith("https://shop.example/catalog/");
      assertThat(link.path("hreflang")).extracting(JsonNode::asString).containsExactly("en", "ko");
      assertThat(link.path("title").asString()).startsWith("다이히 의자: ");
      assertThat(link.path("title*")).extracting(title -> title.path("language").asString()).containsExactly("en", "ko");
      assertThat(link.path("type").asString()).contains("/");
    }
  }

  @Test
  void of_a_type_that_the_shop_has_not_is_not_found() throws Exception {
    web.perform(get(LINK).param("linkType", "gs1:recipeInfo")).andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail").value("There is no link of the type gs1:recipeInfo for the product 4006381333931"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "/01/4006381333932 | 400 | en | The last digit of 4006381333932 does not go with the others; please check the number",
      "/01/4006381333932 | 400 | ko | 4006381333932의 마지막 숫자가 맞지 않습니다. 번호를 확인해 주세요",
      "/01/12ab | 400 | en | “12ab” is no GTIN: a GTIN has 8, 12, 13 or 14 digits",
      "/01/96385074 | 404 | en | Nothing with the number 96385074 is sold here, or not any more",
      "/01/96385074 | 404 | ko | 번호가 96385074인 상품은 판매하지 않거나 더 이상 판매하지 않습니다",
      "/01/04006381333931/414/4006381333931 | 400 | en | Behind the number may only stand variant (22), batch (10) and serial number (21), in this order"})
  void that_leads_nowhere_says_why(String link, int status, String language, String sentence) throws Exception {
    web.perform(get(link).header("Accept-Language", language)).andExpect(status().is(status))
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.detail").value(sentence));
    web.perform(get(link).header("Accept-Language", language).header("Accept", "text/html"))
        .andExpect(status().is(status)).andExpect(content().string(containsString(sentence)));
  }

  @Test
  void may_be_asked_from_pages_of_other_houses() throws Exception {
    web.perform(get(LINK).header("Origin", "https://other.example"))
        .andExpect(header().string("Access-Control-Allow-Origin", "*"));
  }

  @Test
  void is_resolved_where_the_house_says_so() throws Exception {
    web.perform(get("/.well-known/gs1resolver")).andExpect(status().isOk())
        .andExpect(jsonPath("$.resolverRoot").value("https://shop.example"))
        .andExpect(jsonPath("$.supportedPrimaryKeys[0]").value("01"));
  }
}
