package shop.kontor.intake.domain;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The beginning of a file, to judge by what it is. */
public record Sample(Path file, byte[] bytes) {

  private static final int LENGTH = 16_384;

  public static Sample of(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new Sample(file, in.readNBytes(LENGTH));
    }
  }

  /** As text without a byte order mark. Bytes that are no UTF-8 become replacement characters: only judge by it. */
  public String text() {
    var text = new String(bytes, charset());
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Charset charset() {
    if (startsWith(0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return startsWith(0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  /** The first line, in lower case. */
  public String header() {
    return text().lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
  }

  public boolean startsWith(int... first) {
    for (int i = 0; i < first.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
