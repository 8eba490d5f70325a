package shop.kontor.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What she has and keeps, and what else she says that designs are to meet. */
@DisplayName("Before anything is designed")
class StudioKeptTests extends StudioDoors {

  private static final int AT_ONCE = 6;

  private Who minji;
  private String project;

  @BeforeEach
  void open() {
    minji = customer("minji");
    furniture();
    project = project(minji);
  }

  private MvcTestResult keep(String... fields) {
    var request = mvc.post().uri("/studio/projects/" + project + "/own").cookie(minji.cookie());
    for (int n = 0; n < fields.length; n += 2) {
      request = request.param(fields[n], fields[n + 1]);
    }
    return request.exchange();
  }

  @Test
  void what_she_has_and_keeps_is_typed_and_stands_in_every_design_where_she_said() {
    assertThat(keep("name", "Chest", "kind", "cabinet", "width", "1.2", "depth", "0.5", "height", "0.8"))
        .as("no room yet").hasStatus(409);
    room(minji, project);
    assertThat(keep("name", "Grandmother's chest", "kind", "cabinet", "width", "1,20", "depth", "0.5", "height", "0.8",
        "left", "0.6", "top", "1.6", "back", "LEFT")).hasStatus(303);
    assertThat(keep("name", "Reading lamp", "kind", "floor-lamp", "width", "0.3", "depth", "0.3", "height", "1.5"))
        .hasStatus(303);
    for (var unfit : List.of(List.of("name", " "), List.of("name", "x".repeat(81)), List.of("width", "wide"),
        List.of("width", "99"), List.of("kind", "NO KIND"), List.of("left", "9", "top", "1"), List.of("left", "1"))) {
      var fields = new ArrayList<>(List.of("name", "Chest", "kind", "cabinet", "width", "1", "depth", "1", "height", "1"));
      for (int n = 0; n < unfit.size(); n += 2) {
        int at = fields.indexOf(unfit.get(n));
        if (at >= 0 && at % 2 == 0) {
          fields.set(at + 1, unfit.get(n + 1));
        } else {
          fields.addAll(unfit.subList(n, n + 2));
        }
      }
      assertThat(keep(fields.toArray(String[]::new))).as(unfit.toString()).hasStatus(400);
    }

    var page = text(mvc.get().uri("/studio/projects/" + project + "/room").cookie(minji.cookie()).exchange());
    assertThat(page).contains("Grandmother&#39;s chest", "Stays where it is", "Reading lamp", "Any place in the room");
    assertThat(page).as("each of them is drawn").containsPattern("(?s)class=\"picture\"><svg .*class=\"picture\"><svg ");
    for (var design : drafted(minji, project)) {
      assertThat(design.path("verdicts").valueStream().map(each -> each.path("source").asString()))
          .as("who says so").isNotEmpty().allSatisfy(source -> assertThat(source).isNotBlank().doesNotContain("studio."));
      var chest = design.path("pieces").valueStream()
          .filter(each -> each.path("name").asString().equals("Grandmother's chest")).findFirst().orElseThrow();
      assertThat(chest.path("placement").path("at").path("x").asInt()).isEqualTo(600);
      assertThat(chest.path("placement").path("at").path("y").asInt()).isEqualTo(1_600);
      assertThat(chest.path("placement").path("turn").asInt()).isEqualTo(270);
      assertThat(chest.path("placement").path("locked").asBoolean()).isTrue();
      assertThat(chest.path("sku").isNull() || chest.path("sku").isMissingNode()).isTrue();
    }

    assertThat(mvc.post().uri("/studio/projects/" + project + "/own/own-1/removal").cookie(minji.cookie()).exchange())
        .hasStatus(303);
    assertThat(body(get(minji, "/studio/api/projects/" + project + "/brief")).path("own")).hasSize(1);
  }

  @Test
  void whoever_means_to_draw_or_bring_her_room_begins_without_its_size() {
    for (var way : List.of("DRAW", "FILE", "PICTURE")) {
      var begun = mvc.post().uri("/studio/projects").cookie(minji.cookie()).param("way", way).param("width", "")
          .param("purpose", "BEDROOM").param("style", "japandi").exchange();
      assertThat(begun).hasStatus(303);
      var next = begun.getResponse().getHeader("Location");
      assertThat(next).matches("/studio/projects/[-0-9a-f]{36}/room\\?way=" + way);
      assertThat(mvc.get().uri(next).cookie(minji.cookie()).exchange()).hasStatusOk();
      var id = next.split("/")[3];
      assertThat(body(get(minji, "/studio/api/projects/" + id + "/room")).path("version").asInt()).isZero();
    }
    assertThat(mvc.post().uri("/studio/projects").cookie(minji.cookie()).param("way", "SIZE").param("width", "")
        .exchange()).hasStatus(422).bodyText().contains("how large the room is");
  }

