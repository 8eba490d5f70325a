package shop.kontor.search.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.search.DemoFurniture;
import shop.kontor.search.domain.Wish;

@DisplayName("An index on disk")
class KeepingTests {

  @TempDir Path path;

  private LuceneIndex furnished() {
    var index = Shelf.empty(path);
    assertThat(index.open("books", 10)).isZero();
    index.bring(Shelf.pieces(DemoFurniture.all()), List.of());
    index.keep(7);
    return index;
  }

  @Test
  void knows_after_a_restart_how_far_it_had_come() {
    var before = furnished();
    before.refresh();
    var found = before.find(Wish.forAnything().with("grey sofa"), "en");
    before.close();
    var after = Shelf.empty(path);
    assertThat(after.open("books", 10)).isEqualTo(7);
    assertThat(after.find(Wish.forAnything().with("grey sofa"), "en")).isEqualTo(found);
    after.close();
  }

  @Test
  void forgets_what_was_not_kept() {
    var before = furnished();
    before.bring(List.of(), List.of(DemoFurniture.all().getFirst().sheet().id()));
    before.close();
    var after = Shelf.empty(path);
    assertThat(after.open("books", 10)).isEqualTo(7);
    assertThat(after.find(Wish.forAnything(), "en").total()).isEqualTo(DemoFurniture.all().size());
    after.close();
  }

  @Test
  void begins_anew_for_other_books_or_books_that_were_set_back() {
    furnished().close();
    var other = Shelf.empty(path);
    assertThat(other.open("other books", 10)).isZero();
    assertThat(other.find(Wish.forAnything(), "en").total()).isZero();
    other.close();
    furnishedAgain();
    var setBack = Shelf.empty(path);
    assertThat(setBack.open("books", 5)).isZero();
    setBack.close();
  }

  private void furnishedAgain() {
    var index = Shelf.empty(path);
    index.open("books", 10);
    index.bring(Shelf.pieces(DemoFurniture.all()), List.of());
    index.keep(7);
    index.close();
  }

  @Test
  void begins_anew_where_it_is_broken_or_gone() throws IOException {
    furnished().close();
    try (var files = Files.list(path)) {
      for (var file : files.filter(each -> !each.getFileName().toString().equals("write.lock")).toList()) {
        Files.writeString(file, "not an index");
      }
    }
    var index = Shelf.empty(path);
    assertThat(index.open("books", 10)).isZero();
    index.bring(Shelf.pieces(DemoFurniture.all()), List.of());
    index.refresh();
    assertThat(index.find(Wish.forAnything(), "en").total()).isEqualTo(DemoFurniture.all().size());
    index.close();
  }
}
