package shop.kontor.search.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.catalog.ProductId;
import shop.kontor.search.ManyProducts;
import shop.kontor.search.application.Piece;
import shop.kontor.search.domain.Availability;
import shop.kontor.search.domain.Card;
import shop.kontor.search.domain.ColourFamily;
import shop.kontor.search.domain.Facet;
import shop.kontor.search.domain.Order;
import shop.kontor.search.domain.PriceBand;
import shop.kontor.search.domain.SizeBand;
import shop.kontor.search.domain.Wish;

/** What the index answers is what anyone would count by hand, for any wish and after any changes. */
@DisplayName("Facets and pages")
class FacetsTests {

  private static final long SEED = 20261101;
  private static LuceneIndex index;
  private static List<Piece> pieces;

  /** Brought in pieces, some of them twice, and some taken out again: an index with many segments and gaps. */
  @BeforeAll
  static void furnish() {
    var all = Shelf.pieces(ManyProducts.list(450, SEED));
    index = Shelf.of(all.subList(0, 150));
    index.bring(all.subList(125, 350), List.of());
    index.refresh();
    var gone = all.subList(50, 80).stream().map(piece -> piece.sheet().id()).toList();
    index.bring(all.subList(350, 450), gone);
    index.bring(List.of(), List.of(new ProductId("never-was-there")));
    index.refresh();
    pieces = new ArrayList<>(all);
    pieces.removeIf(piece -> gone.contains(piece.sheet().id()));
  }

  @Test
  void count_what_a_person_would_count() {
    var random = new Random(SEED);
    for (int i = 0; i < 60; i++) {
      var wish = any(random);
      var found = index.find(wish, "en");
      assertThat(found.total()).as("%s", wish)
          .isEqualTo((int) pieces.stream().filter(piece -> fits(piece, wish, null)).count());
      for (var facet : Facet.values()) {
        var expected = new HashMap<String, Integer>();
        pieces.stream().filter(piece -> fits(piece, wish, facet)).forEach(piece -> values(piece).get(facet)
            .forEach(value -> expected.merge(value, 1, Integer::sum)));
        found.facets().get(facet).forEach((value, count) ->
            assertThat(count).as("%s %s of %s", facet, value, wish).isEqualTo(expected.getOrDefault(value, 0)));
        if (facet != Facet.CATEGORY) {
          assertThat(found.facets().get(facet).keySet()).containsAll(expected.keySet());
        }
      }
    }
  }

  @Test
  void pages_show_each_product_once_and_leave_none_out() {
    var random = new Random(SEED + 1);
    for (int i = 0; i < 20; i++) {
      var wish = any(random).sorted(Order.values()[i % Order.values().length]);
      var found = index.find(wish, "en");
      var seen = new ArrayList<Card>();
      for (int page = 1; page <= found.pages(); page++) {
        seen.addAll(index.find(wish.on(page), "en").cards());
      }
      assertThat(seen).extracting(Card::id).doesNotHaveDuplicates().hasSize(found.total());
      var expected = pieces.stream().filter(piece -> fits(piece, wish, null)).map(piece -> piece.sheet().id().value())
          .collect(Collectors.toSet());
      assertThat(new HashSet<>(seen.stream().map(Card::id).toList())).isEqualTo(expected);
      if (wish.order() == Order.PRICE_UP) {
        assertThat(seen.stream().map(card -> card.from().getAmount()).toList()).isSorted();
      } else if (wish.order() == Order.PRICE_DOWN) {
        assertThat(seen.reversed().stream().map(card -> card.from().getAmount()).toList()).isSorted();
      } else if (wish.order() == Order.NAME) {
        assertThat(seen.stream().map(card -> card.name().in("en").toLowerCase()).toList()).isSorted();
      }
    }
    assertThat(index.find(Wish.forAnything().on(Wish.LAST_PAGE), "en").cards()).isEmpty();
  }

  private static Wish any(Random random) {
    var price = random.nextInt(4) == 0 ? BigDecimal.valueOf(random.nextInt(500)) : null;
    return new Wish(random.nextInt(3) == 0 ? List.of("sofa", "oak", "조명", "white").get(random.nextInt(4)) : "",
        random.nextInt(3) == 0 ? List.of("living", "living/sofas", "bedroom", "office/desks").get(random.nextInt(4))
        : null,
        some(random, List.of("modern", "classic", "boho", "nowhere")),
        some(random, List.of("green", "white", "brown", "grey")),
        some(random, List.of("0-40", "40-80", "120-160", "240-")), price,
        random.nextInt(4) == 0 ? BigDecimal.valueOf(500 + random.nextInt(900)) : null, random.nextInt(3) == 0,
        Order.RELEVANCE, 1, 24);
  }

  private static List<String> some(Random random, List<String> values) {
    return random.nextInt(3) > 0 ? List.of() : values.stream().filter(value -> random.nextBoolean()).toList();
  }

  /** Apart from what is chosen of one facet. */
  private static boolean fits(Piece piece, Wish wish, Facet apart) {
    var values = values(piece);
    for (var facet : Facet.values()) {
      if (facet != apart && !wish.chosen(facet).isEmpty()
          && wish.chosen(facet).stream().noneMatch(value -> values.get(facet).contains(value))) {
        return false;
      }
    }
    var from = from(piece);
    return matches(piece, wish.text()) && (apart == Facet.PRICE
        || (wish.min() == null || from.compareTo(wish.min()) >= 0)
        && (wish.max() == null || from.compareTo(wish.max()) <= 0));
  }

  /** Which words match is another test's; here the index itself says it, asked for nothing else. */
  private static boolean matches(Piece piece, String words) {
    return words.isEmpty() || MATCHING.computeIfAbsent(words, each -> {
      var ids = new HashSet<String>();
      var wish = Wish.forAnything().with(each);
      for (int page = 1; page <= index.find(wish, "en").pages(); page++) {
        index.find(wish.on(page), "en").cards().forEach(card -> ids.add(card.id()));
      }
      return ids;
    }).contains(piece.sheet().id().value());
  }

  private static final Map<String, Set<String>> MATCHING = new HashMap<>();

  private static BigDecimal from(Piece piece) {
    return piece.variants().values().stream().map(terms -> terms.price().getAmount()).min(BigDecimal::compareTo)
        .orElseThrow();
  }

  private static Map<Facet, Set<String>> values(Piece piece) {
    var sheet = piece.sheet();
    boolean available = piece.variants().values().stream().anyMatch(terms -> terms.stock() != Availability.OUT);
    return Map.of(Facet.CATEGORY, Set.of(sheet.category(), sheet.category().split("/")[0]), Facet.STYLE,
        Set.of(sheet.style()),
        Facet.COLOUR, sheet.variants().stream().map(variant -> ColourFamily.of(variant.colour()).slug())
        .collect(Collectors.toSet()),
        Facet.SIZE, sheet.variants().stream().map(variant -> SizeBand.of(variant).orElseThrow())
        .collect(Collectors.toSet()),
        Facet.PRICE, Set.of(PriceBand.of(from(piece)).name()), Facet.STOCK, available ? Set.of("1") : Set.of());
  }
}
