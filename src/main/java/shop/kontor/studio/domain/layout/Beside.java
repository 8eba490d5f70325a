package shop.kontor.studio.domain.layout;

import java.util.ArrayList;
import java.util.List;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.layout.Spot.Facing;

/** Places at another piece, in its own frame, the most usual first. All lengths in millimetres. */
final class Beside {

  private static final int ON_IT = -1;
  private static final double TUCKED = 150;
  private static final double SEAT = 600;
  private static final double ROUND_SEAT = 750;
  /** From a table's middle to each side and corner; 180 is where the sofa is. */
  private static final int[] ROUND_THE_TABLE = {90, 270, 60, 300, 40, 320, 75, 285, 0, 20, 340, 105, 255};

  private Beside() {}

  static List<Spot> beforeSofa(Piece sofa, Piece table) {
    var spots = new ArrayList<Spot>();
    for (double gap : new double[] {420, 370, 480}) {
      for (double aside : new double[] {0, 150, -150}) {
        spots.add(new Spot.Beside(aside, sofa.depth() / 2.0 + gap + table.depth() / 2.0, 0, 0));
      }
    }
    return spots;
  }

  /** Under the front legs of the sofa, so far that the table stands on it too. */
  static List<Spot> rugBeforeSofa(Piece sofa, Piece rug) {
    var spots = new ArrayList<Spot>();
    for (double under : new double[] {300, 200, 450, 120}) {
      spots.add(new Spot.Beside(0, sofa.depth() / 2.0 - under + rug.depth() / 2.0, 0, 0));
      spots.add(new Spot.Beside(0, sofa.depth() / 2.0 - under + rug.width() / 2.0, 90, 0));
    }
    spots.add(new Spot.Beside(200, sofa.depth() / 2.0 - 200 + rug.depth() / 2.0, 0, 0));
    spots.add(new Spot.Beside(-200, sofa.depth() / 2.0 - 200 + rug.depth() / 2.0, 0, 0));
    return spots;
  }

  static List<Spot> rugUnderBed(Piece bed, Piece rug) {
    var spots = new ArrayList<Spot>();
    for (double beyond : new double[] {0, 200, 400, 600}) {
      spots.add(new Spot.Beside(0, bed.depth() / 2.0 + beyond - rug.depth() / 2.0, 0, 0));
      spots.add(new Spot.Beside(0, bed.depth() / 2.0 + beyond - rug.width() / 2.0, 90, 0));
    }
    for (int side : new int[] {1, -1}) {
      spots.add(new Spot.Beside(side * (bed.width() + rug.depth()) / 2.0, 100, 90, 0));
    }
    return spots;
  }

  static List<Spot> under(double ahead) {
    return List.of(new Spot.Beside(0, ahead, 0, 0), new Spot.Beside(0, ahead, 90, 0));
  }

  /** Seats that look at the table before the sofa, and so at the sofa too. */
  static List<Spot> roundSofa(Piece sofa, Piece seat, int tableWidth, int tableDepth) {
    var spots = new ArrayList<Spot>();
    double middle = sofa.depth() / 2.0 + 420 + tableDepth / 2.0;
    for (double more : new double[] {450, 620, 320}) {
      for (int angle : ROUND_THE_TABLE) {
        double sin = Math.sin(Math.toRadians(angle));
        double cos = Math.cos(Math.toRadians(angle));
        double out = Math.abs(sin) * Math.max(tableWidth / 2.0, sofa.width() / 2.0 - 500)
            + Math.abs(cos) * tableDepth / 2.0 + more + seat.depth() / 2.0;
        int turn = angle == 90 || angle == 270 || angle == 0 ? 180 - angle : Math.round((180 - angle) / 15f) * 15;
        spots.add(new Spot.Beside(out * sin, middle + out * cos, turn, 0));
      }
    }
    return spots;
  }

  /** At its left and right, flush with its back. */
  static List<Spot> atEnds(Piece seat, Piece thing, double gap) {
    var spots = new ArrayList<Spot>();
    for (double more : new double[] {0, 60, 480}) {
      for (int side : new int[] {1, -1}) {
        spots.add(new Spot.Beside(side * (seat.width() / 2.0 + gap + more + thing.width() / 2.0),
            -seat.depth() / 2.0 + thing.depth() / 2.0, 0, 0));
        spots.add(new Spot.Beside(side * (seat.width() / 2.0 + gap + more + thing.width() / 2.0), 0, 0, 0));
      }
    }
    return spots;
  }

