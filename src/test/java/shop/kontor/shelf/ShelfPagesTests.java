package shop.kontor.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.joda.money.Money;
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
import org.springframework.test.web.servlet.ResultActions;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.Terms;
import shop.kontor.pricing.VatRate;

@ApplicationModuleTest
@Import(Telling.class)
@AutoConfigureMockMvc
@TestPropertySource(properties = "kontor.address=https://shop.example")
@DisplayName("At the shelf")
class ShelfPagesTests {

  private static final String PAGE = "/catalog/products/chair?sku=CHAIR";

  @Autowired
  private MockMvc web;
  @Autowired
  private Telling telling;
  @Autowired
  private Passports passports;
  private String staff;

  @BeforeEach
  void a_chair_is_on_sale() {
    telling.tell(ShelfRoomTests.chair("chair", "CHAIR", "4006381333931", 1), ShelfRoomTests.price("CHAIR", "89.00", 1),
        ShelfRoomTests.chair("stool", "STOOL", null, 1), ShelfRoomTests.price("STOOL", "39.00", 1));
    staff = "Bearer " + passports.issue(new Caller("v-1", null, "ada"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4006381333931", "04006381333931", " 4006381 333931 ", "CHAIR",
      "https://shop.example/01/04006381333931", "HTTPS://SHOP.EXAMPLE/01/04006381333931",
      "https://shop.example/catalog/products/chair?sku=CHAIR", "https://brand.example/01/4006381333931/21/7"})
  void a_code_that_is_scanned_or_typed_leads_to_its_product(String code) throws Exception {
    web.perform(get("/shelf/scan").param("code", code)).andExpect(status().isSeeOther())
        .andExpect(header().string("Location", PAGE));
  }

  @Test
  void a_customer_stays_in_the_store_that_the_label_names_or_that_she_chose() throws Exception {
    web.perform(get("/shelf/scan").param("code", "https://shop.example/01/04006381333931?store=store-hafen")
        .param("store", "store-mitte")).andExpect(header().string("Location", PAGE + "&store=store-hafen"));
    web.perform(get("/shelf/scan").param("code", "4006381333931").param("store", "store-mitte"))
        .andExpect(header().string("Location", PAGE + "&store=store-mitte"));
    web.perform(get("/shelf/scan").param("code", "https://brand.example/01/4006381333931?store=theirs"))
        .andExpect(header().string("Location", PAGE));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "https://brand.example/win-a-car | en | This code leads to brand.example, not to anything in this shop",
      "https://brand.example/win-a-car | ko | 이 코드는 이 매장의 상품이 아니라 brand.example(으)로 연결됩니다",
      "https://shop.example.evil.example/catalog/products/chair | en | This code leads to shop.example.evil.example",
      "4006381333932 | en | The last digit of 4006381333932 does not go with the others",
      "4006381333932 | ko | 4006381333932의 마지막 숫자가 맞지 않습니다",
      "96385074 | en | Nothing with the number 96385074 is sold here",
      "WIFI:S:guest;T:WPA;P:secret;; | en | This code names nothing in this shop",
      "javascript:alert(1) | en | This code names nothing in this shop",
      "https:// | en | This code names nothing in this shop",
      "<script>alert(1)</script> | en | This code names nothing in this shop"})
  void any_other_code_gets_a_clear_sentence_and_another_try(String code, String language, String sentence)
      throws Exception {
    web.perform(get("/shelf/scan").param("code", code).header("Accept-Language", language)
        .header("Accept", "text/html")).andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(sentence))).andExpect(content().string(containsString("id=\"typed\"")))
        .andExpect(content().string(not(containsString("<script>alert"))));
  }

  @Test
  void a_browser_that_reads_no_codes_sends_a_picture() throws Exception {
    var label = printed("{\"codes\": [\"CHAIR\"], \"store\": \"store-mitte\", \"paper\": \"label\"}")
        .andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
    web.perform(post("/shelf/api/readings").contentType("image/png").content(picture(label)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.code").value("https://shop.example/01/04006381333931?store=store-mitte"));
    var blank = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
    web.perform(post("/shelf/api/readings").contentType("image/png").content(png(blank)))
        .andExpect(status().isNoContent());
    web.perform(post("/shelf/api/readings").contentType("image/jpeg").content("no picture".getBytes()))
        .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").value(containsString("This is no picture")));
  }

  @Test
  void a_label_without_a_number_leads_to_the_page_itself() throws Exception {
    var label = printed("{\"codes\": [\"STOOL\"], \"paper\": \"label\", \"language\": \"ko\"}")
        .andExpect(header().string("Content-Type", "application/pdf")).andReturn().getResponse()
        .getContentAsByteArray();
    web.perform(post("/shelf/api/readings").contentType("image/png").content(picture(label)))
        .andExpect(jsonPath("$.code").value("https://shop.example/catalog/products/stool?sku=STOOL"));
    try (var document = Loader.loadPDF(label)) {
      assertThat(new PDFTextStripper().getText(document)).contains("다이히 의자", "모스", "€39.00", "부가세 19% 포함");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{\"codes\": [\"CHAIR\", \"NONE\", \"4006381333932\"]} | 422 | 2 lines of the list are not understood. Line 2: the shop knows no NONE. Line 3: the last digit of 4006381333932 does not go with the others; please check the number.",
      "{\"codes\": []} | 422 | Tick a product, or write a SKU or GTIN into the list",
      "{} | 422 | Tick a product, or write a SKU or GTIN into the list",
      "{\"codes\": [\"CHAIR\"], \"paper\": \"a3\"} | 400 | The paper is one of label, a4-21 and a4-24",
      "{\"codes\": [\"CHAIR\"], \"language\": \"fr\"} | 400 | The language is en or ko",
      "{\"codes\": [\"CHAIR\"], \"copies\": 101} | 400 | Of each product, 1 to 100 labels are printed",
      "{\"codes\": [\"CHAIR\"], \"first\": 22} | 400 | The first free place is a number from 1 to 21",
      "{\"codes\": [\"CHAIR\"], \"store\": \"No Store\"} | 400 | A location is 1 to 40 lower-case letters, digits and hyphens"})
  void an_order_of_labels_that_makes_no_sense_is_told_why(String order, int status, String sentence) throws Exception {
    printed(order).andExpect(status().is(status)).andExpect(jsonPath("$.detail").value(sentence));
  }

  @ParameterizedTest
  @CsvSource({"store-hafen,€79.00", "store-mitte,€89.00"})
  void a_label_tells_the_price_of_the_store_in_which_it_hangs(String store, String price) throws Exception {
    telling.tell(new OfferChanged(new Sku("CHAIR"), Money.parse("EUR 89.00"), VatRate.of("19"), 2, List.of(
        new Terms("hafen", "Harbour week", Money.parse("EUR 79.00"), List.of(Channel.SHELF),
        List.of(new LocationId("store-hafen")), null, 1, null, null)), null));
    var label = printed("{\"codes\": [\"CHAIR\"], \"store\": \"%s\"}".formatted(store)).andReturn().getResponse()
        .getContentAsByteArray();
    try (var document = Loader.loadPDF(label)) {
      assertThat(new PDFTextStripper().getText(document)).contains(price);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"en | €3.98 / 100 ml", "ko | 100 ml당 €3.98"})
  void a_label_of_what_is_sold_by_measure_tells_its_unit_price(String language, String told) throws Exception {
    telling.tell(ShelfRoomTests.oil("oil-" + language, "OIL", "250ml", 1), ShelfRoomTests.price("OIL", "9.95", 1));
    var label = printed("{\"codes\": [\"OIL\"], \"paper\": \"label\", \"language\": \"" + language + "\"}")
        .andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
    try (var document = Loader.loadPDF(label)) {
      assertThat(new PDFTextStripper().getText(document)).contains("€9.95", told);
    }
  }

  @Test
  void only_staff_print_labels() throws Exception {
    web.perform(post("/shelf/api/labels").contentType("application/json").content("{\"codes\": [\"CHAIR\"]}"))
        .andExpect(status().isUnauthorized());
    web.perform(get("/shelf/backoffice").header("Accept", "text/html")).andExpect(status().is3xxRedirection());
    web.perform(post("/shelf/backoffice/labels").param("list", "CHAIR")).andExpect(status().isUnauthorized());
  }

  @Test
  void staff_find_products_and_print_what_they_ticked_and_listed() throws Exception {
    web.perform(get("/shelf/backoffice").param("q", "4006381333931").header("Authorization", staff)
        .header("Accept", "text/html")).andExpect(status().isOk())
        .andExpect(content().string(containsString("value=\"CHAIR\"")))
        .andExpect(content().string(not(containsString("value=\"STOOL\""))));
    var pdf = web.perform(post("/shelf/backoffice/labels").header("Authorization", staff).header("Accept", "text/html")
        .param("list", "STOOL 2\n4006381333931").param("sku", "CHAIR", "STOOL").param("paper", "label")
        .param("language", "en").param("copies", "3").param("first", "1").param("store", ""))
        .andExpect(status().isOk()).andExpect(header().string("Content-Type", "application/pdf"))
        .andReturn().getResponse().getContentAsByteArray();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).as("two stools, three chairs by number, three by tick").isEqualTo(8);
    }
  }

  @Test
  void staff_see_what_is_wrong_with_their_list_and_keep_it() throws Exception {
    web.perform(post("/shelf/backoffice/labels").header("Authorization", staff).header("Accept", "text/html")
        .header("Accept-Language", "en").param("list", "CHAIR\n<b>?").param("copies", "x").param("first", "1"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Of each product, 1 to 100 labels are printed")))
        .andExpect(content().string(containsString("CHAIR\n&lt;b&gt;?")));
    web.perform(post("/shelf/backoffice/labels").header("Authorization", staff).header("Accept", "text/html")
        .header("Accept-Language", "ko").param("list", "CHAIR\n<b>?").param("copies", "1").param("first", "1"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("2번째 줄: &lt;b&gt;?: 매장에 없는 번호입니다.")));
  }

  private ResultActions printed(String order) throws Exception {
    return web.perform(post("/shelf/api/labels").header("Authorization", staff).header("Accept-Language", "en")
        .contentType("application/json").content(order));
  }

  private static byte[] picture(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return png(new PDFRenderer(document).renderImageWithDPI(0, 200));
    }
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
