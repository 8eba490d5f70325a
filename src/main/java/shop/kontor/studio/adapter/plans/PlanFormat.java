package shop.kontor.studio.adapter.plans;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import shop.kontor.studio.domain.PlanReading;
import shop.kontor.studio.domain.Readings;

/** One way in which rooms are written down. */
interface PlanFormat {

  boolean recognises(Start start);

  Readings read(Path file, PlanReading.Hints hints) throws IOException;

  /** How a file begins, which says more than what it is called. */
  record Start(byte[] bytes, String text) {

    private static final int LENGTH = 4_096;

    static Start of(Path file) throws IOException {
      try (var in = Files.newInputStream(file)) {
        var bytes = in.readNBytes(LENGTH);
        return new Start(bytes, new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading());
      }
    }

    /** Four letters from there. */
    String word(int from) {
      return bytes.length < from + 4 ? "" : new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
    }

    boolean is(int... wanted) {
      if (bytes.length < wanted.length) {
        return false;
      }
      for (int i = 0; i < wanted.length; i++) {
        if ((bytes[i] & 0xFF) != wanted[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
