package shop.kontor.journeys;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A label as it hangs at a shelf: what a PDF of labels looks like on paper, and to a camera. */
final class PaperLabel {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  private PaperLabel() {}

  /** Its first page. */
  static BufferedImage page(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, 200);
    }
  }

  /** What the code on its first page says. */
  static String code(byte[] pdf) throws IOException {
    return code(page(pdf));
  }

  /** What the code in a picture says. */
  static String code(BufferedImage page) {
    int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
    try {
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    } catch (NotFoundException e) {
      throw new AssertionError("No code can be read from the label", e);
    } catch (ReaderException e) {
      throw new AssertionError("The code on the label is damaged", e);
    }
  }

  /** A film in which it lies on a table, slightly turned, for Chromium's fake camera. */
  static Path film(byte[] pdf) throws IOException {
    var seen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    var brush = seen.createGraphics();
    brush.setColor(new Color(0x80, 0x70, 0x60));
    brush.fillRect(0, 0, WIDTH, HEIGHT);
    brush.rotate(.1, WIDTH / 2.0, HEIGHT / 2.0);
    brush.drawImage(page(pdf), 45, 75, null);
    brush.dispose();
    var film = new ByteArrayOutputStream();
    film.write("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n".formatted(WIDTH, HEIGHT)
        .getBytes(StandardCharsets.US_ASCII));
    var grey = new byte[WIDTH * HEIGHT / 2];
    Arrays.fill(grey, (byte) 128);
    var light = new byte[WIDTH * HEIGHT];
    seen.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, light);
    for (int frame = 0; frame < 10; frame++) {
      film.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
      film.write(light);
      film.write(grey);
    }
    var file = Path.of("target", "journeys", "label-" + System.nanoTime() + ".y4m").toAbsolutePath();
    Files.createDirectories(file.getParent());
    return Files.write(file, film.toByteArray());
  }
}
