package shop.kontor.intake.application;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import shop.kontor.intake.domain.Reject;

/** The rows that did not go in, as CSV: line, item, reason. There is no file until there is such a row. */
final class RejectFile implements Closeable {

  private final Path path;
  private CsvWriter csv;

  /** Forgets what an earlier import of the same feed rejected. */
  RejectFile(Path path) throws IOException {
    this.path = path;
    Files.deleteIfExists(path);
  }

  void add(Reject reject) {
    try {
      if (csv == null) {
        if (path.toAbsolutePath().getParent() != null) {
          Files.createDirectories(path.toAbsolutePath().getParent());
        }
        csv = CsvWriter.builder().build(Files.newBufferedWriter(path));
        csv.writeRecord("line", "item", "reason");
      }
      csv.writeRecord(reject.line() == 0 ? "" : Long.toString(reject.line()), harmless(reject.item()),
          harmless(reject.reason()));
    } catch (IOException e) {
      throw new UncheckedIOException("The rejected rows could not be written to " + path, e);
    }
  }

  /** A spreadsheet takes what begins like this for a formula. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  void flush() {
    try {
      if (csv != null) {
        csv.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The rejected rows could not be written to " + path, e);
    }
  }

  @Override
  public void close() throws IOException {
    if (csv != null) {
      csv.close();
    }
  }
}
