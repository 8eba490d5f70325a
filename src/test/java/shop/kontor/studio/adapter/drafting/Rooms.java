package shop.kontor.studio.adapter.drafting;

import java.util.ArrayList;
import java.util.List;
import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.Opening.Kind;
import shop.kontor.studio.domain.Opening.Swing;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.Room;

/** Rooms as people have them. */
final class Rooms {

  private Rooms() {}

  /** A door at the bottom left, a window at the top, with a radiator below it. In millimetres. */
  static Room plain(int wide, int deep) {
    return new Room("plain", List.of(new Point(0, 0), new Point(wide, 0), new Point(wide, deep), new Point(0, deep)),
        List.of(new Opening(Kind.WINDOW, new Point(wide / 2 - 800, 0), new Point(wide / 2 + 800, 0), 900, 1_300, Swing.NONE),
            new Opening(Kind.DOOR, new Point(1_100, deep), new Point(250, deep), 0, 2_050, Swing.INTO_FROM_RIGHT)),
        List.of(new Fixture(Fixture.Kind.RADIATOR, new Point(wide / 2, 60), 1_200, 100, 0, 600)), 2_500);
  }

  static Room angled() {
    return new Room("L", List.of(new Point(0, 0), new Point(6_200, 0), new Point(6_200, 3_200), new Point(3_400, 3_200),
        new Point(3_400, 5_600), new Point(0, 5_600)),
        List.of(new Opening(Kind.WINDOW, new Point(0, 4_600), new Point(0, 3_000), 850, 1_350, Swing.NONE),
            new Opening(Kind.WINDOW, new Point(4_000, 0), new Point(5_600, 0), 0, 2_200, Swing.NONE),
            new Opening(Kind.DOOR, new Point(2_800, 5_600), new Point(1_900, 5_600), 0, 2_050, Swing.INTO_FROM_LEFT),
            new Opening(Kind.PASSAGE, new Point(6_200, 1_800), new Point(6_200, 2_800), 0, 2_050, Swing.NONE)),
        List.of(), 2_600);
  }

  static Room slanted() {
    return new Room("slanted", List.of(new Point(0, 0), new Point(5_200, 0), new Point(6_000, 1_800), new Point(5_200, 4_300),
        new Point(0, 4_000)),
        List.of(new Opening(Kind.WINDOW, new Point(1_200, 0), new Point(3_000, 0), 900, 1_300, Swing.NONE),
            new Opening(Kind.DOOR, new Point(0, 3_500), new Point(0, 2_650), 0, 2_050, Swing.INTO_FROM_RIGHT)),
        List.of(), 2_500);
  }

  static Room curved() {
    var outline = new ArrayList<Point>(List.of(new Point(0, 0), new Point(4_200, 0)));
    for (int i = 1; i < 16; i++) {
      double angle = Math.PI * i / 16 - Math.PI / 2;
      outline.add(new Point((int) (4_200 + 2_200 * Math.cos(angle)), (int) (2_200 + 2_200 * Math.sin(angle))));
    }
    outline.addAll(List.of(new Point(4_200, 4_400), new Point(0, 4_400)));
    return new Room("curved", outline,
        List.of(new Opening(Kind.WINDOW, new Point(1_300, 0), new Point(3_100, 0), 900, 1_300, Swing.NONE),
            new Opening(Kind.DOOR, new Point(0, 1_500), new Point(0, 650), 0, 2_050, Swing.INTO_FROM_RIGHT)),
        List.of(), 2_500);
  }
}
