package shop.kontor.studio.adapter.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.Opening.Kind;
import shop.kontor.studio.domain.Opening.Swing;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.Room;

/** Rooms of all sorts, the same for the same seed: four- to seven-cornered, L-shaped, slanted, with a curved wall. */
final class RandomRooms {

  private final Random random;

  RandomRooms(long seed) {
    random = new Random(seed);
  }

  Room next() {
    var outline = switch (random.nextInt(4)) {
      case 0 -> convex();
      case 1 -> angled();
      case 2 -> slanted();
      default -> curved();
    };
    var openings = new ArrayList<Opening>();
    var fixtures = new ArrayList<Fixture>();
    var walls = new ArrayList<Integer>();
    for (int i = 0; i < outline.size(); i++) {
      if (outline.get(i).distanceTo(outline.get((i + 1) % outline.size())) > 1_500) {
        walls.add(i);
      }
    }
    java.util.Collections.shuffle(walls, random);
    int doors = 1 + random.nextInt(2);
    for (int wall : walls) {
      var from = outline.get(wall);
      var to = outline.get((wall + 1) % outline.size());
      double length = from.distanceTo(to);
      if (doors > 0) {
        doors--;
        var kind = random.nextInt(5) == 0 ? Kind.PASSAGE : Kind.DOOR;
        openings.add(opening(kind, from, to, length, 800 + random.nextInt(200), 0,
            Swing.values()[random.nextInt(3)]));
      } else if (random.nextInt(10) < 7) {
        double wide = Math.min(length - 300, 700 + random.nextInt(1_300));
        var window = opening(Kind.WINDOW, from, to, length, wide, random.nextInt(4) == 0 ? 0 : 850, Swing.NONE);
        openings.add(window);
        if (window.sill() > 0 && random.nextBoolean()) {
          fixtures.add(radiator(window, from, to, length));
        }
      }
    }
    return new Room("random", outline, openings, fixtures, 2_300 + random.nextInt(600));
  }

  private Opening opening(Kind kind, Point from, Point to, double length, double wide, int sill, Swing swing) {
    double at = 100 + random.nextDouble() * (length - wide - 200);
    return new Opening(kind, along(from, to, at / length), along(from, to, (at + wide) / length), sill,
        kind == Kind.WINDOW ? 1_300 : 2_050, swing);
  }

  private static Fixture radiator(Opening window, Point from, Point to, double length) {
    double inX = -(to.y() - from.y()) / length;
    double inY = (to.x() - from.x()) / length;
    int turn = (int) Math.round(Math.toDegrees(Math.atan2(to.y() - from.y(), to.x() - from.x())));
    return new Fixture(Fixture.Kind.RADIATOR, new Point(
        (int) Math.round((window.from().x() + window.to().x()) / 2.0 + 60 * inX),
        (int) Math.round((window.from().y() + window.to().y()) / 2.0 + 60 * inY)), (int) (window.width() * 0.8), 100, turn,
        600);
  }

  private static Point along(Point from, Point to, double share) {
    return new Point((int) Math.round(from.x() + share * (to.x() - from.x())),
        (int) Math.round(from.y() + share * (to.y() - from.y())));
  }

  private int between(int low, int high) {
    return low + random.nextInt(high - low);
  }

  private List<Point> convex() {
    int corners = between(4, 8);
    double turned = random.nextDouble() * Math.PI;
    int wide = between(2_000, 4_200);
    int deep = between(1_800, 3_200);
    var outline = new ArrayList<Point>();
    for (int i = 0; i < corners; i++) {
      double angle = turned + 2 * Math.PI * (i + 0.3 * random.nextDouble()) / corners;
      outline.add(new Point((int) (wide * Math.cos(angle)), (int) (deep * Math.sin(angle))));
    }
    return outline;
  }

  private List<Point> angled() {
    int wide = between(3_800, 7_500);
    int deep = between(3_600, 6_500);
    int cutX = between(1_200, wide - 1_800);
    int cutY = between(1_200, deep - 1_800);
    var outline = List.of(new Point(0, 0), new Point(wide, 0), new Point(wide, deep - cutY), new Point(wide - cutX,
        deep - cutY), new Point(wide - cutX, deep), new Point(0, deep));
    return turned(outline);
  }

  private List<Point> slanted() {
    int wide = between(2_800, 6_500);
    int deep = between(2_600, 5_500);
    return turned(List.of(new Point(0, 0), new Point(wide, between(-600, 600)), new Point(wide - between(0, 900), deep),
        new Point(between(0, 700), deep - between(-500, 500))));
  }

  private List<Point> curved() {
    int wide = between(2_500, 5_000);
    int deep = between(2_800, 5_200);
    int bow = between(300, deep / 2);
    int chords = between(8, 30);
    var outline = new ArrayList<>(List.of(new Point(0, 0), new Point(wide, 0)));
    for (int i = 1; i < chords; i++) {
      double angle = Math.PI * i / chords - Math.PI / 2;
      outline.add(new Point((int) (wide + bow * Math.cos(angle)), (int) (deep / 2.0 + deep / 2.0 * Math.sin(angle))));
    }
    outline.addAll(List.of(new Point(wide, deep), new Point(0, deep)));
    return turned(outline);
  }

  /** Plans are not always drawn straight. */
  private List<Point> turned(List<Point> outline) {
    double angle = random.nextInt(3) == 0 ? random.nextDouble() * Math.PI : 0;
    return outline.stream().map(point -> new Point((int) Math.round(point.x() * Math.cos(angle) - point.y() * Math.sin(angle)),
        (int) Math.round(point.x() * Math.sin(angle) + point.y() * Math.cos(angle)))).toList();
  }
}