  @Test
  void things_that_several_hands_tell_in_the_same_moment_are_all_kept() throws Exception {
    for (int n = 0; n < 5; n++) {
      project = project(minji);
      room(minji, project);
      tellAllAtOnce();
      var brief = body(get(minji, "/studio/api/projects/" + project + "/brief"));
      assertThat(brief.path("own").valueStream().map(each -> each.path("id").asString()))
          .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, AT_ONCE).mapToObj(own -> "own-" + own).toList());
    }
  }

  private void tellAllAtOnce() throws Exception {
    var together = new CountDownLatch(AT_ONCE);
    try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
      var told = new ArrayList<Future<MvcTestResult>>();
      for (int n = 0; n < AT_ONCE; n++) {
        var thing = "Chest " + n;
        told.add(hands.submit(() -> {
          together.countDown();
          together.await();
          return keep("name", thing, "kind", "cabinet", "width", "0.4", "depth", "0.3", "height", "0.8");
        }));
      }
      for (var each : told) {
        assertThat(each.get()).hasStatus(303);
      }
    }
  }

  @Test
  void two_who_ask_for_designs_in_the_same_moment_begin_one_run() throws Exception {
    room(minji, project);
    var together = new CountDownLatch(3);
    try (var hands = Executors.newFixedThreadPool(3)) {
      var asked = new ArrayList<Future<MvcTestResult>>();
      for (int n = 0; n < 3; n++) {
        asked.add(hands.submit(() -> {
          together.countDown();
          together.await();
          return post(minji, "/studio/api/projects/" + project + "/drafts", "{}");
        }));
      }
      for (var each : asked) {
        assertThat(each.get()).hasStatus(202);
      }
    }
    assertThat(drafted(minji, project)).hasSize(3);
  }

  @Test
  void two_of_her_designs_stand_beside_each_other_those_that_she_asks_for_or_the_first() throws Exception {
    room(minji, project);
    var pair = "/studio/projects/" + project + "/pair";
    assertThat(get(minji, pair)).as("nothing to compare yet").hasStatus(303);
    drafted(minji, project);
    var ids = body(get(minji, "/studio/api/projects/" + project + "/designs")).findValuesAsString("id").stream()
        .filter(id -> id.length() == 36).distinct().toList();
    var asked = get(minji, pair + "?one=" + ids.get(2) + "&other=" + ids.get(1)).getResponse().getContentAsString();
    assertThat(asked).contains("/studio/api/designs/" + ids.get(2) + "/scene", "/studio/api/designs/" + ids.get(1) + "/scene")
        .doesNotContain("/studio/api/designs/" + ids.get(0) + "/scene");
    assertThat(asked.indexOf(ids.get(2) + "/scene")).isLessThan(asked.indexOf(ids.get(1) + "/scene"));
    for (var odd : List.of("", "?one=" + ids.get(0) + "&other=" + ids.get(0), "?one=no-such-design", "?other=" + ids.get(0))) {
      assertThat(get(minji, pair + odd).getResponse().getContentAsString().split("data-room3d=", -1)).as(odd).hasSize(3);
    }
    assertThat(get(customer("nobody-" + version()), pair)).hasStatus(404);
    assertThat(get(minji, "/studio/fragments/projects/" + project + "/pair?one=" + ids.get(0) + "&other=" + ids.get(2)))
        .bodyText().contains("SOFA-GREEN");
  }

  @Test
  void her_designs_are_compared_kind_by_kind_with_what_they_cost_and_when_all_of_it_can_come() {
    room(minji, project);
    drafted(minji, project);
    var page = text(mvc.get().uri("/studio/fragments/projects/" + project).cookie(minji.cookie()).exchange());
    var table = page.substring(page.indexOf("<table"), page.indexOf("</table>"));
    assertThat(table.split("scope=\"col\"")).as("a column for each").hasSize(4);
    assertThat(table).contains(">Total<", ">All of it can come<", ">Sofa<", ">Rug<")
        .as("what all meet alike").doesNotContain("Nothing overlaps");
    assertThat(table).contains("<td data-label=\"Light and airy\">sofa, SOFA-GREEN<");
  }
}
