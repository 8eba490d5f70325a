package shop.kontor.studio.adapter.plans;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held, as it wrote beside a JPEG's pixels: tag Orientation, 1 to 8, of CIPA DC-008 (Exif 2.32), 4.6.4.
 * Whatever is not understood is as good as upright.
 */
final class Upright {

  private static final int AS_IT_IS = 1;
  private static final int ORIENTATION = 0x0112;
  private static final int MOST_SEGMENTS = 50;
  private static final int EXIF_HEADER = 6;

  private Upright() {}

  static int orientation(Path file) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readUnsignedShort() != 0xFFD8) {
        return AS_IT_IS;
      }
      for (int n = 0; n < MOST_SEGMENTS; n++) {
        int marker = in.readUnsignedShort();
        int length = in.readUnsignedShort() - 2;
        if (marker >> 8 != 0xFF || marker == 0xFFDA || length < 0) {
          return AS_IT_IS;
        }
        var segment = in.readNBytes(length);
        if (marker == 0xFFE1 && length > EXIF_HEADER && segment[0] == 'E' && segment[1] == 'x') {
          return orientation(ByteBuffer.wrap(segment, EXIF_HEADER, segment.length - EXIF_HEADER).slice());
        }
      }
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      // it breaks off, which the pixels will tell
    }
    return AS_IT_IS;
  }

  private static int orientation(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int n = 0; n < entries; n++) {
      int entry = directory + 2 + n * 12;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
        int said = tiff.getShort(entry + 8);
        return said >= 1 && said <= 8 ? said : AS_IT_IS;
      }
    }
    return AS_IT_IS;
  }

  /** @param orientation 1 to 8: from 5 on, width and height change places */
  static BufferedImage turned(BufferedImage picture, int orientation) {
    if (orientation == AS_IT_IS) {
      return picture;
    }
    int wide = picture.getWidth();
    int high = picture.getHeight();
    boolean lying = orientation >= 5;
    var upright = new BufferedImage(lying ? high : wide, lying ? wide : high, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        int left = wide - 1 - x;
        int up = high - 1 - y;
        switch (orientation) {
          case 2 -> upright.setRGB(left, y, picture.getRGB(x, y));
          case 3 -> upright.setRGB(left, up, picture.getRGB(x, y));
          case 4 -> upright.setRGB(x, up, picture.getRGB(x, y));
          case 5 -> upright.setRGB(y, x, picture.getRGB(x, y));
          case 6 -> upright.setRGB(up, x, picture.getRGB(x, y));
          case 7 -> upright.setRGB(up, left, picture.getRGB(x, y));
          default -> upright.setRGB(y, left, picture.getRGB(x, y));
        }
      }
    }
    return upright;
  }
}