  /** At the head of a bed, at its left and right. */
  static List<Spot> atHead(Piece bed, Piece thing) {
    var spots = new ArrayList<Spot>();
    for (double gap : new double[] {30, 80}) {
      for (int side : new int[] {1, -1}) {
        spots.add(new Spot.Beside(side * (bed.width() / 2.0 + gap + thing.width() / 2.0),
            -bed.depth() / 2.0 + thing.depth() / 2.0, 0, 0));
      }
    }
    return spots;
  }

  static List<Spot> facing() {
    return List.of(new Facing(0), new Facing(150), new Facing(-150), new Facing(300), new Facing(-300), new Facing(600),
        new Facing(-600));
  }

  /** Lying on it, in the middle or at an end. */
  static List<Spot> on(Piece support, Piece thing) {
    var spots = new ArrayList<Spot>();
    double aside = support.width() / 2.0 - thing.width() / 2.0 - 30;
    double back = Math.max(0, support.depth() / 2.0 - thing.depth() / 2.0 - 20);
    if (aside >= 0 && support.depth() >= thing.depth()) {
      if (aside > 250) {
        spots.add(new Spot.Beside(aside, -back, 0, ON_IT));
        spots.add(new Spot.Beside(-aside, -back, 0, ON_IT));
      }
      spots.add(new Spot.Beside(0, 0, 0, ON_IT));
    }
    return spots;
  }

  static List<Spot> inBed(Piece bed, Piece mattress) {
    return List.of(new Spot.Beside(0, Math.max(0, bed.depth() - mattress.depth()) / 2.0 - 10, 0,
        Math.max(0, Math.min(250, bed.height() - mattress.height()))));
  }

  static List<Spot> onSeat(Piece seat, Piece cushion) {
    double aside = Math.max(0, seat.width() / 2.0 - 180 - cushion.width() / 2.0);
    int lift = Math.min(440, seat.height());
    double ahead = -seat.depth() / 2.0 + 240;
    return List.of(new Spot.Beside(aside, ahead, 0, lift), new Spot.Beside(-aside, ahead, 0, lift),
        new Spot.Beside(0, ahead, 0, lift));
  }

  static List<Spot> atDesk(Piece desk, Piece chair) {
    var spots = new ArrayList<Spot>();
    for (double under : new double[] {250, 350, 100}) {
      spots.add(new Spot.Beside(0, desk.depth() / 2.0 + chair.depth() / 2.0 - under, 180, 0));
    }
    return spots;
  }

  static List<Spot> over(int lift) {
    return List.of(new Spot.Beside(0, 0, 0, lift));
  }

  /** Each place at a table, those that face each other first; a round one has them all round. */
  static List<Spot> atTable(Piece table, Piece chair, int chairs) {
    var spots = new ArrayList<Spot>();
    double deep = chair.depth() / 2.0 - TUCKED;
    if (table.tags().contains("round")) {
      int places = Math.max(2, Math.min(chairs, (int) (Math.PI * (table.width() + 200) / ROUND_SEAT)));
      for (int i = 0; i < places; i++) {
        int angle = Math.round(360f * (i % 2 == 0 ? i / 2 : places / 2f + i / 2) / places);
        double out = table.width() / 2.0 + deep;
        spots.add(new Spot.Beside(out * Math.sin(Math.toRadians(angle)), out * Math.cos(Math.toRadians(angle)),
            180 - angle, 0));
      }
      return spots;
    }
    int each = Math.max(1, Math.min((chairs + 1) / 2, (int) (table.width() / SEAT)));
    for (int i = 0; i < each; i++) {
      double along = (i - (each - 1) / 2.0) * table.width() / each;
      spots.add(new Spot.Beside(along, table.depth() / 2.0 + deep, 180, 0));
      spots.add(new Spot.Beside(along, -table.depth() / 2.0 - deep, 0, 0));
    }
    spots.add(new Spot.Beside(table.width() / 2.0 + deep, 0, 90, 0));
    spots.add(new Spot.Beside(-table.width() / 2.0 - deep, 0, 270, 0));
    return spots;
  }
}
