package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two who furnish one room: from a phone and a desk at once, and whom a link lets in until it is revoked. */
@Tag("long")
class StudioTogetherBrowserTests extends BrowserJourney {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final Shop shop = Shop.open();

  @Test
  void she_draws_her_room_with_a_finger_and_saves_it_on_her_phone() {
    try (var minji = new Browser(shop.address(), "en", "phone")) {
      minji.open("/studio");
      minji.click("#way-DRAW");
      minji.click("main form .button.large.if-elsewhere");
      minji.waitForAddress("/studio/projects/");
      minji.scrollTo(".pe-tools");
      assertThat(minji.text("[data-area]")).isEqualTo("15.96 m²");
      minji.drag("[data-part='corner-2'] .pe-dot", -60, -40);
      assertThat(minji.text("[data-area]")).isNotEqualTo("15.96 m²");
      assertThat(area(minji)).as("its corner was drawn inwards").isBetween(10.0, 15.0);
      minji.tap("[data-do=undo]");
      minji.waitForText("[data-area]", "15.96");
      minji.drag("[data-part='wall-1'] .pe-line", -50, 0);
      double narrower = area(minji);
      assertThat(narrower).isBetween(10.0, 15.5);
      for (var part : new String[] {"DOOR", "WINDOW", "RADIATOR", "SOCKET"}) {
        minji.tap("[data-add=" + part + "]");
      }
      minji.drag("[data-part='opening-2'] .pe-gap", -20, 60);
      minji.tap("[data-do=save]");
      minji.waitForText("[data-status]", "saved");
      assertGood(minji, "studio-drawn");
      var room = minji.asks("return fetch(document.querySelector('[data-save]').dataset.save).then(answer => answer.json())"
          + ".then(room => [room.area.toFixed(2), room.room.openings.length, room.room.fixtures.length].join(' '))");
      assertThat(room).isEqualTo("%.2f 4 2".formatted(narrower));
      minji.tap("#draft");
      minji.waitForText("#project .cards .card:nth-child(3)", "100");
    }
  }

  private static double area(Browser browser) {
    return Double.parseDouble(browser.text("[data-area]").replace(" m²", ""));
  }

  @Test
  void what_one_drags_with_a_finger_the_other_sees_move_on_her_desk_and_the_other_way_round() {
    try (var minji = new Browser(shop.address(), "en", "phone");
        var jun = new Browser(shop.address(), "en", "desktop")) {
      var project = furnished(minji);
      joins(jun, invites(minji, project), project);
      var design = design(minji, project);
      jun.open(design);
      var piece = "#plan [data-placement^='sofa']";
      minji.find(piece);
      var before = place(jun, piece);
      assertThat(place(minji, piece)).isEqualTo(before);
      minji.drag(piece, 25, -30);
      await().atMost(SOON).untilAsserted(() -> assertThat(place(jun, piece)).isNotEqualTo(before));
      assertThat(place(minji, piece)).isEqualTo(place(jun, piece));
      jun.waitForText("#design", "moved");
      var moved = place(jun, piece);
      jun.click("[id^='turn-sofa']");
      await().atMost(SOON).untilAsserted(() -> assertThat(place(minji, piece)).isNotEqualTo(moved));
      minji.picture("studio-together");
      jun.picture("studio-together");
      minji.click("#finishes summary");
      jun.click("#finishes summary");
      jun.click("#floor-WALNUT");
      jun.find("#finishes[open] #floor-WALNUT[aria-current]");
      minji.find("#finishes[open] #floor-WALNUT[aria-current]");
      minji.click("#walls-SAGE");
      jun.find("#walls-SAGE[aria-current]");
      jun.find("#floor-WALNUT[aria-current]");
      jun.picture("studio-finishes");
      minji.picture("studio-finishes");
    }
  }

  @Test
  void whom_she_takes_out_sees_neither_page_nor_plan_nor_room_nor_file_and_nobody_comes_by_a_revoked_link() {
    try (var minji = new Browser(shop.address(), "en", "desktop"); var jun = new Browser(shop.address(), "en", "desktop");
        var late = new Browser(shop.address(), "en", "desktop")) {
      var project = furnished(minji);
      var link = invites(minji, project);
      joins(jun, link, project);
      var design = design(minji, project);
      var id = design.substring(design.lastIndexOf('/') + 1);
      var doors = new String[] {design, "/studio/projects/" + project, "/studio/projects/" + project + "/room",
          design + "/plan.svg", "/studio/api/designs/" + id + "/scene", design + "/plan.pdf", design + "/room.sh3d",
          design + "/room.glb", "/studio/api/designs/" + id, "/studio/api/projects/" + project + "/room"};
      for (var door : doors) {
        await().atMost(SOON).untilAsserted(() -> assertThat(status(jun, door)).as(door).isEqualTo(200));
      }
      minji.open("/context/projects/" + project + "/members");
      minji.click("main form[action$='/revocation'] .button");
      minji.settled();
      late.open(link);
      assertThat(status(late, link)).as("the link opens nothing any more").isEqualTo(404);
      for (var door : doors) {
        assertThat(status(late, door)).as(door).isEqualTo(404);
      }
      assertThat(status(jun, design)).as("who came by it stays until she is taken out").isEqualTo(200);
      minji.open("/context/projects/" + project + "/members");
      minji.click("main form[action*='/members/'][action$='/removal'] .button");
      for (var door : doors) {
        await().atMost(SOON).untilAsserted(() -> assertThat(status(jun, door)).as(door).isEqualTo(404));
      }
    }
  }

  private static int status(Browser browser, String path) {
    return ((Number) browser.asks("return fetch(arguments[0]).then(answer => answer.status)", path)).intValue();
  }

  /** Of a room of 4.8 by 4.2 m. @return the project's id */
  private static String furnished(Browser browser) {
    browser.open("/studio");
    browser.type("#width", "4.80");
    browser.type("#depth", "4.20");
    browser.click("main form .button.large");
    browser.waitForAddress("/studio/projects/");
    browser.waitForText("#again", "others");
    return browser.address().split("/")[3];
  }

  /** With all pieces where the solver has left them for good. */
  private static String design(Browser browser, String project) {
    browser.open("/studio/projects/" + project);
    await().atMost(SOON).until(() -> (Boolean) browser.asks("return fetch('/studio/api/projects/' + arguments[0] + '/drafts')"
        + ".then(answer => answer.json()).then(drafts => !drafts.underWay)", project));
    browser.settled();
    var design = browser.paths("#project .cards .card:first-child h2 a").getFirst();
    browser.open(design);
    return design;
  }

  /** @return where whoever has the link comes in */
  private static String invites(Browser browser, String project) {
    browser.open("/context/projects/" + project + "/members");
    browser.click("main form[action$='/links'] .button");
    var door = browser.find("#link-0").getAttribute("value");
    return door.substring(door.indexOf("/context/join"));
  }

  private static void joins(Browser browser, String link, String project) {
    browser.open(link);
    browser.type("#name", "Jun");
    browser.click("main form .button.large");
    browser.waitForAddress("/context/projects/" + project);
  }

  private static String place(Browser browser, String css) {
    return (String) browser.asks("return document.querySelector(arguments[0])?.getAttribute('transform')", css);
  }
}
