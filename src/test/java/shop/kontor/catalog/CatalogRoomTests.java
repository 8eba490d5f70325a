package shop.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.catalog.application.Shelf;
import shop.kontor.foundation.post.Message;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.foundation.post.Retelling;
import shop.kontor.foundation.post.ToldAgain;
import shop.kontor.foundation.text.LocalText;
import tools.jackson.databind.json.JsonMapper;

@ApplicationModuleTest
@DisplayName("The catalogue")
class CatalogRoomTests {

  @Autowired
  private Retelling retelling;
  @Autowired
  private ApplicationEventPublisher publisher;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private PostOffice post;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private JsonMapper json;
  @Autowired
  private Shelf shelf;

  private String tag;
  private ProductId id;
  private long before;

  @BeforeEach
  void remember() {
    tag = UUID.randomUUID().toString().substring(0, 8);
    id = new ProductId("sofa-" + tag);
    before = jdbc.sql("SELECT COALESCE(MAX(position), 0) FROM post.journal").query(Long.class).single();
  }

  private void send(Message... messages) {
    transaction.executeWithoutResult(status -> List.of(messages).forEach(publisher::publishEvent));
    assertThat(post.settle(Duration.ofSeconds(20))).isTrue();
  }

  private <T> List<T> told(Class<T> fact) {
    var found = new ArrayList<T>();
    jdbc.sql("SELECT payload FROM post.journal WHERE position > ? AND type = ? ORDER BY position").param(before)
        .param("catalog." + fact.getSimpleName()).query(String.class).list()
        .forEach(payload -> found.add(json.readValue(payload, fact)));
    return found;
  }

  private ProductSheet sheet(ProductId product, String name, VariantSheet... variants) {
    return new ProductSheet(product, LocalText.of(name, "소파"), LocalText.of("<p>Soft.</p><script>evil()</script>"),
        "Elbkante", "living/sofas", "sofa", "modern", List.of("sofa"), List.of(), List.of(variants));
  }

  private VariantSheet variant(String sku, String gtin) {
    return new VariantSheet(new Sku(sku + "-" + tag), gtin == null ? null : new Gtin(gtin), Map.of("Size", "Large"),
        null,
        null, null, null, null, null);
  }

  @Test
  void lists_a_product_and_tells_of_it() {
    send(new ListProduct(sheet(id, "Sofa", variant("A", null))));
    assertThat(told(ProductListed.class)).singleElement().satisfies(fact -> {
      assertThat(fact.version()).isEqualTo(1);
      assertThat(fact.sheet().id()).isEqualTo(id);
    });
    assertThat(shelf.onSale(id)).isPresent();
    assertThat(shelf.having(new Sku("A-" + tag)).orElseThrow().sheet().id()).isEqualTo(id);
  }

  @Test
  void tells_rooms_that_are_new_what_holds_and_what_was_withdrawn() {
    var gone = new ProductId("gone-" + tag);
    send(new ListProduct(sheet(id, "Sofa", variant("A", null))),
        new ListProduct(sheet(gone, "Gone", variant("B", null))));
    send(new ListProduct(sheet(id, "Settee", variant("A", null))), new WithdrawProduct(gone));
    assertThat(ToldAgain.by(retelling)).contains(told(ProductListed.class).getLast(),
        told(ProductWithdrawn.class).getLast()).filteredOn(fact -> fact.key().endsWith(tag)).hasSize(2);
  }

  @Test
  void keeps_and_tells_the_words_of_a_description_without_its_markup() {
    send(new ListProduct(sheet(id, "Sofa", variant("A", null))));
    assertThat(told(ProductListed.class).getFirst().sheet().description().in("en")).isEqualTo("Soft.");
  }

  @Test
  void tells_nothing_when_nothing_changed() {
    var request = new ListProduct(sheet(id, "Sofa", variant("A", null)));
    send(request, request);
    send(request);
    assertThat(told(ProductListed.class)).hasSize(1);
  }

