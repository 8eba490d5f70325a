package shop.kontor.catalog.domain.picture;

/** A place on the picture in centimetres, as SVG counts them: {@code x} to the right, {@code y} downwards. */
record Point(double x, double y) {

  Point toward(Point other, double share) {
    return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
  }
}
