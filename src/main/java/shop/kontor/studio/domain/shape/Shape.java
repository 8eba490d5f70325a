package shop.kontor.studio.domain.shape;

import java.util.List;

/**
 * What a piece looks like from all sides, exactly as large as the piece.
 *
 * @param scale by which each part's x, y and z are multiplied (about the middle of the footprint, and the lower edge)
 * @param lights where it shines in the evening
 */
public record Shape(List<Part> parts, Scale scale, List<Light> lights) {

  public Shape {
    parts = List.copyOf(parts);
    lights = List.copyOf(lights);
  }

  /** First multiplied, then moved. */
  public record Scale(double x, double y, double z, double moveX, double moveY, double moveZ) {

    public static final Scale NONE = new Scale(1, 1, 1, 0, 0, 0);
  }

  /** @param lumen of its bulb */
  public record Light(double x, double y, double z, int lumen) {}
}
