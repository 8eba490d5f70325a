package shop.kontor.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.ParkedMessage;
import shop.kontor.foundation.post.PostOffice;

/** The door for staff, and the post behind it. */
@ApplicationModuleTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "kontor.staff.password=" + BackofficeRoomTests.PASSWORD)
@Import(BackofficeRoomTests.HardOfHearing.class)
class BackofficeRoomTests {

  static final String PASSWORD = "for the staff of this test";

  @Autowired
  MockMvcTester mvc;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  TransactionTemplate transaction;
  @Autowired
  ApplicationEventPublisher post;
  @Autowired
  PostOffice office;

  record Knocked(String door, String script) implements Fact {
    @Override
    public String key() {
      return door;
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class HardOfHearing {

    /** Static, for what is injected into the test is a proxy. */
    private static final List<Knocked> HEARD = new CopyOnWriteArrayList<>();
    private static volatile boolean deaf;

    @ApplicationModuleListener(id = "backoffice.knocked")
    void on(Knocked knocked) {
      if (deaf) {
        throw new IllegalStateException("<b>too loud in here</b>");
      }
      HEARD.add(knocked);
    }
  }

  private MvcTestResult signIn(String name, String password) {
    return mvc.post().uri("/backoffice/api/sessions").contentType(MediaType.APPLICATION_JSON)
        .content("{\"name\": \"" + name + "\", \"password\": \"" + password + "\"}").exchange();
  }

  private Cookie staff() {
    return cookie(signIn("staff", PASSWORD));
  }

  private static Cookie cookie(MvcTestResult answer) {
    return Arrays.stream(answer.getResponse().getCookies()).filter(cookie -> cookie.getName().equals("kontor"))
        .reduce((a, b) -> b).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/backoffice", "/backoffice/post"})
  void the_desk_is_closed_to_guests_who_are_shown_the_door(String page) {
    assertThat(mvc.get().uri(page)).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(mvc.get().uri(page + "?state=open").accept(MediaType.TEXT_HTML)).hasStatus3xxRedirection()
        .hasHeader("Location", "/backoffice/sign-in?next=" + page.replace("/", "%2F") + "%3Fstate%3Dopen");
    assertThat(mvc.get().uri(page).cookie(staff())).hasStatusOk();
    assertThat(mvc.post().uri("/backoffice/post/replay").param("listener", "x").param("position", "1")).hasStatus(401);
  }

  @Test
  void a_wrong_name_and_a_wrong_password_are_answered_alike() throws Exception {
    var password = signIn("staff", "not the password");
    var name = signIn("stuff", PASSWORD);
    assertThat(password).hasStatus(401);
    assertThat(name).hasStatus(401);
    assertThat(name.getResponse().getContentAsString()).isEqualTo(password.getResponse().getContentAsString());
    assertThat(signIn("x".repeat(10_000), "x".repeat(10_000))).hasStatus(401);
    assertThat(signIn("staff", PASSWORD)).hasStatusOk();
  }

  @Test
  void guessing_closes_a_name_for_a_while_and_no_other() {
    for (int i = 0; i < 10; i++) {
      assertThat(signIn("guessed", "guess " + i)).hasStatus(401);
    }
    assertThat(signIn("guessed", "guess")).hasStatus(429);
    assertThat(signIn("staff", PASSWORD)).hasStatusOk();
  }

  @Test
  void a_stranger_who_guesses_does_not_lock_staff_out() {
    for (int i = 0; i < 20; i++) {
      assertThat(from("198.51.100.1", "guess " + i)).hasStatus(i < 10 ? 401 : 429);
    }
    assertThat(from("203.0.113.7", PASSWORD)).hasStatusOk();
  }

  private MvcTestResult from(String address, String password) {
    return mvc.post().uri("/backoffice/api/sessions").contentType(MediaType.APPLICATION_JSON)
        .content("{\"name\": \"staff\", \"password\": \"" + password + "\"}").with(request -> {
          request.setRemoteAddr(address);
          return request;
        }).exchange();
  }

  @ParameterizedTest
  @ValueSource(strings =
      {"https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example", "", "javascript:x",
      "/\u3042", "evil"})
  void the_door_leads_nowhere_outside(String next) {
    assertThat(enter(next)).hasStatus(303).hasHeader("Location", "/backoffice");
  }

  @Test
  void the_door_leads_to_where_one_was_going() {
    assertThat(enter("/ordering/backoffice?state=open&q={x}%20y")).hasStatus(303)
        .hasHeader("Location", "/ordering/backoffice?state=open&q={x}%20y");
  }

  private MvcTestResult enter(String next) {
    return mvc.post().uri("/backoffice/sign-in").param("name", "staff").param("password", PASSWORD).param("next", next)
        .exchange();
  }

  @Test
  void a_wrong_password_shows_the_form_again_in_the_readers_language() {
    assertThat(mvc.post().uri("/backoffice/sign-in").param("name", "<script>").param("password", "x")
        .header("Accept-Language", "ko")).hasStatus(422).bodyText().contains("이름 또는 비밀번호가 맞지 않습니다")
        .contains("&lt;script&gt;").doesNotContain("<script>\"");
  }

  @Test
  void the_desk_has_a_way_out() {
    var cookie = staff();
    assertThat(mvc.get().uri("/backoffice").cookie(cookie)).bodyText().contains("action=\"/backoffice/sign-out\"");
    assertThat(mvc.post().uri("/backoffice/sign-out").cookie(cookie)).hasStatus(303).cookies()
        .hasMaxAge("kontor", Duration.ZERO);
  }

  private ParkedMessage parked(Knocked message) {
    HardOfHearing.HEARD.clear();
    HardOfHearing.deaf = true;
    transaction.executeWithoutResult(_ -> post.publishEvent(message));
    await().atMost(Duration.ofSeconds(20)).until(() -> !office.failed().isEmpty());
    // as it would come to pass after many attempts
    await().atMost(Duration.ofSeconds(20)).until(() -> {
      jdbc.sql("UPDATE post.held SET attempts = 9, parked = TRUE").update();
      return office.failed().stream().allMatch(ParkedMessage::parked);
    });
    return office.failed().getFirst();
  }

  @Test
  void what_could_not_be_heard_is_shown_and_tried_again() {
    var parked = parked(new Knocked("front", "<script>alert(1)</script>"));
    var cookie = staff();
    assertThat(mvc.get().uri("/backoffice/post").cookie(cookie)).hasStatusOk().bodyText()
        .contains("Knocked front", "&lt;b&gt;too loud in here", "&lt;script&gt;", "value=\"" + parked.position() + "\"")
        .doesNotContain("<script>alert", "<b>too loud");

    HardOfHearing.deaf = false;
    assertThat(replay(cookie, parked.listener(), parked.position())).hasStatus(303);
    await().atMost(Duration.ofSeconds(20)).until(() -> HardOfHearing.HEARD.size() == 1);
    await().atMost(Duration.ofSeconds(20)).until(() -> office.failed().isEmpty());
    assertThat(replay(cookie, parked.listener(), parked.position())).hasStatus(404);
    assertThat(replay(cookie, "'; DROP TABLE post.held; --", -1)).hasStatus(404);
  }

  @Test
  void what_is_parked_may_be_dropped_by_staff_who_are_asked_first_and_is_never_heard() {
    var parked = parked(new Knocked("back", "<script>alert(1)</script>"));
    var question = "/backoffice/post/drop?listener=" + parked.listener() + "&position=" + parked.position();
    assertThat(mvc.get().uri(question)).hasStatus(401);
    assertThat(drop(new Cookie("kontor", "x"), parked.listener(), parked.position())).hasStatus(401);

    var cookie = staff();
    assertThat(mvc.get().uri("/backoffice/post").cookie(cookie)).bodyText()
        .contains("href=\"" + question.replace("&", "&amp;") + "\"");
    assertThat(mvc.get().uri(question).cookie(cookie)).hasStatusOk().bodyText().contains("Knocked back",
        "will never hear this message", "&lt;script&gt;").doesNotContain("<script>alert", "<b>too loud");
    assertThat(mvc.get().uri(question).cookie(cookie).header("Accept-Language", "ko")).bodyText()
        .contains("메시지 버리기", "더 이상 전달되지 않습니다");
    assertThat(office.failed()).as("asked only").hasSize(1);

    assertThat(drop(cookie, "backoffice.other", parked.position())).hasStatus(404);
    HardOfHearing.deaf = false;
    assertThat(drop(cookie, parked.listener(), parked.position())).hasStatus(303);
    assertThat(office.failed()).isEmpty();
    assertThat(drop(cookie, parked.listener(), parked.position())).hasStatus(404);
    assertThat(mvc.get().uri(question).cookie(cookie)).hasStatus(404);
    transaction.executeWithoutResult(_ -> post.publishEvent(new Knocked("back", "later")));
    await().atMost(Duration.ofSeconds(20)).until(() -> !HardOfHearing.HEARD.isEmpty());
    assertThat(HardOfHearing.HEARD).containsExactly(new Knocked("back", "later"));
  }

  @Test
  void what_is_still_being_tried_again_can_not_be_dropped() {
    var parked = parked(new Knocked("side", "x"));
    assertThat(office.replay(parked.listener(), parked.position())).isTrue();
    assertThat(drop(staff(), parked.listener(), parked.position())).hasStatus(404);
    HardOfHearing.deaf = false;
    await().atMost(Duration.ofSeconds(20)).until(() -> office.failed().isEmpty());
    assertThat(HardOfHearing.HEARD).containsExactly(new Knocked("side", "x"));
  }

  private MvcTestResult drop(Cookie cookie, String listener, long position) {
    return mvc.post().uri("/backoffice/post/drop").cookie(cookie).param("listener", listener)
        .param("position", Long.toString(position)).exchange();
  }

  private MvcTestResult replay(Cookie cookie, String listener, long position) {
    return mvc.post().uri("/backoffice/post/replay").cookie(cookie).param("listener", listener)
        .param("position", Long.toString(position)).exchange();
  }

  @Test
  void only_languages_that_the_shop_speaks_are_remembered() {
    assertThat(mvc.get().uri("/backoffice/sign-in?lang=ko")).bodyText().contains("lang=\"ko\"");
    assertThat(mvc.get().uri("/backoffice/sign-in?lang=ko")).cookies().hasValue("kontor-lang", "ko");
    for (var other : List.of("de", "x", "", "en_US", "../..", "<script>")) {
      assertThat(mvc.get().uri("/backoffice/sign-in").queryParam("lang", other)).hasStatusOk().cookies()
          .doesNotContainCookie("kontor-lang");
    }
    assertThat(mvc.get().uri("/backoffice/sign-in").cookie(new Cookie("kontor-lang", "de"))).hasStatusOk().bodyText()
        .contains("lang=\"en\"");
    assertThat(mvc.get().uri("/backoffice/sign-in")).headers().hasValue("Vary", "Accept-Language, Cookie");
  }
}
