package shop.kontor.studio.adapter.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.PlanReading;
import shop.kontor.studio.domain.Readings;
import shop.kontor.studio.domain.Readings.Note;
import shop.kontor.studio.domain.UnreadablePlan;

@DisplayName("Plans that programs draw")
class DrawnPlansTests {

  private static final String BOX = wall(0, 0, 400, 0) + wall(400, 0, 400, 500) + wall(400, 500, 0, 500) + wall(0, 500, 0, 0);

  @TempDir
  Path folder;

  private static String wall(double x1, double y1, double x2, double y2) {
    return String.format(Locale.ROOT, "<wall xStart='%f' yStart='%f' xEnd='%f' yEnd='%f' thickness='10'/>", x1, y1, x2, y2);
  }

  @Test
  void where_nobody_drew_rooms_walls_close_around_them() {
    var home = PlanFiles.read(PlanFiles.home(folder, "<home wallHeight='270'>" + BOX
        + "<doorOrWindow catalogId='eTeks#door' x='100' y='500' width='90' depth='10' height='208' angle='3.1415926'>"
        + "<sash xAxis='0.05' yAxis='0.5' width='0.9' startAngle='0' endAngle='-1.5707964'/></doorOrWindow>"
        + "<doorOrWindow name='Window' x='200' y='0' width='120' depth='12' height='120' elevation='90'/>"
        + "<pieceOfFurniture catalogId='eTeks#hotWaterRadiator' x='200' y='15' width='80' depth='10' height='60'/></home>"));

    var room = home.rooms().getFirst().room();
    assertThat(home.rooms()).hasSize(1);
    assertThat(room.area()).isCloseTo(3.9 * 4.9, withinPercentage(0.1));
    assertThat(room.height()).isEqualTo(2_700);
    assertThat(room.openings()).extracting(Opening::kind).containsExactly(Opening.Kind.DOOR, Opening.Kind.WINDOW);
    assertThat(room.openings().getFirst().swing()).isNotEqualTo(Opening.Swing.NONE);
    assertThat(room.openings().getLast().sill()).isEqualTo(900);
    assertThat(room.fixtures()).extracting(Fixture::kind).containsExactly(Fixture.Kind.RADIATOR);
  }

  @Test
  void the_floor_that_she_names_is_read_and_else_the_one_on_the_ground() {
    var file = PlanFiles.home(folder, "<home><level id='c' name='Cellar' elevation='-250' height='220'/>"
        + "<level id='g' name='Ground' elevation='0' height='260'/>" + room("c", 300) + room("g", 400) + "</home>");

    assertThat(PlanFiles.read(file).rooms()).singleElement().satisfies(found -> {
      assertThat(found.level()).isEqualTo("Ground");
      assertThat(found.room().area()).isEqualTo(16);
    });
    assertThat(PlanFiles.read(file).levels()).containsExactly("Cellar", "Ground");
    var cellar = new Plans().read(file, "home.sh3d", new PlanReading.Hints("Cellar", null));
    assertThat(cellar.rooms().getFirst().room().area()).isEqualTo(9);
    assertThatThrownBy(() -> new Plans().read(file, "home.sh3d", new PlanReading.Hints("Attic", null)))
        .isInstanceOf(UnreadablePlan.class);
  }

  private static String room(String level, int side) {
    return "<room level='%s'><point x='0' y='0'/><point x='%d' y='0'/><point x='%d' y='%d'/><point x='0' y='%d'/></room>"
        .formatted(level, side, side, side, side);
  }

  @Test
  void curved_walls_bend_as_far_as_they_say() {
    var random = new Random(31);
    for (int i = 0; i < 50; i++) {
      double chord = 300 + random.nextInt(300);
      double angle = 0.3 + random.nextDouble() * 2.4;
      var bent = "<wall xStart='%f' yStart='400' xEnd='0' yEnd='400' thickness='2' arcExtent='%f'/>"
          .formatted(chord, angle);
      var home = PlanFiles.read(PlanFiles.home(folder, "<home>" + thin(0, 400, 0, 0) + thin(0, 0, chord, 0)
          + thin(chord, 0, chord, 400) + bent + "</home>"));

      double radius = chord / 2 / Math.sin(angle / 2);
      double area = chord * 400 + radius * radius * (angle - Math.sin(angle)) / 2;
      assertThat(home.rooms().getFirst().room().area()).as(chord + " cm, " + angle).isCloseTo(area / 10_000, withinPercentage(2.5));
    }
  }

