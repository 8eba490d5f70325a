package shop.kontor.studio.adapter.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import shop.kontor.studio.domain.PlanReading;
import shop.kontor.studio.domain.Readings;

/** Files with plans in them, and files that only look so. */
final class PlanFiles {

  private static final Path DATA = Path.of("../shared/data/plans");

  private PlanFiles() {}

  /** Real plans of others; where they are not there, the test is skipped. */
  static Path real(String name) {
    var file = DATA.resolve(name);
    Assumptions.assumeTrue(Files.isReadable(file), () -> file + " is not here");
    return file;
  }

  static Readings read(Path file) {
    return new Plans().read(file, file.getFileName().toString(), PlanReading.Hints.NONE);
  }

  static Path text(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path home(Path folder, String xml) {
    return zip(folder, "Home.xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  static Path zip(Path folder, String entry, byte[] bytes) {
    var file = folder.resolve("home.sh3d");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(bytes);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  static Readings.Found named(Readings readings, String name) {
    return readings.rooms().stream().filter(found -> found.room().name().equals(name)).findFirst().orElseThrow();
  }
}
