package shop.kontor.studio.adapter.plans;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.domain.UnreadablePlan;

/** The pairs of lines that an ASCII DXF is made of: a code that says what it is, and a value. */
final class DxfTags {

  /** Longer lines are text that nobody needs here. */
  private static final int LONGEST = 2_048;

  private final InputStream in;
  private final byte[] line = new byte[LONGEST];
  private boolean ended;

  DxfTags(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  record Tag(int code, String value) {

    double number() {
      try {
        double number = value.length() > 40 ? 0 : Double.parseDouble(value);
        return Double.isFinite(number) ? number : 0;
      } catch (NumberFormatException e) {
        return 0;
      }
    }
  }

  /** @return {@code null} at the end */
  @Nullable Tag next() throws IOException {
    var code = line();
    if (ended && code.isEmpty()) {
      return null;
    }
    var value = line();
    try {
      return new Tag(Integer.parseInt(code), value);
    } catch (NumberFormatException e) {
      throw new UnreadablePlan("studio.reading.refused.dxf", "This is no DXF drawing that we can read");
    }
  }

  private String line() throws IOException {
    int length = 0;
    while (true) {
      int one = in.read();
      if (one < 0) {
        ended = true;
        break;
      }
      if (one == '\n') {
        break;
      }
      if (length < LONGEST) {
        line[length++] = (byte) one;
      }
    }
    return new String(line, 0, length, StandardCharsets.UTF_8).strip();
  }
}
