package shop.kontor.intake.adapter;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import shop.kontor.intake.domain.Sample;
import shop.kontor.intake.domain.UnreadableFeed;

/** A text file of rows under named columns; CSV or TSV, UTF-8 or, with a byte order mark, UTF-16. */
final class Table {

  private final Path file;
  private final char separator;

  Table(Path file, char separator) {
    this.file = file;
    this.separator = separator;
  }

  /** One row: values by the names of their columns, which are in lower case. */
  static final class Row {

    private final Map<String, Integer> columns;
    private final CsvRecord values;

    private Row(Map<String, Integer> columns, CsvRecord values) {
      this.columns = columns;
      this.values = values;
    }

    long line() {
      return values.getStartingLineNumber();
    }

    /** Stripped; empty where there is no such column or nothing in it. Of several names, the first that is there. */
    String get(String... names) {
      for (var name : names) {
        var column = columns.get(name);
        if (column != null && column < values.getFieldCount()) {
          return Wording.clean(values.getField(column));
        }
      }
      return "";
    }

    Map<String, Integer> columns() {
      return columns;
    }
  }

  interface Visitor {
    void row(Row row);
  }

  /** Reads all rows; tells after each how many bytes it has read of the file. */
  void read(Visitor visitor, LongConsumer bytesRead) {
    long line = 1;
    try (var in = new Counted(Files.newInputStream(file)); var rows = reader(in)) {
      Map<String, Integer> columns = null;
      for (var values : rows) {
        line = values.getStartingLineNumber();
        if (columns == null) {
          columns = columns(values);
        } else {
          bytesRead.accept(in.count());
          visitor.row(new Row(columns, values));
        }
      }
    } catch (UncheckedIOException | CsvParseException | IOException e) {
      throw unreadable(e, line);
    }
  }

  private CsvReader<CsvRecord> reader(Counted in) throws IOException {
    var sample = Sample.of(file);
    Charset charset = StandardCharsets.UTF_8;
    int mark = 0;
    if (sample.startsWith(0xEF, 0xBB, 0xBF)) {
      mark = 3;
    } else if (sample.startsWith(0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      mark = 2;
    } else if (sample.startsWith(0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      mark = 2;
    }
    in.skipNBytes(mark);
    var strict = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    return CsvReader.builder().fieldSeparator(separator).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(new InputStreamReader(in, strict));
  }

  private static Map<String, Integer> columns(CsvRecord header) {
    var columns = new HashMap<String, Integer>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      columns.putIfAbsent(Wording.clean(header.getField(i)).toLowerCase(Locale.ROOT), i);
    }
    return columns;
  }

  private UnreadableFeed unreadable(Exception e, long line) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return new UnreadableFeed(file.getFileName() + " is not UTF-8, somewhere after line " + line
            + ": save it as UTF-8 and import it again", e);
      }
    }
    return new UnreadableFeed(file.getFileName() + " can't be read beyond line " + line
        + "; perhaps a quotation mark is not closed there", e);
  }
}
