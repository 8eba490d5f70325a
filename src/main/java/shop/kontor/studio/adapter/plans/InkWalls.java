package shop.kontor.studio.adapter.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.UnreadablePlan;

/**
 * Walls in a picture, and what they close around. Walls are what is drawn thickest; where one breaks off and goes on
 * again, there is a door or, with thin lines drawn in the gap, a window. In pixels.
 */
final class InkWalls {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final int THIN = 3;
  /** By how many times its thickness a wall may break off. */
  private static final int WIDEST_DOOR = 11;
  private static final int WIDEST_WINDOW = 20;
  /** Of the picture, what its longest wall takes at least with all that hangs together with it. */
  private static final double SMALLEST_HOUSE = 0.2;
  private static final double LEVEL = Math.tan(Math.toRadians(5));

  private final Mask ink;
  private final Mask walls;
  private final int thickness;
  private final List<Hole> holes = new ArrayList<>();
  private final Mask whole;

  InkWalls(Grey grey) {
    ink = grey.ink();
    thickness = thickness(ink);
    int size = thickness <= THIN ? 1 : Math.max(2, (int) Math.rint(thickness * 0.55));
    walls = large(size == 1 ? ink : ink.opened(size));
    whole = walls.copy();
    close(true);
    close(false);
  }

  /** Of the thinnest walls: inner ones are often drawn half as thick as outer ones. */
  private static int thickness(Mask ink) {
    var each = ink.thickness();
    int most = Math.max(8, Math.max(ink.width, ink.height) / 16);
    var counts = new long[most + 1];
    long total = 0;
    for (int one : each) {
      if (one > 0 && one <= most) {
        counts[one]++;
        total += one > THIN ? 1 : 0;
      }
    }
    long inked = ink.count();
    if (inked == 0 || inked > (long) ink.width * ink.height * 6 / 10) {
      throw new UnreadablePlan("studio.reading.refused.rooms", "We found no room in this picture");
    }
    if (total < inked * 0.2) {
      return THIN;
    }
    long seen = 0;
    for (int i = THIN + 1; i <= most; i++) {
      seen += counts[i];
      if (seen >= total / 5) {
        return i;
      }
    }
    return THIN;
  }

  /** Without letters and furniture. */
  private Mask large(Mask mask) {
    var patches = Patches.of(mask, true);
    int longest = patches.all().stream().mapToInt(Patches.Patch::longest).max().orElse(0);
    if (longest < Math.max(mask.width, mask.height) * SMALLEST_HOUSE) {
      throw new UnreadablePlan("studio.reading.refused.rooms", "We found no room in this picture");
    }
    var large = new Mask(mask.width, mask.height);
    for (var patch : patches.all()) {
      if (patch.longest() >= Math.max(longest / 25, thickness * 2)) {
        for (int y = patch.top(); y <= patch.bottom(); y++) {
          for (int x = patch.left(); x <= patch.right(); x++) {
            if (patches.isIn(patch, x, y)) {
              large.set(x, y, true);
            }
          }
        }
      }
    }
    return large;
  }

  /** Fills gaps of walls that go across the picture, or down it: where it goes on in its own line within reach. */
  private void close(boolean across) {
    int lines = across ? walls.height : walls.width;
    int length = across ? walls.width : walls.height;
    var gaps = new Mask(walls.width, walls.height);
    int longRun = Math.max(4, (int) (thickness * 1.6));
    for (int line = 0; line < lines; line++) {
      int end = -1;
      boolean isLong = false;
      for (int i = 0; i < length; ) {
        if (!is(walls, across, i, line)) {
          i++;
          continue;
        }
        int start = i;
        while (i < length && is(walls, across, i, line)) {
          i++;
        }
        boolean runs = i - start >= longRun;
        int gap = start - end;
        if (end >= 0 && (runs || isLong) && gap >= thickness && gap <= reach(across, end, start, line)) {
          for (int j = end; j < start; j++) {
            gaps.set(across ? j : line, across ? line : j, true);
          }
        }
        end = i;
        isLong = runs;
      }
    }
    var patches = Patches.of(gaps, true);
    for (var patch : patches.all()) {
      int wide = across ? patch.bottom() - patch.top() + 1 : patch.right() - patch.left() + 1;
      if (wide >= Math.max(2, thickness * 0.4) && wide <= thickness * 2.5) {
        keep(patch, patches, across);
      }
    }
  }

