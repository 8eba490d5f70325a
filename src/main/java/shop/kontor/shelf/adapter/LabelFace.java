package shop.kontor.shelf.adapter;

import static shop.kontor.shelf.adapter.PdfLabelPress.points;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import shop.kontor.foundation.print.Lettering;
import shop.kontor.shelf.domain.Label;
import shop.kontor.shelf.domain.Paper;

/** How a label looks: its name on top, its price large, its code to the right. Lengths in points. */
class LabelFace {

  /** Light modules around a code, as ISO/IEC 18004 asks. */
  private static final int QUIET = 4;
  private static final float MARGIN = points(4);
  private static final float TOP = points(3.6);
  private static final float LARGEST_CODE = points(24.5);
  private static final float LOW = points(2.2);
  private static final float NAME = 12;
  private static final float NAME_LINE = 13.5f;
  private static final float SMALL = 6.5f;
  private static final float PRICE = 23;
  /** Where the unit price stands below it, clearly to be read as Directive 98/6/EC asks (article 4). */
  private static final float PRICE_ABOVE = 19;
  private static final float UNIT_PRICE = 9;
  /** How high a figure is, of its letters' size. */
  private static final float CAPITAL = .75f;

  private final Lettering regular;
  private final Lettering bold;
  private final float width;
  private final float height;
  private final float code;

  LabelFace(PDDocument document, Paper paper) throws IOException {
    this.regular = Lettering.regular(document);
    this.bold = Lettering.bold(document);
    this.width = points(paper.width());
    this.height = points(paper.height());
    this.code = Math.min(LARGEST_CODE, height - TOP - LOW - 2 * NAME_LINE - SMALL);
  }

  void draw(Label label, PDPageContentStream ink) throws IOException {
    ink.setNonStrokingColor(0f);
    float whole = width - 2 * MARGIN;
    float beside = whole - code;
    float line = height - TOP - NAME * .9f;
    var names = bold.lines(label.name(), NAME, whole, 2);
    for (var name : names) {
      write(ink, bold, NAME, MARGIN, line, name);
      line -= NAME_LINE;
    }
    if (!label.note().isEmpty()) {
      // beside the code where the name took the room above it
      float room = names.size() == 1 ? whole : beside;
      write(ink, regular, 8, MARGIN, line + 1.5f, regular.lines(label.note(), 8, room, 1).getFirst());
    }
    float lowest = LOW + 3;
    write(ink, regular, 5.5f, MARGIN, lowest, regular.fit(label.numbers(), 5.5f, beside));
    write(ink, regular, SMALL, MARGIN, lowest + 8.5f, regular.fit(label.hint(), SMALL, beside));
    boolean measured = !label.unitPrice().isEmpty();
    write(ink, regular, SMALL, MARGIN, lowest + (measured ? 16.5f : 19), regular.fit(label.priceNote(), SMALL, beside));
    if (measured) {
      float size = Math.min(UNIT_PRICE, UNIT_PRICE * beside / bold.width(label.unitPrice(), UNIT_PRICE));
      write(ink, bold, size, MARGIN, lowest + 25, bold.fit(label.unitPrice(), size, beside));
    }
    float foot = lowest + (measured ? 34.5f : 28.5f);
    // on a low label, no higher than what stands above it leaves room for
    float most = measured ? Math.min(PRICE_ABOVE, (line - .5f - foot) / CAPITAL) : PRICE;
    float size = Math.min(most, most * beside / bold.width(label.price(), most));
    write(ink, bold, size, MARGIN, foot, bold.fit(label.price(), size, beside));
    code(ink, label.address(), width - MARGIN + points(1.5) - code, LOW, code);
  }

  private static void write(PDPageContentStream ink, Lettering letters, float size, float x, float y, String text)
      throws IOException {
    ink.beginText();
    ink.setFont(letters.font(), size);
    ink.newLineAtOffset(x, y);
    ink.showText(text);
    ink.endText();
  }

  /** All dark modules are one shape, filled at once: no hair lines where they meet. */
  private static void code(PDPageContentStream ink, String says, float x, float y, float size) throws IOException {
    var modules = modules(says);
    float module = size / (modules.getWidth() + 2 * QUIET);
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        int end = column;
        while (end < modules.getWidth() && modules.get(end, row) == 1) {
          end++;
        }
        if (end > column) {
          ink.addRect(x + (QUIET + column) * module, y + size - (QUIET + row + 1) * module, (end - column) * module,
              module);
          column = end;
        }
      }
    }
    ink.fill();
  }

  private static ByteMatrix modules(String says) {
    try {
      return Encoder.encode(says, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("No QR code holds " + says, e);
    }
  }
}
