package shop.kontor.studio.adapter.plans;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import shop.kontor.studio.domain.UnreadablePlan;

/** Pictures, decoded no larger than they are needed, after a look at how large they say they are. */
final class PictureFile {

  /** Of width times height: more than this takes more memory to decode than any plan is worth. */
  private static final long MOST_PIXELS = 50_000_000;

  private PictureFile() {}

  /**
   * @param longest side of the answer, in pixels; larger pictures are thinned out while they are decoded
   * @return the picture, upright as it was taken, and by how much it is smaller than the file's
   */
  static Decoded read(Path file, int longest) {
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw isModern(file) ? new UnreadablePlan("studio.reading.refused.modern",
            "Pictures of this kind (WebP, HEIC, AVIF) can't be read yet") : unreadable();
      }
      var reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return decode(reader, longest, Upright.orientation(file));
      } finally {
        reader.dispose();
      }
    } catch (UnreadablePlan e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw unreadable();
    }
  }

  /** WebP (RIFF), or HEIC and AVIF (ISO base media files, whose first box is {@code ftyp}): what phones and shops send. */
  static boolean isModern(PlanFormat.Start start) {
    return start.is('R', 'I', 'F', 'F') && "WEBP".equals(start.word(8)) || "ftyp".equals(start.word(4));
  }

  private static boolean isModern(Path file) throws IOException {
    return isModern(PlanFormat.Start.of(file));
  }

  private static Decoded decode(ImageReader reader, int longest, int orientation) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      throw new UnreadablePlan("studio.reading.refused.pixels", "This picture is too large: at most 50 megapixels");
    }
    int step = Math.max(1, Math.ceilDiv(Math.max(width, height), longest));
    var how = reader.getDefaultReadParam();
    how.setSourceSubsampling(step, step, 0, 0);
    return new Decoded(Upright.turned(onWhite(reader.read(0, how)), orientation), step);
  }

  private static BufferedImage onWhite(BufferedImage picture) {
    var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    var pen = plain.createGraphics();
    pen.setColor(java.awt.Color.WHITE);
    pen.fillRect(0, 0, plain.getWidth(), plain.getHeight());
    pen.drawImage(picture, 0, 0, null);
    pen.dispose();
    return plain;
  }

  private static UnreadablePlan unreadable() {
    return new UnreadablePlan("studio.reading.refused.picture", "This picture can't be read");
  }

  /** @param step of the file's pixels, every how many-th was taken */
  record Decoded(BufferedImage picture, int step) {}
}
