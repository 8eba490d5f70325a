package shop.kontor.studio.domain.export;

import java.util.ArrayList;
import java.util.List;
import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.shape.Paint;
import shop.kontor.studio.domain.shape.Paint.Finish;
import shop.kontor.studio.domain.shape.Part;
import shop.kontor.studio.domain.shape.Shape;

/** What stays where it is as things of their own, exactly as large as they are. */
final class Fittings {

  private static final Paint WHITE = new Paint("#faf8f3", Finish.LACQUER);
  private static final Paint PLASTER = new Paint("#ece5d8", Finish.LACQUER);
  private static final Paint SOOT = new Paint("#26241f", Finish.CERAMIC);
  /** In millimetres, of the columns of a radiator: that of most that are made. */
  private static final double COLUMN = 60;
  /** In millimetres: sockets lie as high above the floor. */
  private static final double SOCKET = 260;

  private Fittings() {}

  /** How high above the floor it begins, in millimetres. */
  static double lift(Fixture fixture) {
    return fixture.kind() == Fixture.Kind.SOCKET ? SOCKET : 0;
  }

  static Shape of(Fixture fixture) {
    double w = fixture.width();
    double d = fixture.depth();
    double h = fixture.height();
    var parts = new ArrayList<Part>();
    switch (fixture.kind()) {
      case RADIATOR -> {
        long columns = Math.max(3, Math.round(w / COLUMN));
        for (int i = 0; i < columns; i++) {
          parts.add(box(-w / 2 + w * (i + 0.5) / columns, 0, 0, w / columns * 0.72, h, d, WHITE));
        }
        parts.add(box(0, h * 0.88, 0, w, h * 0.08, d / 2, WHITE));
        parts.add(box(0, h * 0.06, 0, w, h * 0.08, d / 2, WHITE));
      }
      case FIREPLACE -> {
        parts.add(box(0, 0, -d * 0.02, w * 0.9, h * 0.95, d * 0.96, PLASTER));
        parts.add(box(0, h * 0.05, d * 0.46, w * 0.55, h * 0.55, d * 0.06, SOOT));
        parts.add(box(0, h * 0.95, 0, w, h * 0.05, d, WHITE));
      }
      case COLUMN -> parts.add(box(0, 0, 0, w, h, d, PLASTER));
      case SOCKET -> parts.add(box(0, 0, 0, w, h, d, WHITE));
    }
    return new Shape(parts, Shape.Scale.NONE, List.of());
  }

  private static Part box(double x, double y, double z, double wide, double high, double deep, Paint paint) {
    return new Part.Block(x, y, z, wide, high, deep, 0, 0, 0, paint);
  }
}
