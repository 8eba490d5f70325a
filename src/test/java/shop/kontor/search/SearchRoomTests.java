package shop.kontor.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.inventory.StockChanged;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.VatRate;
import shop.kontor.search.application.Indexer;

@ApplicationModuleTest
@AutoConfigureMockMvc
@DisplayName("Search, alone in the house,")
class SearchRoomTests {

  @Autowired ApplicationEventPublisher publisher;
  @Autowired TransactionTemplate transaction;
  @Autowired PostOffice post;
  @Autowired Indexer indexer;
  @Autowired MockMvc mvc;

  private static boolean furnished;
  private static String bare;

  @BeforeEach
  void furnish() throws Exception {
    if (!furnished) {
      bare = shelf("limit=4");
      tell(DemoFurniture.facts());
      furnished = true;
    }
  }

  private void tell(List<? extends Fact> facts) {
    transaction.executeWithoutResult(status -> facts.forEach(publisher::publishEvent));
    assertThat(post.settle(Duration.ofSeconds(30))).isTrue();
    assertThat(indexer.settle(Duration.ofSeconds(30))).isTrue();
  }

  @Test
  void lists_what_it_was_told_of() throws Exception {
    mvc.perform(get("/search/api/products")).andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(DemoFurniture.all().size())).andExpect(jsonPath("$.items.length()").value(24))
        .andExpect(jsonPath("$.pages").value(3)).andExpect(jsonPath("$.next").value("/search/api/products?page=2"))
        .andExpect(jsonPath("$.items[0].name").isNotEmpty())
        .andExpect(jsonPath("$.items[0].from.currency").value("EUR"))
        .andExpect(jsonPath("$.facets.colour[0].label").isNotEmpty());
  }

  @Test
  void shows_a_page_in_english_and_in_korean() throws Exception {
    mvc.perform(get("/search?q=sofa").header("Accept-Language", "en")).andExpect(status().isOk())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("Fjord sofa")));
    mvc.perform(get("/search?q=소파").header("Accept-Language", "ko")).andExpect(status().isOk())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("피오르드 소파")));
  }

  @Test
  void serves_pieces_for_other_pages() throws Exception {
    mvc.perform(get("/search/fragments/products?category=living&limit=4")).andExpect(status().isOk())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("card-name")));
    var all = mvc.perform(get("/search/fragments/products?category=living/sofas&limit=2")).andReturn().getResponse();
    var others = mvc.perform(get("/search/fragments/products?category=living/sofas&limit=2&except=fjord-sofa"))
        .andExpect(status().isOk()).andReturn().getResponse();
    assertThat(cards(all.getContentAsString())).hasSize(2);
    assertThat(cards(others.getContentAsString())).hasSize(2).noneMatch(card -> card.contains("fjord-sofa"));
    assertThat(cards(all.getContentAsString())).as("it is there where nobody leaves it out")
        .anyMatch(card -> card.contains("fjord-sofa"));
    mvc.perform(get("/search/fragments/suggest?q=fjo")).andExpect(status().isOk())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("Fjord sofa")));
    mvc.perform(get("/search/fragments/suggest?q=피오르ㄷ").header("Accept-Language", "ko")).andExpect(status().isOk())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("피오르드 소파")));
  }

  @Test
  void tells_the_unit_price_of_what_is_sold_by_measure_and_of_nothing_else() throws Exception {
    assertThat(page("/search/fragments/products?q=candle&limit=4", "en")).contains("€6.80 / 100 g");
    assertThat(page("/search/fragments/products?q=oil&limit=4", "ko")).contains("100 ml당 €3.98");
    assertThat(page("/search/fragments/products?category=bedroom&limit=4", "en")).doesNotContain(" / ");
    var api = page("/search/api/products?q=candle", "en");
    assertThat(api).contains("\"unit\":{\"price\":{\"amount\":");
  }

  private String page(String address, String language) throws Exception {
    return mvc.perform(get(address).header("Accept-Language", language)).andExpect(status().isOk()).andReturn()
        .getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void asks_again_while_nothing_is_known_and_shows_no_shelf_that_stays_bare() throws Exception {
    assertThat(bare).as("before it was told anything").contains("hx-get=\"/search/fragments/products?limit=4\"",
        "hx-trigger=\"load delay:1s\"").doesNotContain("class=\"bare\"");
    assertThat(shelf("category=garden&limit=4")).contains("class=\"bare\"").doesNotContain("hx-get");
    assertThat(shelf("category=living&limit=4")).doesNotContain("class=\"bare\"", "hx-get");
  }

  private String shelf(String query) throws Exception {
    return mvc.perform(get("/search/fragments/products?" + query)).andReturn().getResponse().getContentAsString();
  }

  private static List<String> cards(String html) {
    return Pattern.compile("<li class=\"card.*?</li>", Pattern.DOTALL).matcher(html).results()
        .map(MatchResult::group).toList();
  }

  @Test
  void follows_changes_of_price_and_stock_and_forgets_what_is_withdrawn() throws Exception {
    var demo = DemoFurniture.all().getFirst();
    var sheet = demo.sheet();
    var id = new ProductId("changeling");
    var renamed = new shop.kontor.catalog.ProductSheet(id, shop.kontor.foundation.text.LocalText.of("Quaggamire"),
        null, null,
        "living/sofas", null, null, null, null, List.of(variant("Q-1")));
    assertThat(sheet).isNotNull();
    tell(List.of(new ProductListed(renamed, 1)));
    mvc.perform(get("/search/api/products?q=quaggamire")).andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.items[0].from").doesNotExist()).andExpect(jsonPath("$.items[0].stock").doesNotExist());
    tell(List.of(price("Q-1", "EUR 10.00", 1), stock("Q-1", 2, 1)));
    mvc.perform(get("/search/api/products?q=quaggamire")).andExpect(jsonPath("$.items[0].from.amount").value("10.00"))
        .andExpect(jsonPath("$.items[0].stock").value("FEW"));
    tell(List.of(price("Q-1", "EUR 12.00", 3), price("Q-1", "EUR 11.00", 2), stock("Q-1", 0, 3), stock("Q-1", 9, 2)));
    mvc.perform(get("/search/api/products?q=quaggamire")).andExpect(jsonPath("$.items[0].from.amount").value("12.00"))
        .andExpect(jsonPath("$.items[0].stock").value("OUT"));
    tell(List.of(new ProductWithdrawn(id, List.of(new Sku("Q-1")), 2), new ProductListed(renamed, 1)));
    mvc.perform(get("/search/api/products?q=quaggamire")).andExpect(jsonPath("$.total").value(0));
  }

  @Test
  void makes_its_index_anew_from_its_books() throws Exception {
    var before = answer("/search/api/products?sort=name&stock=1");
    indexer.stop();
    indexer.start();
    assertThat(indexer.settle(Duration.ofSeconds(60))).isTrue();
    assertThat(answer("/search/api/products?sort=name&stock=1")).isEqualTo(before);
  }

  /** Listed, changed, priced, counted and withdrawn, then the same told of others in any order and some of it twice. */
  @Test
  void comes_to_the_same_whatever_order_it_is_told_in() throws Exception {
    tell(story("inorder"));
    var shuffled = new java.util.ArrayList<>(story("shuffle"));
    var random = new java.util.Random(42);
    shuffled.addAll(shuffled.stream().filter(fact -> random.nextInt(3) == 0).toList());
    java.util.Collections.shuffle(shuffled, random);
    tell(shuffled);
    var expected = products("inorder");
    assertThat(products("shuffle").replace("shuffle", "inorder")).isEqualTo(expected).contains("\"total\":14");
    tell(java.util.stream.Stream.of("inorder", "shuffle")
        .flatMap(each -> java.util.stream.IntStream.range(0, 20).mapToObj(i ->
        new ProductWithdrawn(new ProductId(each + i), List.of(), 9))).toList());
  }

  private static List<Fact> story(String kind) {
    var facts = new java.util.ArrayList<Fact>();
    for (int i = 0; i < 20; i++) {
      var sku = kind + "-" + i;
      for (int version = 1; version <= 3; version++) {
        facts.add(new ProductListed(new shop.kontor.catalog.ProductSheet(new ProductId(kind + i),
            shop.kontor.foundation.text.LocalText.of("Thing " + i + " no " + version), null, null, kind, null, null,
            null, null,
            List.of(variant(sku), variant(sku + "-" + version))), version));
        facts.add(price(sku, "EUR " + (10 * i + version) + ".00", version));
        facts.add(stock(sku, (i + version) % 8, version));
      }
      if (i % 3 == 2) {
        facts.add(new ProductWithdrawn(new ProductId(kind + i), List.of(new Sku(sku)), 4));
      }
    }
    return facts;
  }

  /** Without the facets, which tell of both. */
  private String products(String category) throws Exception {
    var answer = answer("/search/api/products?sort=name&category=" + category);
    return answer.substring(0, answer.indexOf(",\"page\""));
  }

  private String answer(String url) throws Exception {
    return mvc.perform(get(url)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
  }

  private static shop.kontor.catalog.VariantSheet variant(String sku) {
    return new shop.kontor.catalog.VariantSheet(new Sku(sku), null, null, null, null, null, null, null, null);
  }

  private static OfferChanged price(String sku, String price, long version) {
    return new OfferChanged(new Sku(sku), org.joda.money.Money.parse(price), VatRate.of("19"), version);
  }

  private static StockChanged stock(String sku, int available, long version) {
    return new StockChanged(new Sku(sku), available, List.of(), version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=-1", "page=0", "page=201", "page=99999999999", "page=x", "min=abc", "max=-5", "min=1e9",
      "sort=DROP TABLE"})
  void refuses_nonsense_with_a_sentence(String query) throws Exception {
    mvc.perform(get("/search/api/products?" + query)).andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "name:sofa AND (", "\"", "'; DROP TABLE search.product; --", "<script>alert(1)</script>",
      "🛋️", "\u0000\u0007", "~^~!(){}[]", "a OR b", "\\", "%", "ㅅ", "sofa\u202e", "../..//"})
  void takes_any_words_as_plain_words(String words) throws Exception {
    mvc.perform(get("/search/api/products").param("q", words)).andExpect(status().isOk());
    mvc.perform(get("/search").param("q", words).header("Accept", "text/html")).andExpect(status().isOk())
        .andExpect(content().string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("<script>alert"))));
    mvc.perform(get("/search/fragments/suggest").param("q", words)).andExpect(status().isOk());
  }

  @Test
  void refuses_words_without_end() throws Exception {
    mvc.perform(get("/search/api/products").param("q", "x".repeat(1_000_000))).andExpect(status().isBadRequest());
  }

}
