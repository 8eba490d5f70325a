package shop.kontor.studio.adapter.print;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import shop.kontor.foundation.print.Lettering;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.drawing.Ink;
import shop.kontor.studio.domain.drawing.PlanPen;

/** Draws a plan on a page, millimetre by millimetre of the room; y runs upwards on paper. */
final class PdfPen implements PlanPen {

  private final PDPageContentStream ink;
  private final Lettering letters;
  private final Map<Double, PDExtendedGraphicsState> veils = new HashMap<>();

  /**
   * @param scale points to a millimetre of the room
   * @param left of the frame's left edge on the page, in points
   * @param top of its upper edge
   */
  PdfPen(PDPageContentStream ink, Lettering letters, Rectangle2D frame, double scale, double left, double top)
      throws IOException {
    this.ink = ink;
    this.letters = letters;
    ink.transform(new Matrix((float) scale, 0, 0, (float) -scale, (float) (left - frame.getX() * scale),
        (float) (top + frame.getY() * scale)));
  }

  @Override
  public void draw(Shape shape, Ink how) {
    write(() -> {
      ink.saveGraphicsState();
      if (how.opacity() < 1) {
        ink.setGraphicsStateParameters(veils.computeIfAbsent(how.opacity(), PdfPen::veil));
      }
      boolean fills = !how.fill().equals("none");
      boolean strokes = !how.stroke().equals("none");
      if (fills) {
        ink.setNonStrokingColor(Color.decode(how.fill()));
      }
      if (strokes) {
        ink.setStrokingColor(Color.decode(how.stroke()));
        ink.setLineWidth((float) how.width());
        ink.setLineJoinStyle(1);
        if (how.dashed()) {
          ink.setLineDashPattern(new float[] {40, 30}, 0);
        }
      }
      path(shape);
      if (fills && strokes) {
        ink.fillAndStrokeEvenOdd();
      } else if (fills) {
        ink.fillEvenOdd();
      } else {
        ink.stroke();
      }
      ink.restoreGraphicsState();
    });
  }

  private static PDExtendedGraphicsState veil(double opacity) {
    var veil = new PDExtendedGraphicsState();
    veil.setNonStrokingAlphaConstant((float) opacity);
    veil.setStrokingAlphaConstant((float) opacity);
    return veil;
  }

  private void path(Shape shape) throws IOException {
    var points = new double[6];
    for (var step = shape.getPathIterator(null, 1.5); !step.isDone(); step.next()) {
      switch (step.currentSegment(points)) {
        case PathIterator.SEG_MOVETO -> ink.moveTo((float) points[0], (float) points[1]);
        case PathIterator.SEG_LINETO -> ink.lineTo((float) points[0], (float) points[1]);
        default -> ink.closePath();
      }
    }
  }

  @Override
  public void write(String text, double x, double y, double size, double angle, Ink how) {
    write(() -> {
      double width = letters.width(text, (float) size);
      ink.saveGraphicsState();
      ink.transform(Matrix.getTranslateInstance((float) x, (float) y));
      ink.transform(Matrix.getRotateInstance(Math.toRadians(angle), 0, 0));
      ink.transform(new Matrix(1, 0, 0, -1, 0, 0));
      if (how.role() == Ink.Role.TEXT) {
        ink.setStrokingColor(Color.WHITE);
        ink.setLineWidth((float) (size * 0.2));
        ink.setLineJoinStyle(1);
        text(text, size, -width / 2, RenderingMode.STROKE);
      }
      ink.setNonStrokingColor(Color.decode(how.fill()));
      text(text, size, -width / 2, RenderingMode.FILL);
      ink.restoreGraphicsState();
    });
  }

  private void text(String text, double size, double x, RenderingMode mode) throws IOException {
    ink.beginText();
    ink.setFont(letters.font(), (float) size);
    ink.setRenderingMode(mode);
    ink.newLineAtOffset((float) x, (float) (-size * 0.35));
    ink.showText(letters.fit(text, (float) size, Float.MAX_VALUE));
    ink.endText();
  }

  @Override
  public void begin(Placement placement) {
    write(() -> {
      ink.saveGraphicsState();
      ink.transform(Matrix.getTranslateInstance(placement.at().x(), placement.at().y()));
      ink.transform(Matrix.getRotateInstance(Math.toRadians(placement.turn()), 0, 0));
    });
  }

  @Override
  public void done() {
    write(ink::restoreGraphicsState);
  }

  private interface Writing {
    void write() throws IOException;
  }

  private static void write(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
