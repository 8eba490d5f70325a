package shop.kontor.studio.adapter.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import shop.kontor.studio.domain.Finishes;
import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.Furnished;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.Room;

/** What she takes along as a home of Sweet Home 3D, and brings again another day. */
@DisplayName("A design that is taken along and brought again")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakenAlongTests {

  @TempDir
  Path folder;

  static List<Room> rooms() {
    return List.of(Furnished.room(), slanted());
  }

  /** An L with a slanted wall, a door of each kind, and one of everything that stays where it is. */
  private static Room slanted() {
    return new Room("Loft & <study>", List.of(new Point(0, 0), new Point(6_000, 0), new Point(6_000, 3_000), new Point(4_500, 5_000),
        new Point(2_500, 5_000), new Point(2_500, 3_200), new Point(0, 3_200)), List.of(
            new Opening(Opening.Kind.WINDOW, new Point(1_000, 0), new Point(3_000, 0), 900, 1_300, null),
            new Opening(Opening.Kind.DOOR, new Point(6_000, 500), new Point(6_000, 1_400), 0, 2_000, Opening.Swing.INTO_FROM_LEFT),
            new Opening(Opening.Kind.DOOR, new Point(3_900, 5_000), new Point(3_000, 5_000), 0, 2_100,
                Opening.Swing.INTO_FROM_RIGHT),
            new Opening(Opening.Kind.DOOR, new Point(2_500, 4_800), new Point(2_500, 4_000), 0, 2_000, Opening.Swing.NONE),
            new Opening(Opening.Kind.PASSAGE, new Point(0, 2_500), new Point(0, 1_200), 0, 2_200, null),
            new Opening(Opening.Kind.WINDOW, new Point(5_640, 3_480), new Point(4_860, 4_520), 200, 2_000, null)),
        List.of(new Fixture(Fixture.Kind.RADIATOR, new Point(2_000, 60), 1_400, 110, 0, 600),
            new Fixture(Fixture.Kind.COLUMN, new Point(4_000, 2_000), 300, 300, 0, 2_600),
            new Fixture(Fixture.Kind.FIREPLACE, new Point(200, 500), 1_000, 400, 270, 1_100),
            new Fixture(Fixture.Kind.SOCKET, new Point(5_980, 2_500), 80, 40, 90, 80)), 2_600);
  }

  private Path takenAlong(Room room) throws IOException {
    return Files.write(folder.resolve("room.sh3d"), shop.kontor.studio.domain.export.SweetHome.home(room, Finishes.USUAL,
        placements(), Locale.KOREAN, shop.kontor.studio.domain.export.SweetHome.Models.none()));
  }

  private static List<Placement> placements() {
    return Furnished.placements();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void has_the_same_walls_doors_windows_and_fixtures(Room room) throws IOException {
    var readings = PlanFiles.read(takenAlong(room));

    assertThat(readings.scaled()).isTrue();
    assertThat(readings.rooms()).singleElement().satisfies(found -> {
      var again = found.room();
      assertThat(again.name()).isEqualTo(room.name());
      assertThat(again.area()).isCloseTo(room.area(), within(0.001));
      assertThat(again.outline()).containsExactlyInAnyOrderElementsOf(room.outline());
      assertThat(again.height()).isEqualTo(room.height());
      assertThat(sorted(again)).usingRecursiveFieldByFieldElementComparator().isEqualTo(sorted(room));
      assertThat(again.fixtures()).containsExactlyInAnyOrderElementsOf(room.fixtures());
    });
  }

  private static List<Opening> sorted(Room room) {
    return room.openings().stream().sorted(Comparator.<Opening>comparingInt(opening -> opening.from().x())
        .thenComparingInt(opening -> opening.from().y())).toList();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void has_the_same_pieces_in_the_same_places(Room room) throws Exception {
    try (var zip = new ZipFile(takenAlong(room).toFile())) {
      var home = DocumentBuilderFactory.newInstance().newDocumentBuilder()
          .parse(zip.getInputStream(zip.getEntry("Home.xml"))).getDocumentElement();
      var things = home.getElementsByTagName("pieceOfFurniture");
      for (var placement : placements()) {
        var piece = placement.piece();
        assertThat(IntStream.range(0, things.getLength()).mapToObj(i -> (Element) things.item(i))
            .filter(thing -> thing.getAttribute("catalogId").equals("Kontor#" + piece.sku().value())))
            .anySatisfy(thing -> {
              assertThat(thing.getAttribute("name")).isEqualTo(piece.name().in(Locale.KOREAN));
              assertThat(millimetres(thing, "x")).isEqualTo(placement.at().x());
              assertThat(millimetres(thing, "y")).isEqualTo(placement.at().y());
              assertThat(millimetres(thing, "elevation")).isEqualTo(placement.lift());
              assertThat(millimetres(thing, "width")).isEqualTo(piece.width());
              assertThat(millimetres(thing, "depth")).isEqualTo(piece.depth());
              assertThat(millimetres(thing, "height")).isEqualTo(piece.height());
              assertThat(Math.toDegrees(Double.parseDouble(thing.getAttribute("angle"))))
                  .isCloseTo(placement.turn(), within(0.01));
            });
      }
    }
  }

  private static long millimetres(Element thing, String name) {
    return Math.round(Double.parseDouble(thing.getAttribute(name)) * 10);
  }
}
