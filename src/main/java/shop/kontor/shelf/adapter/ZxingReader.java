package shop.kontor.shelf.adapter;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.shelf.application.CodeReader;

/** Reads by ZXing, few pictures at once: each takes a processor for some hundredths of a second. */
@Component
class ZxingReader implements CodeReader {

  /** Of either side, in pixels. */
  private static final int LARGEST = 2_000;
  private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  private static final Map<DecodeHintType, Object> HINTS = Map.of(
      DecodeHintType.TRY_HARDER, true,
      DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE, BarcodeFormat.EAN_13, BarcodeFormat.EAN_8,
          BarcodeFormat.UPC_A, BarcodeFormat.ITF, BarcodeFormat.DATA_MATRIX));

  private final Semaphore readers = new Semaphore(AT_ONCE);

  @Override
  public Optional<String> read(byte[] picture) {
    if (!readers.tryAcquire()) {
      throw Refusal.unavailable("shelf.refused.reading");
    }
    try {
      var source = luminance(image(picture));
      return Optional.of(new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS).getText());
    } catch (NotFoundException e) {
      return Optional.empty();
    } finally {
      readers.release();
    }
  }

  /** Its size is read before its pixels are: a small file may say that it is very large. */
  private static BufferedImage image(byte[] picture) {
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
      var readers = ImageIO.getImageReaders(input);
      if (readers.hasNext()) {
        var reader = readers.next();
        try {
          reader.setInput(input, true, true);
          if (reader.getWidth(0) <= LARGEST && reader.getHeight(0) <= LARGEST) {
            return reader.read(0);
          }
        } finally {
          reader.dispose();
        }
      }
    } catch (IOException | RuntimeException e) {
      // said below: it is no picture
    }
    throw Refusal.invalid("shelf.refused.picture", LARGEST);
  }

  private static LuminanceSource luminance(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }
}
