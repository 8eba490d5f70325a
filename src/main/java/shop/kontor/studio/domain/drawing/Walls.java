package shop.kontor.studio.domain.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.Outline;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.drawing.Ink.Role;

/** Draws what a room is enclosed by, and what in it never moves. */
final class Walls {

  /** Nobody measured them: what is known is their inner face. */
  static final double THICK = 130;

  private final Pen pen;

  Walls(Pen pen) {
    this.pen = pen;
  }

  void draw(Room room) {
    var inside = Outline.polygon(room.outline());
    var mitred = new BufferParameters(1, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 3);
    var walls = BufferOp.bufferOp(inside, THICK, mitred).difference(inside);
    pen.draw(TopView.path(inside), Ink.of(Role.FLOOR));
    pen.draw(TopView.path(walls), Ink.of(Role.WALL));
    room.openings().forEach(this::opening);
    room.fixtures().forEach(this::fixture);
  }

  private void opening(Opening opening) {
    double width = opening.width();
    // along the wall, to the right as seen from inside; into the room, to the right of it on the plan
    double ax = (opening.to().x() - opening.from().x()) / width;
    double ay = (opening.to().y() - opening.from().y()) / width;
    double ix = -ay;
    double iy = ax;
    double x = opening.from().x();
    double y = opening.from().y();
    pen.draw(quad(x + ix * 6, y + iy * 6, ax, ay, width, -ix, -iy, THICK + 12), Ink.of(Role.FLOOR));
    switch (opening.kind()) {
      case WINDOW -> {
        pen.draw(quad(x - ix * THICK * 0.3, y - iy * THICK * 0.3, ax, ay, width, -ix, -iy, THICK * 0.4),
            Ink.line(Role.GLASS, 9));
        pen.draw(line(x - ix * THICK * 0.5, y - iy * THICK * 0.5, ax * width, ay * width), Ink.line(Role.LINE, 9));
        pen.draw(line(x - ix * 2, y - iy * 2, ax * width, ay * width), Ink.line(Role.LINE, 9));
        pen.draw(line(x - ix * THICK, y - iy * THICK, ax * width, ay * width), Ink.line(Role.LINE, 9));
      }
      case DOOR -> door(opening, ax, ay, ix, iy, width);
      case PASSAGE -> {
        pen.draw(line(x, y, ax * width, ay * width), Ink.line(Role.FAINT, 9).dashes());
        pen.draw(line(x - ix * THICK, y - iy * THICK, ax * width, ay * width), Ink.line(Role.FAINT, 9).dashes());
      }
    }
  }

  private void door(Opening opening, double ax, double ay, double ix, double iy, double width) {
    var from = opening.from();
    var to = opening.to();
    switch (opening.swing()) {
      case INTO_FROM_LEFT -> {
        pen.draw(arc(from.x(), from.y(), width, Math.atan2(ay, ax), 90), Ink.line(Role.FAINT, 8));
        pen.draw(quad(from.x(), from.y(), ix, iy, width, ax, ay, 38), leaf());
      }
      case INTO_FROM_RIGHT -> {
        pen.draw(arc(to.x(), to.y(), width, Math.atan2(-ay, -ax), -90), Ink.line(Role.FAINT, 8));
        pen.draw(quad(to.x(), to.y(), ix, iy, width, -ax, -ay, 38), leaf());
      }
      case NONE -> pen.draw(quad(from.x() - ix * THICK * 0.4, from.y() - iy * THICK * 0.4, ax, ay, width, -ix, -iy, 38),
          leaf());
    }
  }

  private static Ink leaf() {
    return new Ink(Role.GLASS, "#fffdf8", Role.LINE.stroke, 8, 1, false);
  }

  /** @param turn 90 clockwise, -90 the other way */
  private static Shape arc(double x, double y, double radius, double begin, double turn) {
    // AWT's angles run against the clock, with y upwards
    return new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, -Math.toDegrees(begin), -turn, Arc2D.OPEN);
  }

  private static Shape line(double x, double y, double dx, double dy) {
    return new Line2D.Double(x, y, x + dx, y + dy);
  }

  private static Shape quad(double x, double y, double ax, double ay, double along, double bx, double by, double deep) {
    var path = new Path2D.Double();
    path.moveTo(x, y);
    path.lineTo(x + ax * along, y + ay * along);
    path.lineTo(x + ax * along + bx * deep, y + ay * along + by * deep);
    path.lineTo(x + bx * deep, y + by * deep);
    path.closePath();
    return path;
  }

  private void fixture(Fixture fixture) {
    var turn = AffineTransform.getTranslateInstance(fixture.at().x(), fixture.at().y());
    turn.rotate(Math.toRadians(fixture.turn()));
    double w = fixture.width();
    double d = fixture.depth();
    var box = new Rectangle2D.Double(-w / 2, -d / 2, w, d);
    switch (fixture.kind()) {
      case RADIATOR -> {
        pen.draw(turn.createTransformedShape(box), new Ink(Role.GLASS, "#fffdf8", Role.LINE.stroke, 8, 1, false));
        int fins = (int) Math.max(3, w / 90);
        for (int i = 1; i < fins; i++) {
          double x = -w / 2 + w * i / fins;
          pen.draw(turn.createTransformedShape(new Line2D.Double(x, -d / 2, x, d / 2)), Ink.line(Role.FAINT, 6));
        }
      }
      case SOCKET -> {
        pen.draw(turn.createTransformedShape(new Arc2D.Double(-45, -d / 2 - 45, 90, 90, 180, 180, Arc2D.CHORD)),
            Ink.line(Role.LINE, 8));
        pen.draw(turn.createTransformedShape(new Line2D.Double(0, -d / 2 + 45, 0, -d / 2 + 75)), Ink.line(Role.LINE,
            8));
      }
      case COLUMN -> pen.draw(turn.createTransformedShape(box), Ink.of(Role.WALL));
      case FIREPLACE -> {
        pen.draw(turn.createTransformedShape(box), Ink.of(Role.WALL));
        pen.draw(turn.createTransformedShape(new Rectangle2D.Double(-w * 0.32, -d * 0.1, w * 0.64, d * 0.6)),
            Ink.of(Role.FLOOR));
      }
    }
  }
}
