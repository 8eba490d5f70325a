package shop.kontor.studio.adapter.plans;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * A sheet of paper as a phone photographs it: turned, seen from one side, in uneven light, a little out of focus, with the
 * grain of a small sensor, kept as a JPEG.
 *
 * @param degrees by which the phone was turned
 * @param aslant by how much the far edge is shorter than the near one, from 0 to 1
 * @param cropped whether the sheet fills the picture, so that its edges are not seen
 * @param shadow how much darker the darkest corner is, from 0 to 1
 * @param grain of the sensor, in steps of 256
 */
record PhonePhoto(double degrees, double aslant, boolean cropped, double shadow, int grain) {

  private static final int WIDE = 1_600;
  private static final int HIGH = 1_200;

  Path of(BufferedImage sheet, Path file) throws IOException {
    var random = new Random(7);
    var photo = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
    double scale = scale(sheet);
    for (int y = 0; y < HIGH; y++) {
      for (int x = 0; x < WIDE; x++) {
        var colour = seen(sheet, x, y, scale);
        double light = 1 - shadow * (0.6 * x / WIDE + 0.4 * (HIGH - y) / HIGH);
        photo.setRGB(x, y, lit(colour, light, random));
      }
    }
    var soft = new float[9];
    Arrays.fill(soft, 1 / 9f);
    var blurred = new ConvolveOp(new Kernel(3, 3, soft), ConvolveOp.EDGE_NO_OP, null).filter(photo, null);
    write(blurred, file);
    return file;
  }

  /** Where a place of the sheet is in the photo. */
  Point2D at(BufferedImage sheet, double x, double y) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    double across = ((x - sheet.getWidth() / 2.0) * cos - (y - sheet.getHeight() / 2.0) * sin) * scale(sheet);
    double down = ((x - sheet.getWidth() / 2.0) * sin + (y - sheet.getHeight() / 2.0) * cos) * scale(sheet);
    double far = 1 - aslant * down / HIGH;
    return new Point2D.Double(across / far + WIDE / 2.0, down / far + HIGH / 2.0);
  }

  private double scale(BufferedImage sheet) {
    return Math.min((double) WIDE / sheet.getWidth(), (double) HIGH / sheet.getHeight()) * (cropped ? 1.06 : 0.86);
  }

  /** What falls on one pixel of the sensor, which is no point: edges come out soft and not in steps. */
  private Color seen(BufferedImage sheet, int x, int y, double scale) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    int[] sum = new int[3];
    for (int part = 0; part < 16; part++) {
      double across = x + (part % 4 + 0.5) / 4 - WIDE / 2.0;
      double down = y + (part / 4 + 0.5) / 4 - HIGH / 2.0;
      // the far edge is narrower, and lies closer to the horizon
      double near = 1 / (1 + aslant * down / HIGH) / scale;
      int rgb = rgb(sheet, near * (across * cos + down * sin) + sheet.getWidth() / 2.0,
          near * (down * cos - across * sin) + sheet.getHeight() / 2.0);
      sum[0] += rgb >> 16 & 255;
      sum[1] += rgb >> 8 & 255;
      sum[2] += rgb & 255;
    }
    return new Color(sum[0] / 16, sum[1] / 16, sum[2] / 16);
  }

  private static int rgb(BufferedImage sheet, double x, double y) {
    return x < 0 || y < 0 || x >= sheet.getWidth() || y >= sheet.getHeight() ? 0x70543C
        : sheet.getRGB((int) x, (int) y);
  }

  private int lit(Color colour, double light, Random random) {
    double noise = random.nextGaussian() * grain;
    return new Color(part(colour.getRed() * light + noise), part(colour.getGreen() * light + noise),
        part(colour.getBlue() * light * 0.96 + noise)).getRGB();
  }

  private static int part(double value) {
    return (int) Math.clamp(Math.round(value), 0, 255);
  }

  private static void write(BufferedImage photo, Path file) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(0.8f);
    try (var out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(photo, null, null), how);
    } finally {
      writer.dispose();
    }
  }
}
