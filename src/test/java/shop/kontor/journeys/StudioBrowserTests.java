package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guest walks in, types the size of her room, and leaves with a furnished one in her cart. */
@Tag("long")
class StudioBrowserTests extends BrowserJourney {

  private final Shop shop = Shop.open();

  @Test
  void from_the_front_door_to_a_furnished_room_in_the_cart() {
    try (var minji = new Browser(shop.address(), "en", "desktop")) {
      minji.open("/");
      minji.click("main a[href='/studio']");
      minji.waitForAddress("/studio");
      assertGood(minji, "studio-start");
      minji.type("#width", "4.80");
      minji.type("#depth", "4.20");
      minji.click("main form .button.large");
      minji.waitForAddress("/studio/projects/");
      minji.waitForText("#project .cards .card:nth-child(3)", "100");
      minji.waitForText("#again", "others");
      assertGood(minji, "studio-designs");
      minji.click("#project .cards .card:first-child h2 a");
      minji.waitForAddress("/studio/designs/");
      assertGood(minji, "studio-design");
      minji.click("[id^='colours-']");
      minji.find("[id^='take-']");
      assertGood(minji, "studio-colours");
      minji.click("[id^='take-']");
      minji.waitForText("#design", "swapped");
      minji.click("#into-cart");
      minji.waitForText("#toasts", "in your cart");
      assertGood(minji, "studio-cart");
      var proposed = minji.find("#arrival input").getAttribute("value");
      minji.open("/cart");
      assertThat(minji.text("main")).contains("€");
      minji.open("/cart/checkout");
      assertThat(minji.find("input[name='slot']:checked").getAttribute("value")).isEqualTo(proposed);
    }
  }

  @Test
  void two_designs_are_turned_together_and_without_webgl_their_plans_lie_beside_each_other() {
    for (var device : List.of("desktop", "phone")) {
      try (var minji = new Browser(shop.address(), "en", device, RoomBrowserTests.SOFTWARE)) {
        pair(minji);
        minji.find("[data-pair].room3d-ready");
        assertGood(minji, "studio-pair-" + device);
        var before = eyes(minji);
        assertThat(before.getFirst()).isEqualTo(before.getLast());
        for (int figure = 0; figure < 2; figure++) {
          minji.asks("""
              const { perspective, controls } = document.querySelectorAll('.room3d-stage')[arguments[0]].room3d;
              perspective.position.applyAxisAngle(perspective.up, 0.5);
              controls.update();""", figure);
          var after = eyes(minji);
          assertThat(after.getFirst()).isEqualTo(after.getLast()).isNotEqualTo(before.getFirst());
          before = after;
        }
        minji.click("[data-time=evening]");
        minji.find("[data-time=evening][aria-pressed=true]");
      }
    }
    try (var minji = new Browser(shop.address(), "ko", "desktop", "--disable-3d-apis")) {
      pair(minji);
      minji.waitForText("[data-pair]", "평면도");
      assertGood(minji, "studio-pair-flat");
    }
  }

  @Test
  void a_photo_that_she_likes_tells_its_colours_and_a_style_that_she_may_take(@TempDir Path folder) throws IOException {
    var photo = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    var pen = photo.createGraphics();
    pen.setColor(Color.decode("#f4f1ea"));
    pen.fillRect(0, 0, 400, 300);
    pen.setColor(Color.decode("#cdb48f"));
    pen.fillRect(0, 220, 400, 80);
    pen.dispose();
    ImageIO.write(photo, "png", folder.resolve("room.png").toFile());
    try (var minji = new Browser(shop.address(), "en", "phone")) {
      furnished(minji);
      minji.click("#mood summary");
      minji.find("#photo").sendKeys(folder.resolve("room.png").toString());
      minji.find("[data-mood-found] .swatch");
      assertGood(minji, "studio-mood");
      minji.click("[data-mood-found] button");
      assertThat(minji.asks("return document.getElementById('style').value")).isEqualTo("scandinavian");
    }
  }

  private static void pair(Browser browser) {
    furnished(browser);
    browser.click("#pair-up");
    browser.find("[data-pair]");
  }

  private static void furnished(Browser browser) {
    browser.open("/studio");
    browser.type("#width", "5.60");
    browser.type("#depth", "4.60");
    browser.click("main form .button.large");
    browser.waitForAddress("/studio/projects/");
    browser.find("#again");
    browser.find("#project .cards .card:nth-child(3)");
  }

  /** Where one looks from, in the first room and in the second, to the centimetre. */
  private static List<?> eyes(Browser browser) {
    return (List<?>) browser.asks("""
        return [...document.querySelectorAll('.room3d-stage')].map(stage => stage.room3d.perspective.position.toArray()
          .map(each => each.toFixed(2)).join(' '))""");
  }
}
