package shop.kontor.studio.domain.export;

import java.util.ArrayList;
import java.util.List;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.shape.Paint;
import shop.kontor.studio.domain.shape.Paint.Finish;
import shop.kontor.studio.domain.shape.Part;
import shop.kontor.studio.domain.shape.Shape;

/** Doors and windows as things of their own, as large as their hole and as deep as the wall. */
final class Joinery {

  private static final Paint WHITE = new Paint("#faf8f3", Finish.LACQUER);
  private static final Paint LEAF = new Paint("#f1ece2", Finish.LACQUER);
  private static final Paint STEEL = new Paint("#8d9093", Finish.METAL);
  private static final Paint GLASS = new Paint("#cfe4ee", Finish.GLASS);
  private static final double FRAME = 55;

  private Joinery() {}

  static Shape of(Opening.Kind kind, double width, double height, double depth) {
    var parts = new ArrayList<Part>();
    for (int side = -1; side <= 1; side += 2) {
      parts.add(box(side * (width - FRAME) / 2, 0, 0, FRAME, height, depth, WHITE));
    }
    parts.add(box(0, height - FRAME, 0, width, FRAME, depth, WHITE));
    switch (kind) {
      case WINDOW -> {
        parts.add(box(0, 0, 0, width, FRAME, depth, WHITE));
        parts.add(box(0, FRAME, 0, width - 2 * FRAME, height - 2 * FRAME, 12, GLASS));
        int leaves = (int) Math.max(1, Math.round(width / 850));
        for (int i = 1; i < leaves; i++) {
          parts.add(box(-width / 2 + width * i / leaves, FRAME, 0, 70, height - 2 * FRAME, 50, WHITE));
        }
      }
      case DOOR -> {
        parts.add(box(0, 0, depth * 0.2, width - 2 * FRAME, height - FRAME, 40, LEAF));
        parts.add(box(width * 0.36, 1_010, depth * 0.2, 120, 20, 110, STEEL));
      }
      case PASSAGE -> { }
    }
    return new Shape(parts, Shape.Scale.NONE, List.of());
  }

  private static Part box(double x, double y, double z, double wide, double high, double deep, Paint paint) {
    return new Part.Block(x, y, z, wide, high, deep, 0, 0, 0, paint);
  }
}
