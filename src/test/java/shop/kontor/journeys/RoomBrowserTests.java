package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.kontor.studio.domain.Furnished;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.Room;

/** The room as a browser draws it, with WebGL in software; what it looked like is kept as pictures. */
@Tag("long")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoomBrowserTests {

  static final String[] SOFTWARE = {"--use-angle=swiftshader", "--enable-unsafe-swiftshader"};
  private static final Path LIBRARY = Path.of("/usr/share/sweethome3d/furniture/BlendSwap-CC-0.sh3f");
  private static final List<String> TEN = List.of("Winchester sofa", "Corner sofa", "Armchair", "Bookcase", "Oak table",
      "Oak chair", "Pool table", "Relax chair", "Sofa", "Bedside table");

  @BeforeAll
  static void a_browser_is_here() {
    assumeTrue(Files.exists(Path.of("/usr/bin/chromium")) && Files.exists(Path.of("/usr/bin/chromedriver")),
        "chromium and its driver are not installed");
  }

  @Test
  void a_room_is_shown_by_day_and_evening_and_changes_before_her_eyes() throws IOException {
    try (var server = new RoomServer(_ -> null);
        var browser = new Browser(server.address(), "en", "desktop", SOFTWARE)) {
      browser.open(server.page("living", Furnished.room(), Furnished.placements())).find(".room3d-ready");
      browser.asks("window.room = document.querySelector('.room3d-stage').room3d;"
          + "document.querySelector('.room3d-canvas').style.transition = 'none'");
      rests(browser);
      browser.picture("room-day");
      double day = light(browser.view());
      browser.click("[data-time=evening]");
      rests(browser);
      browser.picture("room-evening");
      assertThat(light(browser.view())).isLessThan(day * 0.8);
      browser.click("[data-time=day]");
      browser.click("[data-view=walk]");
      rests(browser);
      browser.picture("room-walk");
      browser.click("[data-view=above]");
      rests(browser);
      int before = browser.view().getRGB(pixelX(browser, 1000), pixelY(browser, 2250));
      browser.asks("""
          return fetch('/living.json').then(answer => answer.json()).then(scene => {
            const sofa = scene.pieces.find(piece => piece.id === 'sofa');
            scene.shapes.blue = structuredClone(scene.shapes[sofa.shape]);
            for (const part of scene.shapes.blue.parts) if (part.paint.finish === 'FABRIC') part.paint.srgb = '#2040c0';
            sofa.shape = 'blue';
            room.update(scene);
          })""");
      await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
        int after = browser.view().getRGB(pixelX(browser, 1000), pixelY(browser, 2250));
        assertThat(after & 255).isGreaterThan((after >> 16 & 255) + 60);
      });
      assertThat(before & 255).isLessThan((before >> 8 & 255));
      browser.picture("room-recoloured");
      assertThat((String) browser.asks("return room.still(320, 200).then(picture => picture.type + picture.size)"))
          .startsWith("image/png").hasSizeGreaterThan("image/png".length() + 3);
    }
  }

  /** Machines without a graphics chip feel each of them. */
  @Test
  void a_shelf_full_of_books_is_drawn_with_few_triangles() throws IOException {
    try (var server = new RoomServer(_ -> null);
        var browser = new Browser(server.address(), "en", "phone", SOFTWARE)) {
      browser.open(server.page("shelf", hall(), List.of(Furnished.at("shelf", Furnished.kind("bookcase"), 600, 600, 0, 0))))
          .find(".room3d-ready");
      var triangles = ((Number) browser.asks("""
          let triangles = 0;
          document.querySelector('.room3d-stage').room3d.pieces.group.traverse(each => {
            const { index, attributes } = each.geometry ?? { attributes: {} };
            triangles += (index ?? attributes.position ?? { count: 0 }).count / 3;
          });
          return triangles;""")).intValue();
      assertThat(triangles).isBetween(300, 8_000);
    }
  }

  /** Waits until nothing is drawn any more: which, with nothing moving, must be so. */
  private static void rests(Browser browser) {
    await().atMost(Duration.ofSeconds(60)).until(() -> (Boolean) browser.asks("""
        return new Promise(done => {
          const before = room.frames;
          setTimeout(() => done(before > 0 && room.frames === before), 700);
        })"""));
  }

  private static int pixelX(Browser browser, int millimetres) {
    return ((Number) browser.asks("const box = room.canvas.getBoundingClientRect();"
        + "return Math.round(box.x + box.width / 2 + (arguments[0] / 1000 - room.middle.x) * room.scale)",
        millimetres)).intValue();
  }

  private static int pixelY(Browser browser, int millimetres) {
    return ((Number) browser.asks("const box = room.canvas.getBoundingClientRect();"
        + "return Math.round(box.y + box.height / 2 + (arguments[0] / 1000 - room.middle.z) * room.scale)",
        millimetres)).intValue();
  }

  private static double light(BufferedImage view) {
    double sum = 0;
    for (int y = 200; y < 500; y += 5) {
      for (int x = 300; x < 900; x += 5) {
        int rgb = view.getRGB(x, y);
        sum += (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255);
      }
    }
    return sum;
  }

  /** Makers' models, seen from straight above in scale: each covers as many pixels as it is wide and deep. */
  @Test
  void furniture_is_drawn_in_its_true_size() throws IOException {
    assumeTrue(Files.exists(LIBRARY), "sweethome3d-furniture is not installed");
    try (var library = new Library(LIBRARY); var server = new RoomServer(library::file);
        var browser = new Browser(server.address(), "en", "desktop", SOFTWARE)) {
      var pieces = library.pieces(TEN);
      assertThat(pieces).hasSize(TEN.size());
      browser.open(server.page("library", hall(), rows(pieces))).find(".room3d-ready");
      browser.asks("window.room = document.querySelector('.room3d-stage').room3d");
      browser.click("[data-view=above]");
      await().atMost(Duration.ofSeconds(120)).until(() -> (Boolean) browser.asks(
          "return room.pieces.group.children.every(each => each.children[1]?.children[0]?.children[0]?.isGroup)"));
      browser.picture("room-library");
      for (int i = 0; i < pieces.size(); i++) {
        var size = (List<?>) browser.asks(ALONE, "p" + i);
        assertThat(((Number) size.get(0)).doubleValue()).as(pieces.get(i).name().in("en") + ", its width")
            .isCloseTo(pieces.get(i).width() / 1000.0, within(((Number) size.get(2)).doubleValue() * 2.5));
        assertThat(((Number) size.get(1)).doubleValue()).as(pieces.get(i).name().in("en") + ", its depth")
            .isCloseTo(pieces.get(i).depth() / 1000.0, within(((Number) size.get(2)).doubleValue() * 2.5));
      }
    }
  }

  /** Draws one piece and nothing else, and answers how wide and high its pixels reach, and one pixel, in metres. */
  private static final String ALONE = """
      const scene = room.pieces.group.parent;
      const shown = [...scene.children, ...room.pieces.group.children, ...room.pieces.group.children
        .map(each => each.children[0])].filter(each => each.visible && !each.isLight);
      for (const each of shown) each.visible = false;
      const holder = room.pieces.group.children.find(each => each.userData.id === arguments[0]);
      room.pieces.group.visible = holder.visible = true;
      const kept = scene.background;
      scene.background = null;
      room.renderer.setClearColor('#ff00ff', 1);
      room.renderer.render(scene, room.flat);
      const gl = room.renderer.getContext();
      const [wide, high] = [gl.drawingBufferWidth, gl.drawingBufferHeight];
      const pixels = new Uint8Array(wide * high * 4);
      gl.readPixels(0, 0, wide, high, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
      let [left, right, low, top] = [wide, -1, high, -1];
      for (let y = 0; y < high; y++) {
        for (let x = 0; x < wide; x++) {
          const at = (y * wide + x) * 4;
          if (pixels[at] < 250 || pixels[at + 1] > 5 || pixels[at + 2] < 250) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            low = Math.min(low, y);
            top = Math.max(top, y);
          }
        }
      }
      scene.background = kept;
      for (const each of shown) each.visible = true;
      const metre = room.scale * wide / room.canvas.clientWidth;
      return [(right - left + 1) / metre, (top - low + 1) / metre, 1 / metre];
      """;

  private static Room hall() {
    return new Room("Hall", List.of(new Point(0, 0), new Point(9_000, 0), new Point(9_000, 6_000), new Point(0, 6_000)),
        List.of(), List.of(), 2600);
  }

  private static List<Placement> rows(List<Piece> pieces) {
    var placements = new ArrayList<Placement>();
    int x = 200;
    int y = 200;
    int deep = 0;
    for (int i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      if (x + piece.width() > 8_800) {
        x = 200;
        y += deep + 200;
        deep = 0;
      }
      placements.add(Furnished.at("p" + i, piece, x + piece.width() / 2, y + piece.depth() / 2, 0, 0));
      x += piece.width() + 200;
      deep = Math.max(deep, piece.depth());
    }
    return placements;
  }

  @Test
  void without_webgl_the_plan_stays_with_a_sentence() throws IOException {
    try (var server = new RoomServer(_ -> null);
        var browser = new Browser(server.address(), "en", "phone", "--disable-3d-apis")) {
      browser.open(server.page("living", Furnished.room(), Furnished.placements())).find(".room3d-flat");
      assertThat(browser.text(".room3d-sorry")).isEqualTo("Here is the plan.");
      assertThat((Boolean) browser.asks("return document.querySelector('.kp').getBoundingClientRect().height > 150"))
          .isTrue();
      assertThat(browser.overflows()).isFalse();
      browser.picture("room-plan");
    }
  }
}
