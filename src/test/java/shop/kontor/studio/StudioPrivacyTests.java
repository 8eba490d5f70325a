package shop.kontor.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import shop.kontor.context.ProjectChanged.Member;
import shop.kontor.context.ProjectChanged.Role;

/** Who sees what is designed for a project, and who does not. */
@DisplayName("A project's room and designs are seen")
class StudioPrivacyTests extends StudioDoors {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping handlers;
  private Who minji;
  private Who jun;
  private Who stranger;
  private String project;
  private String design;

  @BeforeEach
  void open() {
    minji = customer("minji");
    jun = customer("jun");
    stranger = customer("stranger");
    furniture();
    project = project(minji);
    design = design(minji, project);
    design = design.substring(design.lastIndexOf('/') + 1);
  }

  /** Each way to a room or a design, found and not listed: whatever has an id of one in its path. */
  private Stream<MvcTestResult> everyDoor(Who who, String aProject, String aDesign) {
    return handlers.getHandlerMethods().keySet().stream().flatMap(mapping -> mapping.getPatternValues().stream()
        .filter(path -> path.startsWith("/studio/") && (path.contains("{project}") || path.contains("{id}")))
        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream().map(method -> knock(who,
            method.asHttpMethod(), path.replace("{project}", aProject).replace("{id}", aDesign)))));
  }

  private MvcTestResult knock(Who who, HttpMethod method, String path) {
    var filled = path.replace("{placement}", "p1").replace("{finding}", "f").replace("{what}", "colours");
    var json = """
        {"width": 4000, "depth": 4000, "height": 2500, "sku": "SOFA-RED", "wish": "CHEAPER", "room": 0, "turn": 90,
         "outline": [{"x": 0, "y": 0}, {"x": 4000, "y": 0}, {"x": 4000, "y": 4000}]}""";
    if (method.equals(HttpMethod.POST) && path.matches("/studio/api/projects/[^/]+/(plans|moods)")) {
      return mvc.post().uri(filled).cookie(who.cookie()).contentType(MediaType.APPLICATION_OCTET_STREAM)
          .content(new byte[] {1, 2, 3}).exchange();
    }
    var request = mvc.method(method).uri(filled).cookie(who.cookie()).param("width", "4").param("depth", "4")
        .param("sku", "SOFA-RED").param("wish", "CHEAPER").param("room", "0").param("placement", "p1")
        .param("finding", "f").param("kind", "rug").param("turn", "90").param("locked", "true").param("seen", "1");
    return (path.contains("/api/") && !method.equals(HttpMethod.GET)
        ? request.contentType(MediaType.APPLICATION_JSON).content(json) : request).exchange();
  }

  private void assertNoDoorOpens(Who who, String aProject, String aDesign) {
    var answers = everyDoor(who, aProject, aDesign).toList();
    assertThat(answers).hasSizeGreaterThan(20);
    assertThat(answers).allSatisfy(answer -> assertThat(answer.getResponse().getStatus())
        .as(answer.getRequest().getMethod() + " " + answer.getRequest().getRequestURI()).isEqualTo(404));
  }

  @Test
  void by_nobody_else_whoever_guesses_their_ids() {
    for (var who : List.of(stranger, guest("v-minji"), staff("clerk"))) {
      assertNoDoorOpens(who, project, design);
    }
    assertNoDoorOpens(minji, UUID.randomUUID().toString(), UUID.randomUUID().toString());
    assertNoDoorOpens(minji, "no-such-project", "no-such-design");
    assertThat(text(get(stranger, "/studio/api/designs/" + design))).isEqualTo(text(get(stranger,
        "/studio/api/designs/" + UUID.randomUUID())).replaceAll("[0-9a-f-]{36}", design));
    assertThat(body(get(minji, "/studio/api/designs/" + design)).path("revision").asInt()).isEqualTo(1);
  }

  @Test
  void by_members_as_long_as_they_are_members() {
    tell(2, false, new Member(jun.person(), Role.EDITOR, "Jun"));
    assertThat(get(jun, "/studio/api/designs/" + design)).hasStatus(200);
    tell(3, false);
    assertNoDoorOpens(jun, project, design);
    tell(2, false, new Member(jun.person(), Role.EDITOR, "Jun"));
    assertNoDoorOpens(jun, project, design);
  }

  private void tell(int version, boolean openToStaff, Member... others) {
    project(minji, project, version, openToStaff, Stream.concat(
        Stream.of(new Member(minji.person(), Role.OWNER, "Minji")), Stream.of(others)).toArray(Member[]::new));
  }

  @Test
  void by_viewers_who_change_nothing() {
    tell(2, false, new Member(jun.person(), Role.VIEWER, "Jun"));
    assertThat(get(jun, "/studio/api/designs/" + design)).hasStatus(200);
    assertThat(post(jun, "/studio/api/designs/" + design + "/choice", "{}")).hasStatus(403);
    assertThat(post(jun, "/studio/api/designs/" + design + "/wishes", "{\"wish\": \"REARRANGE\"}")).hasStatus(403);
    assertThat(put(jun, "/studio/api/designs/" + design + "/placements/p1", "{\"turn\": 90}")).hasStatus(403);
    assertThat(post(jun, "/studio/api/projects/" + project + "/drafts", "{}")).hasStatus(403);
    assertThat(put(jun, "/studio/api/projects/" + project + "/room/finishes", "{\"floor\": \"OAK\"}")).hasStatus(403);
    assertThat(put(jun, "/studio/api/projects/" + project + "/room/size", "{\"width\": 4000, \"depth\": 4000}"))
        .hasStatus(403);
    assertThat(delete(jun, "/studio/api/designs/" + design)).hasStatus(403);
  }

  @Test
  void by_staff_while_she_lets_the_store_help() {
    var clerk = staff("clerk");
    tell(2, true);
    assertThat(put(clerk, "/studio/api/designs/" + design + "/placements/p1", "{\"turn\": 90}")).hasStatus(200);
    tell(3, false);
    assertNoDoorOpens(clerk, project, design);
  }

  @Test
  void by_the_customer_as_whom_its_guest_signed_in() {
    var guest = guest("v-phone");
    var hana = customer("hana");
    var hers = project(guest);
    var first = design(guest, hers);
    project(hana, hers, 2, false, new Member(hana.person(), Role.OWNER, null));
    assertThat(get(hana, first)).hasStatus(200);
    assertNoDoorOpens(guest, hers, first.substring(first.lastIndexOf('/') + 1));
  }

  @Test
  void without_telling_who_anybody_is_to_the_shop() {
    assertThat(text(get(minji, "/studio/api/designs/" + design))).doesNotContain("customer:").doesNotContain("v-minji");
  }
}
