package shop.kontor.architecture.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.architecture.house.Drawer;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import tools.jackson.databind.json.JsonMapper;

@Tag("house")
@DisplayName("The pages about the house")
class HouseDocumentsTests {

  @TestFactory
  @DisplayName("are current")
  Stream<DynamicTest> are_current() {
    var house = House.kontor();
    assertThat(house.rooms()).isNotEmpty();
    var documents = Drawer.documents(house);
    return Stream.concat(
        Stream.of(dynamicTest("house map",
        () -> current(house, documents.resolve("README.md"), new HouseMap(house).page())),
        dynamicTest("events", () ->
        current(house, documents.resolve("asyncapi.json"), new EventsDocument(house).text()))),
        house.all().stream().map(room -> dynamicTest(room.name(), () ->
            current(house, documents.resolve("rooms/" + room + ".md"), new RoomPage(house, room).page()))));
  }

  private static void current(House house, Path file, String content) {
    var before = Drawer.kept(file);
    if (!Drawer.isCurrent(file, content)) {
      // the comparison shows what is stale, the sentence before it what to do
      assertThat(before).as("%s is missing or stale. %s", house.project().relativize(file), Drawer.REMEDY)
          .isEqualTo(content);
    }
  }

  @Test
  void know_no_room_that_is_gone() throws IOException {
    var house = House.kontor();
    for (var file : House.files(Drawer.documents(house).resolve("rooms"), ".md")) {
      var name = file.getFileName().toString().replace(".md", "");
      if (house.all().stream().noneMatch(room -> room.name().equals(name))) {
        if (Drawer.writing()) {
          Files.delete(file);
        }
        assertThat(Files.exists(file)).as("%s tells of a room that is gone. %s", file, Drawer.REMEDY).isFalse();
      }
    }
  }

  /** Whatever points somewhere in the document of events must lead there. */
  @Test
  void of_events_refer_to_what_is_in_them() {
    var document = JsonMapper.builder().build().readTree(new EventsDocument(House.kontor()).text());
    assertThat(document.path("asyncapi").asString()).isEqualTo("3.0.0");
    var references = document.findValuesAsString("$ref");
    assertThat(references).hasSizeGreaterThan(100).allSatisfy(reference ->
        assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
  }

  @Test
  void tell_who_asks_and_who_hears(@TempDir Path directory) {
    var house = Fixture.of("a sound house").build(directory);
    assertThat(new HouseMap(house).page())
        .contains("apple -- \"CountPears\" --> pear", "pear -. \"PearsCounted\" .-> apple",
        "| Apple | asks for pears, and remembers how many there are | [apple](rooms/apple.md) |");
    var pear = house.rooms().stream().filter(room -> room.name().equals("pear")).findFirst().orElseThrow();
    assertThat(new RoomPage(house, pear).page()).contains("# Pear", "- `pear.pear_tree`",
        "- [PearsCounted](../contracts/pear.PearsCounted.json), heard by [apple](apple.md)",
        "- [CountPears](../contracts/pear.CountPears.json), asked by [apple](apple.md)", "as `pear.count-pears`",
        "- `GET /pear/api/pears/{tree}` for everyone");
  }
}
