package shop.kontor.studio.domain.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shop.kontor.studio.domain.shape.Mesh;
import shop.kontor.studio.domain.shape.Paint;
import shop.kontor.studio.domain.shape.Shape;

/**
 * Triangles of one paint, in metres: x to the right, y up, z to the front. Counter-clockwise as seen from outside.
 *
 * @param corners of the triangles, each with x, y and z, three after three
 * @param normals one for each corner
 */
record Solid(Paint paint, float[] corners, float[] normals) {

  /** Faces that meet at less than this are one bent face, in degrees. */
  private static final double SOFT = 50;

  int count() {
    return corners.length / 3;
  }

  /** A shape's bodies, one for each paint. */
  static List<Solid> of(Shape shape) {
    var byPaint = new LinkedHashMap<Paint, List<double[][]>>();
    for (var part : shape.parts()) {
      var mesh = Mesh.of(part);
      var places = mesh.points().stream().map(point -> placed(point, shape.scale())).toList();
      byPaint.computeIfAbsent(part.paint(), _ -> new ArrayList<>()).addAll(triangles(places, mesh.triangles()));
    }
    return byPaint.entrySet().stream().map(Solid::joined).toList();
  }

  /** @param triangles each of three corners; each corner with x, y and z, and then its normal */
  static Solid joined(Map.Entry<Paint, List<double[][]>> triangles) {
    int size = triangles.getValue().size() * 9;
    var corners = new float[size];
    var normals = new float[size];
    int at = 0;
    for (var triangle : triangles.getValue()) {
      for (var corner : triangle) {
        for (int axis = 0; axis < 3; axis++) {
          corners[at + axis] = (float) corner[axis];
          normals[at + axis] = (float) corner[axis + 3];
        }
        at += 3;
      }
    }
    return new Solid(triangles.getKey(), corners, normals);
  }

  private static double[] placed(double[] point, Shape.Scale scale) {
    return new double[] {(point[0] * scale.x() + scale.moveX()) / 1000, (point[1] * scale.y() + scale.moveY()) / 1000,
        (point[2] * scale.z() + scale.moveZ()) / 1000};
  }

  static List<double[][]> triangles(List<double[]> points, List<int[]> faces) {
    var normals = faces.stream().map(face -> normal(points.get(face[0]), points.get(face[1]), points.get(face[2])))
        .toList();
    var meeting = new ArrayList<List<double[]>>();
    points.forEach(_ -> meeting.add(new ArrayList<>()));
    for (int i = 0; i < faces.size(); i++) {
      for (int corner : faces.get(i)) {
        meeting.get(corner).add(normals.get(i));
      }
    }
    var triangles = new ArrayList<double[][]>();
    for (int i = 0; i < faces.size(); i++) {
      var own = normals.get(i);
      if (length(own) == 0) {
        continue;
      }
      var triangle = new double[3][];
      for (int k = 0; k < 3; k++) {
        var point = points.get(faces.get(i)[k]);
        var soft = soft(own, meeting.get(faces.get(i)[k]));
        triangle[k] = new double[] {point[0], point[1], point[2], soft[0], soft[1], soft[2]};
      }
      triangles.add(triangle);
    }
    return triangles;
  }

  private static double[] soft(double[] own, List<double[]> others) {
    var sum = new double[3];
    for (var other : others) {
      if (own[0] * other[0] + own[1] * other[1] + own[2] * other[2] > Math.cos(Math.toRadians(SOFT))) {
        for (int axis = 0; axis < 3; axis++) {
          sum[axis] += other[axis];
        }
      }
    }
    return unit(sum);
  }

  private static double[] normal(double[] a, double[] b, double[] c) {
    double[] u = {b[0] - a[0], b[1] - a[1], b[2] - a[2]};
    double[] v = {c[0] - a[0], c[1] - a[1], c[2] - a[2]};
    return unit(new double[] {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]});
  }

  private static double[] unit(double[] a) {
    double length = length(a);
    return length < 1e-12 ? new double[3] : new double[] {a[0] / length, a[1] / length, a[2] / length};
  }

  private static double length(double[] a) {
    return Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
  }
}
