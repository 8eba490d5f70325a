package shop.kontor.studio.domain.shape;

import java.util.List;

/** How far parts reach, in millimetres. */
record Bounds(double left, double right, double low, double high, double back, double front) {

  static Bounds of(List<Part> parts) {
    double[] reach = {1e9, -1e9, 1e9, -1e9, 1e9, -1e9};
    for (var part : parts) {
      Mesh.of(part).eachPoint((x, y, z) -> {
        reach[0] = Math.min(reach[0], x);
        reach[1] = Math.max(reach[1], x);
        reach[2] = Math.min(reach[2], y);
        reach[3] = Math.max(reach[3], y);
        reach[4] = Math.min(reach[4], z);
        reach[5] = Math.max(reach[5], z);
      });
    }
    return new Bounds(reach[0], reach[1], reach[2], reach[3], reach[4], reach[5]);
  }

  double width() {
    return right - left;
  }

  double height() {
    return high - low;
  }

  double depth() {
    return front - back;
  }

  double middleX() {
    return (left + right) / 2;
  }

  double middleZ() {
    return (back + front) / 2;
  }
}
