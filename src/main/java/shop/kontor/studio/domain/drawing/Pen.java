package shop.kontor.studio.domain.drawing;

import java.awt.Shape;

/** Whatever a piece can be drawn with from above. Lengths in millimetres, y downwards. */
public interface Pen {

  void draw(Shape shape, Ink ink);
}
