package shop.kontor.agents.web.feed;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line for each piece, with tabs between its columns. The format has no way to write a tab or an end of line within one. */
final class Table implements AutoCloseable {

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl} ]+");

  private final Writer out;

  Table(Writer out) throws IOException {
    this.out = out;
    out.write(Arrays.stream(Attribute.values()).map(Attribute::written).collect(Collectors.joining("\t")) + "\n");
  }

  void row(Map<Attribute, String> piece) throws IOException {
    out.write(Arrays.stream(Attribute.values()).map(each -> cell(piece.getOrDefault(each, "")))
        .collect(Collectors.joining("\t")) + "\n");
  }

  /** What begins with a quotation mark would be read up to the next one: it is quoted, as tables of the kind do. */
  private static String cell(String value) {
    var plain = BREAKS.matcher(value).replaceAll(" ").strip();
    return plain.startsWith("\"") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
