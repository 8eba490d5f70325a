package shop.kontor.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.catalog.Colour;
import shop.kontor.catalog.Content;
import shop.kontor.catalog.Gtin;
import shop.kontor.catalog.Measure;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.VatRate;
import shop.kontor.shelf.application.Assortment;
import shop.kontor.shelf.application.Labelling;
import shop.kontor.shelf.domain.TradeNumber;
import shop.kontor.shelf.domain.Wanted.Complaint;

/** What the shelf makes of what other rooms tell. */
@ApplicationModuleTest
@Import(Telling.class)
@DisplayName("The shelf, alone in its house,")
class ShelfRoomTests {

  private static final TradeNumber EAN = new TradeNumber("4006381333931");
  private static int chairs;

  @Autowired
  private Telling telling;
  @Autowired
  private Assortment assortment;
  @Autowired
  private Labelling labelling;

  static ProductListed chair(String id, String sku, String gtin, long version) {
    return new ProductListed(new ProductSheet(new ProductId(id), LocalText.of("Deich chair", "다이히 의자"), null, null,
        null, null, null, List.of(), List.of(), List.of(new VariantSheet(new Sku(sku),
        gtin == null ? null : new Gtin(gtin), Map.of("Colour", "Moss"),
        new Colour(LocalText.of("Moss", "모스"), "#6b7353"), null, null, null, null, null))), version);
  }

  static ProductListed oil(String id, String sku, String holds, long version) {
    return new ProductListed(new ProductSheet(new ProductId(id), LocalText.of("Wood oil", "목재 오일"), null, null,
        null, null, null, List.of(), List.of(), List.of(new VariantSheet(new Sku(sku), null, Map.of(), null, null,
        null, null, null, null, new Content(Measure.of(holds), Measure.of("100ml"))))), version);
  }

  static OfferChanged price(String sku, String amount, long version) {
    return new OfferChanged(new Sku(sku), Money.parse("EUR " + amount), VatRate.of("19"), version);
  }

  @Test
  void finds_what_is_on_sale_by_its_number_however_it_is_written() {
    telling.tell(chair("chair-a", "CHAIR-A", "4006381333931", 1), price("CHAIR-A", "89.00", 1));
    assertThat(assortment.at(EAN)).hasValueSatisfying(piece -> {
      assertThat(piece.sku()).isEqualTo(new Sku("CHAIR-A"));
      assertThat(piece.price()).isEqualTo(Money.parse("EUR 89.00"));
    });
    assertThat(assortment.at(new TradeNumber("04006381333931"))).isEqualTo(assortment.at(EAN));
    assertThat(assortment.count("deich 4006381333931")).isZero();
    assertThat(assortment.count("4006381333931")).isEqualTo(1);
    assertThat(assortment.count("의자 모스")).isPositive();
  }

  @Test
  void knows_how_much_is_in_a_piece_as_it_was_told_last() {
    telling.tell(oil("wood-oil", "WOOD-OIL", "250ml", 1), oil("wood-oil", "WOOD-OIL", "300ml", 2),
        oil("wood-oil", "WOOD-OIL", "250ml", 1), chair("chair-d", "CHAIR-D", null, 1));
    assertThat(assortment.of(new Sku("WOOD-OIL"))).hasValueSatisfying(piece ->
        assertThat(piece.content()).isEqualTo(new Content(Measure.of("300ml"), Measure.of("100ml"))));
    assertThat(assortment.of(new Sku("CHAIR-D"))).hasValueSatisfying(piece -> assertThat(piece.content()).isNull());
  }

  @Test
  void forgets_what_is_withdrawn_and_finds_who_has_the_number_now() {
    telling.tell(chair("chair-b", "CHAIR-B", "96385074", 1));
    telling.tell(new ProductWithdrawn(new ProductId("chair-b"), List.of(new Sku("CHAIR-B")), 2));
    assertThat(assortment.at(new TradeNumber("96385074"))).isEmpty();
    telling.tell(chair("chair-c", "CHAIR-C", "96385074", 1));
    assertThat(assortment.at(new TradeNumber("96385074"))).hasValueSatisfying(piece ->
        assertThat(piece.product()).isEqualTo(new ProductId("chair-c")));
  }

  @Test
  void says_of_each_line_of_a_list_what_stands_in_its_way() {
    var sku = "CHAIR-" + ++chairs;
    telling.tell(chair("chair-" + chairs, sku, null, 1), price(sku, "89.00", 1), chair("free", "FREE", null, 1));
    var plan = labelling.plan(List.of(sku + " 3", "", "NO-SUCH", "4006381333932", sku + "\tmany", sku + ";101",
        "FREE", sku + ", 2, 3", sku), 2);
    assertThat(plan.piles()).extracting(Labelling.Pile::copies).containsExactly(3, 2);
    assertThat(plan.complaints()).extracting(Complaint::line, Complaint::key).containsExactly(
        tuple(3, "shelf.list.unknown"),
        tuple(4, "shelf.list.check-digit"),
        tuple(5, "shelf.list.copies"),
        tuple(6, "shelf.list.copies"),
        tuple(7, "shelf.list.unpriced"),
        tuple(8, "shelf.list.words"));
  }

  @Test
  void prints_no_more_than_a_person_can_mean() {
    var sku = "CHAIR-" + ++chairs;
    telling.tell(chair("chair-" + chairs, sku, null, 1), price(sku, "89.00", 1));
    assertThatThrownBy(() -> labelling.plan(Collections.nCopies(21, sku + " 100"), 1))
        .isInstanceOf(Refusal.class).hasMessage("shelf.refused.labels");
    assertThatThrownBy(() -> labelling.plan(List.of(" "), 1)).hasMessage("shelf.refused.none");
  }
}
