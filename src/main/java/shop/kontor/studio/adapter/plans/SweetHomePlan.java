package shop.kontor.studio.adapter.plans;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.domain.PlanReading;
import shop.kontor.studio.domain.Readings;
import shop.kontor.studio.domain.UnreadablePlan;

/**
 * Sweet Home 3D's homes, as it saves them since version 5.3: a zip with {@code Home.xml}. The entry {@code Home}, which
 * older ones have alone, is a Java object stream and never read: whoever reads such a stream runs what is in it.
 */
final class SweetHomePlan implements PlanFormat {

  private static final long MOST_BYTES = 32L << 20;
  private static final int MOST_ENTRIES = 20_000;
  private static final int START = 4_096;

  @Override
  public boolean recognises(Start start) {
    return start.is('P', 'K', 3, 4);
  }

  @Override
  public Readings read(Path file, PlanReading.Hints hints) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw bomb();
      }
      var entry = zip.getEntry("Home.xml");
      if (entry == null) {
        throw without(zip.getEntry("Home"));
      }
      if (entry.getSize() > MOST_BYTES) {
        throw bomb();
      }
      try (var start = zip.getInputStream(entry)) {
        Xml.refuseDeclarations(new String(start.readNBytes(START), StandardCharsets.ISO_8859_1));
      }
      var home = new SweetHome();
      try (var in = new Bounded(zip.getInputStream(entry))) {
        Xml.read(in, home);
      }
      return home.readings(hints.level());
    } catch (ZipException e) {
      throw new UnreadablePlan("studio.reading.refused.zip", "This file is damaged: it can't be unpacked");
    }
  }

  private static UnreadablePlan without(@Nullable ZipEntry serialised) {
    return serialised == null
        ? new UnreadablePlan("studio.reading.refused.kind", "This is no floor plan that we can read")
        : new UnreadablePlan("studio.reading.refused.old", "This file was saved by an old Sweet Home 3D");
  }

  private static UnreadablePlan bomb() {
    return new UnreadablePlan("studio.reading.refused.bomb", "This file unpacks to more than any floor plan has");
  }

  /** What a zip says of its entries' sizes need not be so. */
  private static final class Bounded extends FilterInputStream {

    private long left = MOST_BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw bomb();
      }
    }
  }
}
