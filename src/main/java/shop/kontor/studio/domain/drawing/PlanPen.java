package shop.kontor.studio.domain.drawing;

import shop.kontor.studio.domain.Placement;

/** Whatever a plan can be drawn with, on a screen or on paper: what stands there, and what is written beside it. */
public interface PlanPen extends Pen {

  /**
   * One line, about its middle.
   *
   * @param size of its letters
   * @param angle clockwise, in degrees
   */
  void write(String text, double x, double y, double size, double angle, Ink ink);

  /** All that follows is within this piece, about the middle of its footprint, until it is done. */
  void begin(Placement placement);

  void done();
}
