package shop.kontor.foundation.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as pages draw it, in SVG.
 *
 * @param width in modules, with the white around it
 * @param modules the dark ones as a path, row by row
 */
public record QrCode(int width, String modules) {

  /** Modules of white around it, as readers need. */
  private static final int MARGIN = 4;

  /** @throws IllegalArgumentException for a text that no code holds */
  public static QrCode of(String says) {
    try {
      var code = Encoder.encode(says, ErrorCorrectionLevel.M).getMatrix().getArray();
      return new QrCode(code.length + 2 * MARGIN, path(code));
    } catch (WriterException e) {
      throw new IllegalArgumentException("No QR code holds " + says, e);
    }
  }

  private static String path(byte[][] code) {
    var path = new StringBuilder();
    for (int y = 0; y < code.length; y++) {
      for (int x = 0; x < code[y].length; x++) {
        if (code[y][x] == 1) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