  private static String thin(double x1, double y1, double x2, double y2) {
    return wall(x1, y1, x2, y2).replace("thickness='10'", "thickness='2'");
  }

  @Test
  void a_drawing_is_read_in_the_unit_that_it_says() {
    for (var unit : DxfUnit.values()) {
      double scale = switch (unit) {
        case MILLIMETRES -> 1;
        case CENTIMETRES -> 0.1;
        case METRES -> 0.001;
        case INCHES -> 1 / 25.4;
        case FEET -> 1 / 304.8;
      };
      int code = switch (unit) {
        case MILLIMETRES -> 4;
        case CENTIMETRES -> 5;
        case METRES -> 6;
        case INCHES -> 1;
        case FEET -> 2;
      };
      var found = PlanFiles.read(dxf(scale, code));

      assertThat(found.rooms()).as(unit.name()).singleElement().satisfies(one -> {
        assertThat(one.room().area()).isCloseTo(20, withinPercentage(0.5));
        assertThat(one.room().name()).isEqualTo("Living");
        assertThat(one.room().openings()).extracting(Opening::kind)
            .containsExactlyInAnyOrder(Opening.Kind.DOOR, Opening.Kind.WINDOW);
      });
      assertThat(found.notes()).extracting(Note::words).doesNotContain("studio.reading.note.unit");
    }
  }

  /** A room of 5 by 4 m in walls of 20 cm, a door with its swing below, a window above. */
  private Path dxf(double scale, int unit) {
    var lines = new StringBuilder("0\nSECTION\n2\nHEADER\n9\n$INSUNITS\n70\n" + unit + "\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n");
    double[][] walls = {{0, 0, 0, 4000}, {5000, 0, 5000, 4000}, {-200, -200, -200, 4200}, {5200, -200, 5200, 4200},
        {0, 0, 500, 0}, {1400, 0, 5000, 0}, {-200, -200, 500, -200}, {1400, -200, 5200, -200},
        {0, 4000, 2000, 4000}, {3500, 4000, 5000, 4000}, {-200, 4200, 2000, 4200}, {3500, 4200, 5200, 4200}};
    for (var wall : walls) {
      line(lines, "A-WALL", wall, scale);
    }
    for (double y : new double[] {4000, 4100, 4200}) {
      line(lines, "A-GLAZ", new double[] {2000, y, 3500, y}, scale);
    }
    lines.append(String.format(Locale.ROOT, "0%nARC%n8%nA-DOOR%n10%n%f%n20%n%f%n40%n%f%n50%n0%n51%n90%n", 500 * scale, 0.0,
        900 * scale));
    lines.append(String.format(Locale.ROOT, "0%nTEXT%n8%nA-ANNO%n10%n%f%n20%n%f%n40%n%f%n1%nLiving%n", 2000 * scale,
        2000 * scale, 200 * scale));
    return PlanFiles.text(folder, "room.dxf", lines + "0\nENDSEC\n0\nEOF\n");
  }

  private static void line(StringBuilder lines, String layer, double[] ends, double scale) {
    lines.append(String.format(Locale.ROOT, "0%nLINE%n8%n%s%n10%n%f%n20%n%f%n11%n%f%n21%n%f%n", layer, ends[0] * scale,
        ends[1] * scale, ends[2] * scale, ends[3] * scale));
  }

  @Test
  void dark_shapes_of_an_svg_are_walls_whatever_turns_and_scales_them() {
    var found = PlanFiles.read(PlanFiles.text(folder, "walls.svg", """
        <?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
        <svg xmlns="http://www.w3.org/2000/svg" width="6m" height="5m" viewBox="0 0 600 500"><g transform="translate(50 50) scale(2)">
        <path style="fill:#222" fill-rule="evenodd" d="M0 0h250v200h-250zm10 10v180h230V10z"/>
        <path d="M60 60l40 0 0 40z" fill="none" stroke="#aaa"/></g></svg>"""));

    assertThat(found.kind()).isEqualTo(Readings.Kind.SVG);
    assertThat(found.scaled()).isTrue();
    assertThat(found.rooms()).singleElement()
        .satisfies(one -> assertThat(one.room().area()).isCloseTo(4.6 * 3.6, withinPercentage(2)));
  }
}
