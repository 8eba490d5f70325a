package shop.kontor.studio.domain.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import shop.kontor.studio.domain.Placement;

/** Paints pixels: so many millimetres to each, without any smoothing. Writes nothing. */
final class ImagePen implements PlanPen {

  final BufferedImage image;
  private final Graphics2D graphics;
  private AffineTransform outside;

  ImagePen(int width, int height, double millimetres) {
    image = new BufferedImage((int) (width / millimetres), (int) (height / millimetres), BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(1 / millimetres, 1 / millimetres);
  }

  @Override
  public void draw(Shape shape, Ink ink) {
    if (ink.role() == Ink.Role.SHADE) {
      return;
    }
    if (!ink.fill().equals("none")) {
      graphics.setColor(Color.decode(ink.fill()));
      graphics.fill(shape);
    }
    if (!ink.stroke().equals("none")) {
      graphics.setColor(Color.decode(ink.stroke()));
      graphics.setStroke(new BasicStroke((float) ink.width()));
      graphics.draw(shape);
    }
  }

  @Override
  public void write(String text, double x, double y, double size, double angle, Ink ink) {
    // pixels are counted, not read
  }

  @Override
  public void begin(Placement placement) {
    outside = graphics.getTransform();
    graphics.translate(placement.at().x(), placement.at().y());
    graphics.rotate(Math.toRadians(placement.turn()));
  }

  @Override
  public void done() {
    graphics.setTransform(outside);
  }
}
