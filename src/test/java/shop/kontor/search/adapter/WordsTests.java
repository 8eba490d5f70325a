package shop.kontor.search.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.kontor.search.DemoFurniture;
import shop.kontor.search.domain.Wish;

@DisplayName("Plain words find")
class WordsTests {

  private static LuceneIndex index;

  @BeforeAll
  static void furnish() {
    index = Shelf.of(Shelf.pieces(DemoFurniture.all()));
  }

  private static List<String> find(String words) {
    return Shelf.names(index, Wish.forAnything().with(words), "en");
  }

  @ParameterizedTest(name = "{0}: first {1}")
  @CsvSource({"sofa, Fjord sofa", "sofas, Fjord sofa", "SOFA, Fjord sofa", "couch, Fjord sofa", "sofa's, Fjord sofa",
      "소파, Fjord sofa", "쇼파, Fjord sofa", "소파를, Fjord sofa", "reading lamp, Peilstab reading lamp",
      "lamp for reading, Peilstab reading lamp", "shelves, Speicher bookcase", "desks, Pult desk",
      "wall shelf, Sims wall shelf",
      "FJORD-2-MOSS, Fjord sofa", "fjord-2-moss, Fjord sofa", "2410000010011, Fjord sofa", "피오르, Fjord sofa",
      "fjrod, Fjord sofa", "fjor, Fjord sofa"})
  void what_is_meant(String words, String first) {
    assertThat(find(words)).first().isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sofa", "sofas", "소파", "쇼파", "소파를", "소파는", "솦", "sfoa"})
  void the_same_sofas_however_they_are_called(String words) {
    assertThat(find(words))
        .contains("Fjord sofa", "Polder modular sofa", "Winkel corner sofa", "Kaimauer leather sofa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"grey sofa", "gray couch", "회색 소파", "그레이 소파", "sofa grey"})
  void things_by_colour_and_kind(String words) {
    assertThat(find(words)).contains("Fjord sofa", "Winkel corner sofa").doesNotContain("Kaimauer leather sofa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"침대를", "침대", "bed", "beds"})
  void beds_before_all_that_goes_with_them(String words) {
    assertThat(find(words).subList(0, 3)).allMatch(name -> name.endsWith("bed"));
  }

  @ParameterizedTest
  @CsvSource({"책상, desk", "책상을, desk", "책장, bookcase", "desk, desk", "desks, desk", "식탁, table", "소파, sofa",
      "침대, bed", "옷장, wardrobe"})
  void what_is_called_so_before_what_is_only_told_of_with_it(String words, String kind) {
    var names = find(words);
    var so = names.stream().filter(name -> name.endsWith(kind)).toList();
    assertThat(so).isNotEmpty();
    assertThat(names.subList(0, so.size())).isEqualTo(so);
  }

  @Test
  void colour_names_of_a_family_by_the_family() {
    assertThat(find("초록색 의자")).isNotEmpty();
    assertThat(find("green sofa")).contains("Fjord sofa");
  }

  @Test
  void nothing_by_accident_where_something_matches_as_it_is_written() {
    assertThat(find("table")).noneMatch(name -> name.contains("cable"));
    assertThat(index.find(Wish.forAnything().with("sofa"), "en").reading().similar()).isEmpty();
  }

  @Test
  void what_comes_closest_and_say_so() {
    var reading = index.find(Wish.forAnything().with("grey sfoa"), "en").reading();
    assertThat(reading.similar()).containsExactly("sfoa");
    assertThat(index.find(Wish.forAnything().with("sofa quxquxqux"), "en").reading().unknown())
        .containsExactly("quxquxqux");
  }

  @Test
  void nothing_for_what_there_is_not() {
    assertThat(find("quxquxqux")).isEmpty();
    assertThat(find("the")).isEmpty();
    assertThat(find("!!!")).isEmpty();
  }

  @Test
  void what_is_in_stock_before_what_is_not_in_a_list_that_nobody_sorted() {
    var cards = index.find(new Wish("", null, List.of(), List.of(), List.of(), null, null, false, null, 1, 100), "en")
        .cards();
    var soldOut = cards.stream().map(card -> card.stock() == shop.kontor.search.domain.Availability.OUT).toList();
    assertThat(soldOut).isSorted();
  }

  @ParameterizedTest
  @CsvSource({"fj, Fjord sofa", "fjord s, Fjord sofa", "sof, Fjord sofa"})
  void names_while_one_types(String typed, String suggestion) {
    assertThat(index.suggest(typed, "en", 8)).contains(suggestion);
  }

  @Test
  void korean_names_from_half_a_syllable() {
    assertThat(index.suggest("피오르ㄷ", "ko", 8)).containsExactly("피오르드 소파");
    assertThat(index.suggest("솦", "ko", 8)).contains("피오르드 소파");
  }
}
