package shop.kontor.studio.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.studio.domain.PlanReading;

/** Puts what somebody brings into a file for as long as it is read. */
@Component
class Uploads {

  private static final long MB = 1 << 20;
  private static final int AT_ONCE = 64 * 1024;

  <T> T with(InputStream brought, Function<Path, T> work) throws IOException {
    var file = Files.createTempFile("studio-", ".plan");
    try {
      try (var out = Files.newOutputStream(file)) {
        var part = new byte[AT_ONCE];
        long size = 0;
        for (int read = brought.read(part); read >= 0; read = brought.read(part)) {
          size += read;
          if (size > PlanReading.LARGEST) {
            throw Refusal.tooLarge("studio.refused.large", PlanReading.LARGEST / MB);
          }
          out.write(part, 0, read);
        }
        if (size == 0) {
          throw Refusal.invalid("studio.refused.no-file");
        }
      }
      return work.apply(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
