package shop.kontor.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.CustomerSignedIn;

/** Who sees a project, and who does not. */
@DisplayName("A project is seen")
class ContextPrivacyTests extends ContextDoors {

  private static final long SOON = 10_000;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping handlers;
  private Who minji;
  private Who stranger;

  @BeforeEach
  void open() {
    minji = customer("minji");
    stranger = customer("stranger");
    sofa("399.00", 10);
  }

  /** Each way into a project, found and not listed: whatever has an id of one in its path. */
  private Stream<MvcTestResult> everyDoor(Who who, String id) {
    return handlers.getHandlerMethods().keySet().stream().flatMap(mapping -> mapping.getPatternValues().stream()
        .filter(path -> path.startsWith("/context/") && path.contains("{id}"))
        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
            .map(method -> knock(who, method.asHttpMethod(), path.replace("{id}", id)))));
  }

  private MvcTestResult knock(Who who, HttpMethod method, String path) {
    var filled = path.replace("{sku}", "SOFA-RED").replace("{number}", "1").replace("{link}", "a");
    var json = """
        {"goal": "Mine", "standing": "CHOSEN", "text": "Hello", "role": "OWNER", "open": true}""";
    var request = mvc.method(method).uri(filled).cookie(who.cookie()).param("goal", "Mine").param("text", "Hello")
        .param("role", "OWNER").param("open", "true").param("sku", "SOFA-RED").param("number", "1").param("seen", "1");
    return (path.contains("/api/") && !method.equals(HttpMethod.GET)
        ? request.contentType(MediaType.APPLICATION_JSON).content(json) : request).exchange();
  }

  private void assertNoDoorOpens(Who who, String id) {
    var answers = everyDoor(who, id).toList();
    assertThat(answers).hasSizeGreaterThan(10);
    assertThat(answers).allSatisfy(answer -> assertThat(answer.getResponse().getStatus())
        .as(answer.getRequest().getMethod() + " " + answer.getRequest().getRequestURI()).isEqualTo(404));
  }

  private static String id(String project) {
    return project.substring(project.lastIndexOf('/') + 1);
  }

  @Test
  void by_nobody_else_whoever_guesses_its_id() {
    var project = begun(minji, "3000");
    int last = body(get(minji, project)).path("last").asInt();
    for (var who : List.of(stranger, guest("v-minji"), staff("clerk"))) {
      assertNoDoorOpens(who, id(project));
      assertThat(text(get(who, "/context/api/projects"))).doesNotContain(id(project));
    }
    assertThat(get(stranger, "/context/fragments/project?id=" + id(project))).hasStatus(404);
    assertThat(get(stranger, "/context/fragments/recent?id=" + id(project))).hasStatus(404);
    assertThat(mvc.post().uri("/context/pieces").cookie(stranger.cookie()).param("project", id(project))
        .param("sku", "SOFA-RED")).hasStatus(404);
    assertThat(text(get(stranger, "/context/fragments/put?sku=SOFA-RED"))).doesNotContain(id(project));
    assertThat(get(stranger, "/context/backoffice").getResponse().getStatus()).isEqualTo(403);
    assertThat(body(get(minji, project)).path("last").asInt()).isEqualTo(last);
    assertNoDoorOpens(minji, UUID.randomUUID().toString());
    assertNoDoorOpens(minji, "no-such-project");
    assertThat(text(get(stranger, project))).isEqualTo(
        text(get(stranger, "/context/api/projects/" + UUID.randomUUID())).replaceAll("[0-9a-f-]{36}", id(project)));
  }

  @Test
  void by_whoever_is_given_a_link_until_it_is_revoked() {
    var project = begun(minji, null);
    var link = link(minji, project, "EDITOR");
    var token = link.path("token").asString();
    assertThat(join(stranger, token.substring(0, token.length() - 2) + "xx")).hasStatus(404);
    assertThat(join(stranger, "no.link")).hasStatus(404);
    assertThat(join(customer("jun"), token)).hasStatus(200);
    assertThat(get(customer("jun"), project)).hasStatus(200);
    assertThat(text(get(customer("jun"), project))).as("links are for owners").doesNotContain(token);
    body(delete(minji, project + "/links/" + link.path("id").asString()));
    assertThat(join(stranger, token)).hasStatus(404);
    assertThat(mvc.get().uri("/context/join").param("link", token).cookie(stranger.cookie())).hasStatus(404);
    assertNoDoorOpens(stranger, id(project));
    assertThat(get(customer("jun"), project)).as("who came by it stays").hasStatus(200);
  }

  private MvcTestResult join(Who who, String token) {
    return post(who, "/context/api/memberships", "{\"link\": \"%s\"}".formatted(token));
  }

  @Test
  void no_longer_by_a_member_who_was_removed_or_left() {
    var project = begun(minji, null);
    var jun = customer("jun");
    var token = link(minji, project, "EDITOR").path("token").asString();
    body(join(jun, token));
    int number = body(get(jun, project)).path("member").asInt();
    assertThat(delete(jun, project + "/members/1")).as("editors remove nobody").hasStatus(403);
    assertThat(delete(minji, project + "/members/1")).as("somebody has to stay").hasStatus(409);
    body(delete(minji, project + "/members/" + number));
    assertNoDoorOpens(jun, id(project));
    assertThat(join(jun, token)).as("by the link that she came by").hasStatus(404);
    share(minji, project, jun, "OWNER");
    assertThat(delete(jun, project + "/members/1")).as("owners shut nobody out who owns it too").hasStatus(409);
    assertThat(get(minji, project)).hasStatus(200);
    assertThat(delete(jun, project + "/members/" + body(get(jun, project)).path("member").asInt())).hasStatus(204);
    assertNoDoorOpens(jun, id(project));
  }

  @Test
  void on_a_screen_that_is_open_only_until_its_owner_is_removed() {
    var project = begun(minji, null);
    var jun = customer("jun");
    var clerk = staff("clerk");
    share(minji, project, jun, "VIEWER");
    body(put(minji, project + "/store", "{\"open\": true}"));
    var hers = watching(minji, project);
    var his = watching(jun, project);
    var theirs = watching(clerk, project);
    body(delete(minji, project + "/members/" + body(get(jun, project)).path("member").asInt()));
    his.getAsyncResult(SOON);
    body(put(minji, project + "/store", "{\"open\": false}"));
    theirs.getAsyncResult(SOON);
    assertThatThrownBy(() -> hers.getAsyncResult(0)).as("hers is still open").isInstanceOf(IllegalStateException.class);
    assertThat(watched(jun, project)).hasStatus(404);
  }

  /** The line that her open page holds; that it has ended is told by its having a result at all. */
  private MvcResult watching(Who who, String project) {
    var watched = watched(who, project).getMvcResult();
    assertThat(watched.getRequest().isAsyncStarted()).isTrue();
    return watched;
  }

  private MvcTestResult watched(Who who, String project) {
    return mvc.get().uri(project.replace("/api", "") + "/events").cookie(who.cookie()).asyncExchange();
  }

  @Test
  void by_viewers_who_change_nothing_and_invite_nobody() {
    var project = begun(minji, null);
    var jun = customer("jun");
    share(minji, project, jun, "VIEWER");
    assertThat(get(jun, project)).hasStatus(200);
    assertThat(put(jun, project + "/pieces/SOFA-RED", "{}")).hasStatus(403);
    assertThat(post(jun, project + "/notes", "{\"text\": \"Hello\"}")).hasStatus(403);
    assertThat(post(jun, project + "/links", "{\"role\": \"OWNER\"}")).hasStatus(403);
    assertThat(put(jun, project + "/store", "{\"open\": true}")).hasStatus(403);
  }

  @Test
  void by_staff_while_she_lets_the_store_help() {
    var project = begun(minji, null);
    var clerk = staff("clerk");
    body(put(minji, project + "/store", "{\"open\": true}"));
    body(put(clerk, project + "/pieces/SOFA-RED", "{}"));
    assertThat(text(get(minji, project + "/steps"))).contains("clerk");
    assertThat(post(clerk, project + "/links", "{\"role\": \"OWNER\"}")).hasStatus(403);
    body(put(minji, project + "/store", "{\"open\": false}"));
    assertNoDoorOpens(clerk, id(project));
  }

  @Test
  void by_the_customer_as_whom_its_guest_signed_in_and_by_no_later_guest() {
    var guest = guest("v-phone");
    var project = begun(guest, null);
    body(put(guest, project + "/pieces/SOFA-RED", "{}"));
    telling.tell(new CustomerSignedIn(new CustomerId("hana"), "v-phone", Instant.now()));
    assertThat(body(get(customer("hana"), project)).path("role").asString()).isEqualTo("OWNER");
    assertNoDoorOpens(guest, id(project));
    var later = begun(guest, null);
    telling.tell(new CustomerSignedIn(new CustomerId("hana"), "v-phone", Instant.now().minusSeconds(3600)));
    assertThat(get(customer("hana"), later)).hasStatus(404);
    assertThat(get(guest, later)).hasStatus(200);
  }

  @Test
  void without_telling_who_anybody_is_to_the_shop() {
    var project = begun(minji, null);
    var jun = customer("jun");
    share(minji, project, jun, "EDITOR");
    assertThat(text(get(jun, project)) + text(get(jun, project + "/steps")))
        .doesNotContain("customer:").doesNotContain("visitor:").doesNotContain("v-minji").contains("Minji");
  }
}