  @Test
  void gives_each_change_the_next_version() {
    send(new ListProduct(sheet(id, "Sofa", variant("A", null))));
    shelf.onSale(id);
    send(new ListProduct(sheet(id, "Better sofa", variant("A", null))), new WithdrawProduct(id),
        new WithdrawProduct(id));
    assertThat(shelf.onSale(id)).as("withdrawn").isEmpty();
    send(new ListProduct(sheet(id, "Better sofa", variant("A", null))));
    assertThat(told(ProductListed.class)).extracting(ProductListed::version).containsExactly(1L, 2L, 4L);
    assertThat(told(ProductWithdrawn.class)).singleElement().satisfies(fact -> {
      assertThat(fact.version()).isEqualTo(3);
      assertThat(fact.skus()).containsExactly(new Sku("A-" + tag));
    });
    assertThat(shelf.onSale(id).orElseThrow().sheet().name().in("en")).isEqualTo("Better sofa");
  }

  @Test
  void refuses_a_product_that_would_take_anothers_sku_and_leaves_what_was() {
    var thief = new ProductId("thief-" + tag);
    send(new ListProduct(sheet(id, "Sofa", variant("A", null))),
        new ListProduct(sheet(thief, "Thief", variant("B", null))));
    send(new ListProduct(sheet(thief, "Thief", variant("A", null))));
    assertThat(told(ProductRefused.class)).containsExactly(
        new ProductRefused(thief, "SKU A-" + tag + " belongs to the product " + id));
    assertThat(shelf.having(new Sku("A-" + tag)).orElseThrow().sheet().id()).isEqualTo(id);
    assertThat(shelf.onSale(thief).orElseThrow().sheet().variants()).extracting(VariantSheet::sku)
        .containsExactly(new Sku("B-" + tag));
  }

  @Test
  void refuses_a_product_that_would_take_anothers_gtin_or_has_one_twice() {
    var thief = new ProductId("thief-" + tag);
    send(new ListProduct(sheet(id, "Sofa", variant("A", "4006381333931"))),
        new ListProduct(sheet(thief, "Thief", variant("B", "4006381333931"))),
        new ListProduct(sheet(thief, "Thief", variant("B", "96385074"), variant("C", "96385074"))));
    assertThat(told(ProductRefused.class)).extracting(ProductRefused::reason).containsExactly(
        "GTIN 4006381333931 belongs to the product " + id, "GTIN 96385074 occurs twice in one product");
    assertThat(shelf.onSale(thief)).isEmpty();
    send(new WithdrawProduct(id));
  }

  @Test
  void gives_the_numbers_of_a_withdrawn_product_to_the_next_that_asks() {
    var heir = new ProductId("heir-" + tag);
    send(new ListProduct(sheet(id, "Sofa", variant("A", "12345670"), variant("B", null))), new WithdrawProduct(id));
    assertThat(shelf.having(new Sku("A-" + tag))).as("an old order still shows it").isPresent();
    send(new ListProduct(sheet(heir, "Heir", variant("A", "12345670"))));
    assertThat(told(ProductRefused.class)).isEmpty();
    assertThat(shelf.having(new Sku("A-" + tag)).orElseThrow().sheet().id()).isEqualTo(heir);
    send(new ListProduct(sheet(id, "Sofa", variant("A", null))));
    assertThat(told(ProductRefused.class)).hasSize(1);
    send(new WithdrawProduct(heir));
  }

  @Test
  void forgets_the_sku_that_a_product_no_longer_has() {
    send(new ListProduct(sheet(id, "Sofa", variant("A", null), variant("B", null))));
    assertThat(shelf.having(new Sku("B-" + tag))).isPresent();
    send(new ListProduct(sheet(id, "Sofa", variant("A", null))));
    assertThat(shelf.having(new Sku("B-" + tag))).isEmpty();
  }

  @Test
  void withdrawing_what_there_is_not_changes_nothing() {
    send(new WithdrawProduct(id));
    assertThat(told(ProductWithdrawn.class)).isEmpty();
  }
}
