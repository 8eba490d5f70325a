package shop.kontor.shelf.domain;

import java.util.Arrays;
import java.util.Optional;

/** What labels are printed on. Lengths in millimetres. */
public enum Paper {

  /** One label on a page, for a label printer. */
  LABEL("label", 70, 42.4, 1, 1, 70, 42.4),
  A4_21("a4-21", 70, 42.4, 3, 7, 210, 297),
  A4_24("a4-24", 70, 37, 3, 8, 210, 297);

  private final String written;
  private final double width;
  private final double height;
  private final int columns;
  private final int rows;
  private final double pageWidth;
  private final double pageHeight;

  Paper(String written, double width, double height, int columns, int rows, double pageWidth, double pageHeight) {
    this.written = written;
    this.width = width;
    this.height = height;
    this.columns = columns;
    this.rows = rows;
    this.pageWidth = pageWidth;
    this.pageHeight = pageHeight;
  }

  public static Optional<Paper> named(String written) {
    return Arrays.stream(values()).filter(paper -> paper.written.equals(written)).findFirst();
  }

  public String written() {
    return written;
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  public int columns() {
    return columns;
  }

  public double pageWidth() {
    return pageWidth;
  }

  public double pageHeight() {
    return pageHeight;
  }

  /** Labels on one page. */
  public int places() {
    return columns * rows;
  }

  /** From the page's left edge to that of the label in this place; places count from 0, line by line. */
  public double left(int place) {
    return (pageWidth - columns * width) / 2 + place % columns * width;
  }

  /** From the page's lower edge to that of the label in this place. */
  public double bottom(int place) {
    return pageHeight - (pageHeight - rows * height) / 2 - (place / columns + 1) * height;
  }
}
