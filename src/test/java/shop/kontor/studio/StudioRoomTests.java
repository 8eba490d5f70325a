package shop.kontor.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.Sku;
import shop.kontor.context.ProjectChanged.Member;
import shop.kontor.context.ProjectChanged.Role;
import shop.kontor.delivery.CapacityChanged;
import shop.kontor.delivery.Window;
import tools.jackson.databind.JsonNode;

/** What members do in the studio. */
@DisplayName("In the studio")
class StudioRoomTests extends StudioDoors {

  @Autowired
  private JdbcClient jdbc;
  private Who minji;
  private Who jun;
  private String project;

  @BeforeEach
  void open() {
    minji = customer("minji");
    jun = customer("jun");
    furniture();
    project = project(minji);
  }

  private String shared() {
    return project(minji, project, 2, false, new Member(minji.person(), Role.OWNER, "Minji"),
        new Member(jun.person(), Role.EDITOR, "Jun"));
  }

  @Test
  void a_room_is_typed_and_drawn_anew_and_whoever_had_not_seen_that_is_told() {
    var path = "/studio/api/projects/" + project + "/room";
    assertThat(body(get(minji, path)).path("version").asInt()).isZero();
    room(minji, project);
    var room = body(get(minji, path));
    assertThat(room.path("area").asDouble()).isEqualTo(15.96);
    assertThat(room.path("room").path("openings")).hasSize(2);
    assertThat(put(minji, path + "?seen=1", room.path("room").toString())).hasStatus(200);
    assertThat(put(minji, path + "?seen=1", room.path("room").toString())).hasStatus(409);
    assertThat(put(minji, path, "{\"outline\": [], \"height\": 2500}")).hasStatus(400);
  }

  @Test
  void a_room_has_the_floor_and_the_walls_that_she_chooses_and_keeps_them_when_it_is_drawn_anew() {
    var finishes = "/studio/api/projects/" + project + "/room/finishes";
    assertThat(put(minji, finishes, "{\"floor\": \"WALNUT\"}")).as("of no room").hasStatus(409);
    var path = design(minji, project);
    assertThat(body(get(minji, path + "/scene")).at("/floor/laid").asString()).isEqualTo("PLANKS");
    body(put(minji, finishes, "{\"floor\": \"SLATE\"}"));
    assertThat(body(put(minji, finishes, "{\"walls\": \"SAGE\"}")).path("floor").asString()).isEqualTo("SLATE");
    room(minji, project);
    var scene = body(get(minji, path + "/scene"));
    assertThat(scene.at("/floor/laid").asString()).isEqualTo("TILES");
    assertThat(scene.path("walls").asString()).isEqualTo("#bfc9b0");
    assertThat(put(minji, finishes, "{\"floor\": \"LAVA\"}")).hasStatus(400);
    assertThat(text(get(minji, path.replace("/api", "")))).containsPattern("id=\"floor-SLATE\"[^>]*aria-current=\"true\"");
  }

  @Test
  void somebody_without_a_project_begins_one_with_a_room_and_context_is_asked_to_keep_it() {
    var guest = guest("v-walk-in");
    var answer = post(guest, "/studio/api/projects", """
        {"goal": "Living room", "purpose": "LIVING", "style": "scandinavian",
         "size": {"width": 4200, "depth": 3800, "height": 2500}, "budget": {"amount": "2000", "currency": "EUR"}}""");
    assertThat(answer).hasStatus(201);
    var id = body(answer).path("project").asString();
    assertThat(drafted(guest, id)).hasSize(3);
    assertThat(get(minji, "/studio/api/projects/" + id + "/designs")).hasStatus(404);
    assertThat(post(guest, "/studio/api/projects", "{\"goal\": \" \", \"size\": {\"width\": 4200, \"depth\": 3800,"
        + " \"height\": 2500}}")).hasStatus(400);
    assertThat(post(guest, "/studio/api/projects", "{\"goal\": \"x\"}")).hasStatus(400);
  }

