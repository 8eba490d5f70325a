package shop.kontor.journeys;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.kontor.studio.domain.Furnished;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.drawing.PlanDrawing;

/** Frames per second of the room while somebody turns it, with WebGL in software; and how long a plan takes. */
@Tag("bench")
class RoomBench {

  private static final String TURNED = """
      return new Promise(done => {
        const room = document.querySelector('.room3d-stage').room3d;
        const { controls, perspective } = room;
        const away = perspective.position.clone().sub(controls.target);
        const first = room.frames;
        const begun = performance.now();
        const turn = () => {
          const seconds = (performance.now() - begun) / 1000;
          perspective.position.copy(away).applyAxisAngle(perspective.up, seconds * 0.5).add(controls.target);
          room.invalidate();
          seconds < 6 ? requestAnimationFrame(turn) : done((room.frames - first) / seconds);
        };
        turn();
      })""";

  @Test
  void frames() throws IOException {
    for (var device : List.of("desktop", "phone")) {
      try (var server = new RoomServer(_ -> null);
          var browser = new Browser(server.address(), "en", device, RoomBrowserTests.SOFTWARE)) {
        long begun = System.nanoTime();
        browser.open(server.page("living", Furnished.room(), furnished())).find(".room3d-ready");
        System.out.printf(Locale.ROOT, "%s: first frame after %.1f s%n", device, (System.nanoTime() - begun) / 1e9);
        for (var time : List.of("day", "evening")) {
          browser.click("[data-time=" + time + "]");
          System.out.printf(Locale.ROOT, "%s, %s: %.1f frames/s%n", device, time,
              ((Number) browser.asks(TURNED)).doubleValue());
        }
      }
    }
  }

  @Test
  void plans() {
    var options = PlanDrawing.Options.plan(Locale.ENGLISH);
    for (int round = 0; round < 3; round++) {
      long begun = System.nanoTime();
      int size = 0;
      for (int i = 0; i < 100; i++) {
        size = PlanDrawing.svg(Furnished.room(), furnished(), options).length();
      }
      System.out.printf(Locale.ROOT, "a plan: %.1f ms, %d kB%n", (System.nanoTime() - begun) / 1e8, size / 1024);
    }
  }

  /** A living room with fifteen pieces. */
  private static List<Placement> furnished() {
    var placements = new ArrayList<>(Furnished.placements());
    var more = List.of("tv-bench", "bookcase", "plant", "floor-lamp", "side-table", "pouf", "sideboard", "mirror",
        "curtain");
    for (int i = 0; i < more.size(); i++) {
      placements.add(Furnished.at("more-" + i, Furnished.kind(more.get(i)), 600 + 520 * i, 3900, 180, 0));
    }
    return placements;
  }
}
