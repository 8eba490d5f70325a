package shop.kontor.studio.adapter.print;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.money.Formats;
import shop.kontor.foundation.print.Lettering;
import shop.kontor.studio.application.PlanPress;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.drawing.PlanDrawing;
import shop.kontor.studio.domain.drawing.PlanDrawing.Detail;

/** Prints by PDFBox. Lengths on paper in points. */
@Component
class PdfPlanPress implements PlanPress {

  /** Usual ones; the last few only for halls. */
  private static final int[] SCALES = {20, 50, 100, 200, 500};
  private static final float POINTS = 72 / 25.4f;
  private static final float MARGIN = 12 * POINTS;
  private static final float HEAD = 20 * POINTS;
  private static final float FOOT = 14 * POINTS;
  /** Letters on paper, in millimetres. */
  private static final double LETTERS = 2.7;
  private static final Color INK = new Color(0x26211b);
  private static final Color SOFT = new Color(0x62584b);
  private static final Color BRICK = new Color(0x9e3a24);

  private final MessageSource messages;

  PdfPlanPress(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public byte[] print(Room room, List<Placement> placements, String title, Paper paper, Locale locale) {
    try (var document = new PDDocument()) {
      var name = title.isBlank() ? room.name() : title.strip();
      document.getDocumentInformation().setTitle(name.isEmpty() ? "Kontor" : name + " · Kontor");
      document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
      var regular = Lettering.regular(document);
      var bold = Lettering.bold(document);
      plan(document, room, placements, name, paper, locale, regular, bold);
      new PieceList(document, messages, locale, regular, bold).print(placements, name);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sheet of paper, and how it is used. */
  private record Sheet(PDRectangle size, int scale) {}

  private void plan(PDDocument document, Room room, List<Placement> placements, String name, Paper paper,
      Locale locale, Lettering regular, Lettering bold) throws IOException {
    var sheet = sheet(room, paper == Paper.A3 ? PDRectangle.A3 : PDRectangle.A4);
    var page = new PDPage(sheet.size());
    document.addPage(page);
    double letters = LETTERS * sheet.scale();
    var frame = PlanDrawing.frame(room, Detail.SHEET, letters);
    double perMillimetre = POINTS / sheet.scale();
    float width = sheet.size().getWidth();
    float height = sheet.size().getHeight();
    try (var ink = new PDPageContentStream(document, page)) {
      ink.saveGraphicsState();
      double left = (width - frame.getWidth() * perMillimetre) / 2;
      double top = (height - HEAD + FOOT + frame.getHeight() * perMillimetre) / 2;
      var pen = new PdfPen(ink, regular, frame, perMillimetre, left, top);
      PlanDrawing.draw(room, placements, Detail.SHEET, locale, letters, pen);
      ink.restoreGraphicsState();
      write(ink, bold, 17, INK, MARGIN, height - MARGIN - 12, name.isEmpty() ? "Kontor" : name);
      write(ink, regular, 9.5f, SOFT, MARGIN, height - MARGIN - 28, say("studio.sheet.scale", locale, sheet.scale())
          + "  ·  " + say("studio.sheet.area", locale,
              Formats.plain(BigDecimal.valueOf(room.area()).setScale(2, RoundingMode.HALF_UP), locale)));
      float mark = bold.width("Kontor", 12);
      write(ink, bold, 12, BRICK, width - MARGIN - mark, height - MARGIN - 11, "Kontor");
      bar(ink, regular, sheet.scale(), locale);
    }
  }

  /** Lying or standing, whichever takes the larger scale. */
  private static Sheet sheet(Room room, PDRectangle standing) {
    var lying = new PDRectangle(standing.getHeight(), standing.getWidth());
    for (int scale : SCALES) {
      var frame = PlanDrawing.frame(room, Detail.SHEET, LETTERS * scale);
      boolean wide = frame.getWidth() > frame.getHeight();
      for (var size : wide ? List.of(lying, standing) : List.of(standing, lying)) {
        if (frame.getWidth() / scale * POINTS <= size.getWidth() - 2 * MARGIN
            && frame.getHeight() / scale * POINTS <= size.getHeight() - 2 * MARGIN - HEAD - FOOT) {
          return new Sheet(size, scale);
        }
      }
    }
    return new Sheet(lying, SCALES[SCALES.length - 1]);
  }

  /** So long as a metre, or a few: whoever prints sees at once whether the scale has held. */
  private void bar(PDPageContentStream ink, Lettering letters, int scale, Locale locale) throws IOException {
    int metres = scale <= 20 ? 1 : scale <= 50 ? 2 : scale <= 100 ? 5 : 10;
    float each = 1_000f / scale * POINTS;
    for (int i = 0; i < metres; i++) {
      ink.setNonStrokingColor(i % 2 == 0 ? INK : Color.WHITE);
      ink.setStrokingColor(INK);
      ink.setLineWidth(0.6f);
      ink.addRect(MARGIN + i * each, MARGIN, each, 4);
      ink.fillAndStroke();
    }
    write(ink, letters, 8, SOFT, MARGIN + metres * each + 6, MARGIN - 1,
        metres + " m  ·  " + say("studio.sheet.print", locale));
  }

  private String say(String key, Locale locale, Object... values) {
    var words = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      words[i] = values[i].toString();
    }
    return messages.getMessage(key, words, locale);
  }

  static void write(PDPageContentStream ink, Lettering letters, float size, Color colour, float x, float y, String text)
      throws IOException {
    ink.beginText();
    ink.setNonStrokingColor(colour);
    ink.setFont(letters.font(), size);
    ink.newLineAtOffset(x, y);
    ink.showText(letters.fit(text, size, 900));
    ink.endText();
  }
}
