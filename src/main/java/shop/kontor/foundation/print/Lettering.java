package shop.kontor.foundation.print;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font within a document, with Korean, and how text is broken in it. Sizes and widths in points. */
public final class Lettering {

  private static final String MORE = "…";

  private final PDFont font;
  private final Map<Integer, String> letters = new HashMap<>();

  private Lettering(PDFont font) {
    this.font = font;
  }

  public static Lettering regular(PDDocument document) throws IOException {
    return of(document, "/foundation/print/NanumGothic-Regular.ttf");
  }

  public static Lettering bold(PDDocument document) throws IOException {
    return of(document, "/foundation/print/NanumGothic-Bold.ttf");
  }

  private static Lettering of(PDDocument document, String file) throws IOException {
    try (var bytes = Lettering.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new FileNotFoundException(file);
      }
      return new Lettering(PDType0Font.load(document, bytes, true));
    }
  }

  public PDFont font() {
    return font;
  }

  public float width(String text, float size) throws IOException {
    return font.getStringWidth(written(text)) / 1000 * size;
  }

  /** As much of a text as fits. */
  public String fit(String text, float size, float room) throws IOException {
    var written = written(text);
    if (width(written, size) <= room) {
      return written;
    }
    int end = written.length();
    while (end > 0 && width(written.substring(0, end).strip() + MORE, size) > room) {
      end = written.offsetByCodePoints(end, -1);
    }
    return written.substring(0, end).strip() + MORE;
  }

  /** Breaks between words, or within one that is wider than a line; the last line says if there is more. */
  public List<String> lines(String text, float size, float room, int most) throws IOException {
    var lines = new ArrayList<String>();
    var left = written(text).strip();
    while (!left.isEmpty() && lines.size() < most - 1 && width(left, size) > room) {
      int end = left.length();
      while (end > 1 && width(left.substring(0, end).strip(), size) > room) {
        int gap = left.lastIndexOf(' ', end - 1);
        end = gap > 0 ? gap : left.offsetByCodePoints(end, -1);
      }
      lines.add(left.substring(0, end).strip());
      left = left.substring(end).strip();
    }
    lines.add(fit(left, size, room));
    return lines;
  }

  /** With a question mark for each letter that the font has not. */
  private String written(String text) {
    var written = new StringBuilder();
    text.codePoints().forEach(letter -> written.append(letters.computeIfAbsent(letter, this::letter)));
    return written.toString();
  }

  private String letter(int codePoint) {
    var letter = Character.toString(codePoint);
    if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
      return " ";
    }
    try {
      font.encode(letter);
      return letter;
    } catch (IOException | IllegalArgumentException e) {
      return "?";
    }
  }
}