  @Test
  void has_no_budget_that_would_have_to_be_written_out() {
    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(4), () -> mvc.post().uri("/studio/projects").cookie(minji.cookie())
        .param("goal", "x").param("width", "4").param("depth", "4").param("budget", "1e100000000").exchange())).hasStatus(422);
  }

  @Test
  void three_designs_are_drafted_and_give_way_to_the_next_unless_somebody_touched_them() {
    assertThat(post(minji, "/studio/api/projects/" + project + "/drafts", "{}")).as("no room yet").hasStatus(409);
    room(minji, project);
    var designs = drafted(minji, project);
    assertThat(designs).hasSize(3);
    var first = designs.get(0);
    assertThat(first.path("open").asBoolean()).isTrue();
    assertThat(first.path("total").path("amount").asString()).isEqualTo("498.00");
    assertThat(skus(first)).containsExactlyInAnyOrder("SOFA-GREEN", "RUG-PINK");
    var id = first.path("id").asString();
    body(put(minji, "/studio/api/designs/" + id + "/placements/" + placement(first, "SOFA-GREEN"), "{\"turn\": 90}"));
    assertThat(drafted(minji, project)).hasSize(4).anyMatch(each -> each.path("id").asString().equals(id));
  }

  @Test
  void pieces_are_moved_turned_locked_swapped_added_and_taken_out_and_all_of_it_taken_back() {
    var path = design(minji, project);
    var sofa = placement(body(get(minji, path)), "SOFA-GREEN");
    body(put(minji, path + "/placements/" + sofa, "{\"at\": {\"x\": 1500, \"y\": 600}, \"turn\": 450}"));
    body(put(minji, path + "/placements/" + sofa, "{\"locked\": true}"));
    var swapped = body(put(minji, path + "/placements/" + sofa, "{\"sku\": \"SOFA-RED\"}"));
    assertThat(swapped.path("pieces").get(0).path("placement").path("turn").asInt()).isEqualTo(90);
    assertThat(swapped.path("pieces").get(0).path("placement").path("locked").asBoolean()).isTrue();
    assertThat(swapped.path("last").asString()).isEqualTo("SWAPPED");
    var more = body(post(minji, path + "/placements", "{\"sku\": \"RUG-SAND\"}"));
    assertThat(more.path("pieces")).hasSize(3);
    var less = body(delete(minji, path + "/placements/" + placement(more, "RUG-PINK")));
    assertThat(skus(less)).containsExactlyInAnyOrder("SOFA-RED", "RUG-SAND");
    for (int n = 0; n < 5; n++) {
      body(post(minji, path + "/undo", "{}"));
    }
    var back = body(get(minji, path));
    assertThat(skus(back)).containsExactlyInAnyOrder("SOFA-GREEN", "RUG-PINK");
    assertThat(back.path("revision").asInt()).as("nothing is ever deleted").isEqualTo(11);
    assertThat(post(minji, path + "/undo", "{}")).hasStatus(409);
    assertThat(body(get(minji, path + "?revision=4")).path("pieces").toString()).contains("SOFA-RED");
    assertThat(put(minji, path + "/placements/" + sofa, "{\"at\": {\"x\": 99000, \"y\": 0}}")).hasStatus(422);
    assertThat(put(minji, path + "/placements/none", "{\"turn\": 0}")).hasStatus(404);
    assertThat(post(minji, path + "/placements", "{\"sku\": \"NO-SUCH\"}")).hasStatus(404);
  }

  @Test
  void a_corner_sofa_has_its_chaise_on_the_other_side_if_she_likes_in_another_colour_too() {
    telling.tell(listed("corner", "corner-sofa", 272, 160, "CORNER-SAND", "#d9d5cc", "CORNER-INK", "#2e3f5c"));
    for (var sku : List.of("CORNER-SAND", "CORNER-INK")) {
      telling.tell(Sofa.offered(new Sku(sku), "899.00", version()), Sofa.stock(new Sku(sku), 10, version()));
    }
    var path = design(minji, project);
    var sofa = path + "/placements/" + placement(body(post(minji, path + "/placements", "{\"sku\": \"CORNER-SAND\"}")),
        "CORNER-SAND");
    assertThat(body(post(minji, sofa + "/reversal", "{}")).path("pieces").toString()).contains("chaise-left");
    assertThat(body(put(minji, sofa, "{\"sku\": \"CORNER-INK\"}")).path("pieces").toString()).contains("chaise-left");
    assertThat(body(post(minji, sofa + "/reversal", "{}")).path("pieces").toString()).contains("chaise-right")
        .doesNotContain("chaise-left");
    var straight = path + "/placements/" + placement(body(get(minji, path)), "SOFA-GREEN");
    assertThat(post(minji, straight + "/reversal", "{}")).hasStatus(409);
    telling.tell(new ProductWithdrawn(new ProductId("corner"), List.of(), version())); // others furnish without it
  }

  @Test
  void two_who_move_different_pieces_are_both_heard_and_of_one_piece_the_later_is_told_who_was_first() {
    shared();
    var path = design(minji, project);
    var seen = body(get(minji, path));
    var sofa = path + "/placements/" + placement(seen, "SOFA-GREEN");
    var rug = path + "/placements/" + placement(seen, "RUG-PINK");
    body(put(minji, sofa, "{\"at\": {\"x\": 1500, \"y\": 600}, \"seen\": 1}"));
    body(put(jun, rug, "{\"at\": {\"x\": 2000, \"y\": 2000}, \"seen\": 1}"));
    var refused = put(jun, sofa, "{\"turn\": 180, \"seen\": 1}");
    assertThat(refused).hasStatus(409);
    assertThat(text(refused)).contains("Minji");
    var both = body(get(jun, path));
    assertThat(both.path("pieces").toString()).contains("\"x\":1500").contains("\"x\":2000");
  }

  @Test
  void the_same_sofa_is_shown_in_its_other_colours_and_a_rug_is_found_that_goes_with_it() {
    var path = design(minji, project);
    var design = body(get(minji, path));
    var sofa = path + "/placements/" + placement(design, "SOFA-GREEN");
    assertThat(body(get(minji, sofa + "/colours")).findValuesAsString("sku")).containsExactly("SOFA-RED");
    var rugs = body(get(minji, sofa + "/companions?kind=rug"));
    assertThat(rugs.findValuesAsString("sku")).containsExactly("RUG-SAND", "RUG-PINK");
    assertThat(rugs.get(0).path("why").asString()).isNotBlank().doesNotContain("studio.");
    telling.tell(listed("bedside", "rug", 60, 120, "RUG-BEDSIDE", "#336644"), Sofa.offered(new Sku("RUG-BEDSIDE"),
        "29.00", version()), Sofa.stock(new Sku("RUG-BEDSIDE"), 10, version()));
    assertThat(body(get(minji, sofa + "/companions?kind=rug")).findValuesAsString("sku")).as("of the sofa's own colour,"
        + " and far too short for it").containsExactly("RUG-SAND", "RUG-PINK");
    telling.tell(Sofa.stock(new Sku("RUG-BEDSIDE"), 0, version()));
    telling.tell(Sofa.stock(Sofa.RED, 0, version()));
    assertThat(body(get(minji, sofa + "/colours"))).isEmpty();
  }

  @Test
  void a_piece_that_sells_out_is_marked_with_what_comes_nearest_and_a_new_price_is_shown() {
    var path = design(minji, project);
    telling.tell(Sofa.stock(Sofa.GREEN, 0, version()), Sofa.offered(new Sku("RUG-PINK"), "79.00",
        version()));
    var design = body(get(minji, path));
    assertThat(design.path("lacking").asInt()).isEqualTo(1);
    var pieces = design.path("pieces");
    assertThat(pieces.findValuesAsString("obstacle")).containsExactly("SOLD_OUT");
    assertThat(pieces.findValue("instead").toString()).contains("SOFA-RED");
    assertThat(design.path("total").path("amount").asString()).isEqualTo("478.00");
    assertThat(pieces.findValue("then").path("amount").asString()).isEqualTo("99.00");
  }

  @Test
  void a_design_is_rearranged_around_what_is_locked_and_becomes_cheaper() {
    var path = design(minji, project);
    var design = body(get(minji, path));
    var sofa = placement(design, "SOFA-GREEN");
    var locked = body(put(minji, path + "/placements/" + sofa, "{\"locked\": true}"));
    var after = body(post(minji, path + "/wishes", "{\"wish\": \"REARRANGE\"}"));
    assertThat(at(after, sofa)).isEqualTo(at(locked, sofa));
    assertThat(at(after, placement(design, "RUG-PINK"))).isNotEqualTo(at(locked, placement(design, "RUG-PINK")));
    assertThat(post(minji, path + "/wishes", "{\"wish\": \"CHEAPER\"}")).as("there is nothing cheaper").hasStatus(409);
    telling.tell(Sofa.offered(new Sku("RUG-SAND"), "49.00", version()));
    assertThat(skus(body(post(minji, path + "/wishes", "{\"wish\": \"CHEAPER\"}"))))
        .containsExactlyInAnyOrder("SOFA-GREEN", "RUG-SAND");
    assertThat(text(mvc.get().uri(path.replace("/api/", "/fragments/")).cookie(minji.cookie()).exchange()))
        .as("what was exchanged, and what that saves").contains("rug, RUG-SAND instead of rug, RUG-PINK", "€50.00 less");
    assertThat(body(post(minji, path + "/wishes", "{\"wish\": \"ROOM_FOR\", \"kind\": \"sofa\"}")).path("pieces"))
        .hasSize(3);
    assertThat(post(minji, path + "/wishes", "{\"wish\": \"ROOM_FOR\", \"kind\": \"desk\"}")).hasStatus(409);
  }

  @Test
  void all_of_a_design_could_come_on_one_day_the_last_that_is_free_before_she_needs_it() {
    var today = LocalDate.now();
    free(today.plusDays(1), Window.MORNING, 9);
    free(today.plusDays(4), Window.EVENING, 2);
    free(today.plusDays(4), Window.MORNING, 0);
    free(today.plusDays(6), Window.AFTERNOON, 1);
    free(today.plusDays(9), Window.MORNING, 3);
    var path = design(minji, project);
    assertThat(arrival(path)).as("tomorrow is too soon").isEqualTo(today.plusDays(4) + " EVENING true");
    wanted(minji, project, 2, today.plusDays(6));
    assertThat(arrival(path)).isEqualTo(today.plusDays(6) + " AFTERNOON true");
    free(today.plusDays(6), Window.AFTERNOON, 0);
    assertThat(arrival(path)).as("that day has filled up").isEqualTo(today.plusDays(4) + " EVENING true");
    wanted(minji, project, 3, today.plusDays(3));
    assertThat(arrival(path)).as("nothing is free before").isEqualTo(today.plusDays(4) + " EVENING false");
    assertThat(get(minji, path.replace("/api/", "/"))).bodyText().contains("All of these in one delivery")
        .contains("value=\"" + today.plusDays(4) + "/EVENING\"");
    telling.tell(Sofa.stock(Sofa.GREEN, 0, version()), Sofa.stock(new Sku("RUG-PINK"), 0, version()));
    assertThat(body(get(minji, path)).has("arrival")).as("nothing of it can be had").isFalse();
  }

  private void free(LocalDate day, Window window, int free) {
    telling.tell(new CapacityChanged(day, window, 10, free, version()));
  }

  private String arrival(String design) {
    var arrival = body(get(minji, design)).path("arrival");
    return arrival.path("date").asString() + " " + arrival.path("window").asString() + " " + arrival.path("inTime")
        .asBoolean();
  }

  private static List<String> skus(JsonNode design) {
    return design.path("pieces").valueStream().map(each -> each.path("sku").asString()).toList();
  }

  private static String at(JsonNode design, String placement) {
    return design.path("pieces").valueStream().map(each -> each.path("placement"))
        .filter(each -> each.path("id").asString().equals(placement)).findFirst().orElseThrow().path("at").toString();
  }

  @Test
  void one_design_at_a_time_is_the_project_s_and_context_is_asked_to_note_it() {
    room(minji, project);
    var designs = drafted(minji, project);
    for (int n = 0; n < 2; n++) {
      body(post(minji, "/studio/api/designs/" + designs.get(n).path("id").asString() + "/choice", "{}"));
    }
    assertThat(body(get(minji, "/studio/api/projects/" + project + "/designs")).findValuesAsString("state"))
        .containsExactlyInAnyOrder("KEPT", "CHOSEN", "PROPOSED");
    assertThat(delete(minji, "/studio/api/designs/" + designs.get(2).path("id").asString())).hasStatus(204);
    assertThat(get(minji, "/studio/api/designs/" + designs.get(2).path("id").asString())).hasStatus(404);
    assertThat(List.of(jdbc.sql("SELECT COUNT(*) FROM studio.placed").query(Integer.class).single())).isNotEmpty();
  }
}
