package shop.kontor.studio.adapter.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.Readings;
import shop.kontor.studio.domain.Readings.Note;

@DisplayName("Plans of others")
class RealPlansTests {

  @Test
  void a_flat_has_the_areas_that_sweet_home_3d_shows() {
    var flat = PlanFiles.read(PlanFiles.real("2BedroomApartment.sh3d"));

    assertThat(flat.scaled()).isTrue();
    assertThat(PlanFiles.named(flat, "Living room").room().area()).isCloseTo(16.02, withinPercentage(1));
    assertThat(flat.rooms()).extracting(found -> found.room().name())
        .contains("Living room", "Kitchen", "Corridor", "Bathroom", "Bedroom #1", "Bedroom #2");
    assertThat(PlanFiles.named(flat, "Kitchen").room().openings()).extracting(Opening::kind)
        .containsExactlyInAnyOrder(Opening.Kind.DOOR, Opening.Kind.WINDOW);
  }

  @Test
  void a_room_with_a_curved_and_a_slanted_wall_has_the_area_that_sweet_home_3d_shows() {
    var flat = PlanFiles.read(PlanFiles.real("1BedroomApartmentWithRoundWall.sh3d"));

    var living = PlanFiles.named(flat, "Living room").room();
    assertThat(living.area()).isCloseTo(31.50, withinPercentage(1));
    assertThat(living.openings()).filteredOn(opening -> opening.kind() == Opening.Kind.WINDOW).hasSize(5);
    assertThat(living.fixtures()).filteredOn(fixture -> fixture.kind() == Fixture.Kind.RADIATOR).hasSizeGreaterThan(1);
  }

  @Test
  void walls_and_openings_of_a_cad_drawing_are_found_and_a_unit_that_cannot_be_is_not_believed() {
    var house = PlanFiles.read(PlanFiles.real("floorplan.dxf"));

    assertThat(house.kind()).isEqualTo(Readings.Kind.DXF);
    assertThat(house.notes()).contains(
        new Note("studio.reading.note.unit", DxfUnit.MILLIMETRES.word, DxfUnit.INCHES.word));
    assertThat(house.notes()).filteredOn(note -> note.words().endsWith("walls")).singleElement()
        .satisfies(note -> assertThat(note.values()).satisfies(values -> {
          assertThat((int) values.getFirst()).isGreaterThan(150);
          assertThat((int) values.getLast()).isBetween(20, 40);
        }));
    assertThat(PlanFiles.named(house, "MASTER").room().area()).isCloseTo(17.77, withinPercentage(1));
    assertThat(house.rooms()).extracting(found -> found.room().name())
        .contains("BEDROOM 2", "BEDROOM 3", "2 CAR GARAGE", "KITCHEN");
    assertThat(house.rooms()).allSatisfy(found -> assertThat(found.room().area()).isLessThan(80));
  }

  @Test
  void the_rooms_that_a_drawing_names_are_found_in_svg() {
    var home = PlanFiles.read(PlanFiles.real("home.svg"));

    assertThat(home.kind()).isEqualTo(Readings.Kind.SVG);
    assertThat(home.scaled()).isFalse();
    assertThat(home.rooms()).extracting(found -> found.room().name()).contains("living area", "garage", "main bedroom");
  }
}