  /** A window is broader than a door, and thin lines go through it: often at the faces of its wall only. */
  private int reach(boolean across, int from, int to, int line) {
    int most = Math.max(8, thickness) * WIDEST_WINDOW;
    if (to - from > most) {
      return most;
    }
    int beside = Math.max(1, (int) (thickness * 0.75));
    int drawn = 0;
    for (int j = from; j < to; j++) {
      boolean inked = false;
      for (int k = -beside; k <= beside && !inked; k++) {
        inked = is(ink, across, j, line + k);
      }
      drawn += inked ? 1 : 0;
    }
    return drawn > (to - from) * 0.7 ? most : Math.max(8, thickness) * WIDEST_DOOR;
  }

  private static boolean is(Mask mask, boolean across, int along, int line) {
    return across ? mask.get(along, line) : mask.get(line, along);
  }

  /** Walls are ragged at their faces: where the gap begins and ends is what most of its lines say. */
  private void keep(Patches.Patch gap, Patches patches, boolean across) {
    int from = across ? gap.top() : gap.left();
    int to = across ? gap.bottom() : gap.right();
    var firsts = new int[to - from + 1];
    var lasts = new int[to - from + 1];
    for (int line = from; line <= to; line++) {
      int begin = across ? gap.left() : gap.top();
      int end = across ? gap.right() : gap.bottom();
      while (begin < end && !isIn(patches, gap, across, begin, line)) {
        begin++;
      }
      while (end > begin && !isIn(patches, gap, across, end, line)) {
        end--;
      }
      firsts[line - from] = begin;
      lasts[line - from] = end;
    }
    Arrays.sort(firsts);
    Arrays.sort(lasts);
    int first = firsts[firsts.length / 2];
    int last = lasts[lasts.length / 2];
    int drawn = 0;
    boolean before = false;
    for (int line = from - 1; line <= to + 1; line++) {
      int inked = 0;
      for (int i = first; i <= last; i++) {
        inked += is(ink, across, i, line) ? 1 : 0;
      }
      boolean now = inked > (last - first + 1) * 0.8;
      drawn += now && !before ? 1 : 0;
      before = now;
    }
    for (int line = from; line <= to; line++) {
      for (int i = first; i <= last; i++) {
        whole.set(across ? i : line, across ? line : i, true);
      }
    }
    double middle = (from + to + 1) / 2.0;
    var a = across ? new Coordinate(first, middle) : new Coordinate(middle, first);
    var b = across ? new Coordinate(last + 1, middle) : new Coordinate(middle, last + 1);
    holes.add(Hole.usual(drawn >= 2 ? Opening.Kind.WINDOW : Opening.Kind.DOOR, a, b, (to - from) / 2.0 + thickness));
  }

  private static boolean isIn(Patches patches, Patches.Patch gap, boolean across, int along, int line) {
    return across ? patches.isIn(gap, along, line) : patches.isIn(gap, line, along);
  }

  int thickness() {
    return thickness;
  }

  List<Hole> holes() {
    return holes;
  }

  List<List<Coordinate>> rooms() {
    var patches = Patches.of(whole, false);
    double smallest = (double) whole.width * whole.height / 400;
    var rooms = new ArrayList<List<Coordinate>>();
    for (var patch : patches.all()) {
      if (!patch.touches() && patch.area() > smallest) {
        rooms.add(level(patches.outline(patch)));
      }
    }
    return rooms;
  }

  /** With fewer corners, and walls that are nearly level made level. */
  private List<Coordinate> level(List<Coordinate> outline) {
    var ring = new ArrayList<>(outline);
    ring.add(ring.getFirst());
    var simple = DouglasPeuckerSimplifier.simplify(GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new)),
        Math.max(1.5, thickness * 0.4));
    if (!(simple instanceof Polygon polygon) || polygon.isEmpty()) {
      return outline;
    }
    var corners = polygon.getExteriorRing().getCoordinates();
    int number = corners.length - 1;
    var moved = new ArrayList<Coordinate>();
    for (int i = 0; i < number; i++) {
      moved.add(corners[i].copy());
    }
    for (int i = 0; i < number; i++) {
      var a = moved.get(i);
      var b = moved.get((i + 1) % number);
      double dx = Math.abs(b.x - a.x);
      double dy = Math.abs(b.y - a.y);
      if (dy > 0 && dy < dx * LEVEL + 1 && dx > dy) {
        a.y = (a.y + b.y) / 2;
        b.y = a.y;
      } else if (dx > 0 && dx < dy * LEVEL + 1 && dy > dx) {
        a.x = (a.x + b.x) / 2;
        b.x = a.x;
      }
    }
    return moved;
  }
}
