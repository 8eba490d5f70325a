package shop.kontor.studio.domain.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.drawing.Ink;
import shop.kontor.studio.domain.drawing.Pen;
import shop.kontor.studio.domain.drawing.PlanDrawing;
import shop.kontor.studio.domain.shape.Shape;
import shop.kontor.studio.domain.shape.Shapes;

/** A thing from above, as a small PNG. */
final class Icon implements Pen {

  private static final int SIDE = 96;

  private final Graphics2D ink;

  private Icon(Graphics2D ink) {
    this.ink = ink;
  }

  static byte[] of(Piece piece) {
    return of(Shapes.of(piece));
  }

  static byte[] of(Shape shape) {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    var reach = PlanDrawing.reach(shape);
    double scale = (SIDE - 8) / Math.max(reach.getWidth(), reach.getHeight());
    graphics.translate(SIDE / 2.0, SIDE / 2.0);
    graphics.scale(scale, scale);
    graphics.translate(-reach.getCenterX(), -reach.getCenterY());
    PlanDrawing.draw(shape, new Icon(graphics));
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void draw(java.awt.Shape shape, Ink how) {
    if (!how.fill().equals("none")) {
      ink.setColor(colour(how.fill(), how.opacity()));
      ink.fill(shape);
    }
    if (!how.stroke().equals("none")) {
      ink.setColor(colour(how.stroke(), how.opacity()));
      ink.setStroke(new BasicStroke((float) how.width()));
      ink.draw(shape);
    }
  }

  private static Color colour(String srgb, double opacity) {
    int rgb = Integer.parseInt(srgb.substring(1), 16);
    return new Color(rgb >> 16, rgb >> 8 & 255, rgb & 255, (int) Math.round(opacity * 255));
  }
}
