package shop.kontor.studio.adapter.print;

import static shop.kontor.studio.adapter.print.PdfPlanPress.write;

import java.awt.Color;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import shop.kontor.foundation.money.Formats;
import shop.kontor.foundation.print.Lettering;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.drawing.PlanDrawing;

/** What the numbers on a plan stand for: each piece once, how many of it there are, and what they cost. */
final class PieceList {

  private static final float LEFT = 40;
  private static final float RIGHT = PDRectangle.A4.getWidth() - 40;
  private static final float TOP = PDRectangle.A4.getHeight() - 52;
  private static final float LOW = 56;
  private static final float SIZE = LEFT + 262;
  private static final float COUNT = LEFT + 400;
  private static final Color INK = new Color(0x26211b);
  private static final Color SOFT = new Color(0x62584b);
  private static final Color RULE = new Color(0xddd2bf);

  private final PDDocument document;
  private final MessageSource messages;
  private final Locale locale;
  private final Lettering regular;
  private final Lettering bold;
  private @Nullable PDPageContentStream ink;
  private float y;

  PieceList(PDDocument document, MessageSource messages, Locale locale, Lettering regular,
      Lettering bold) {
    this.document = document;
    this.messages = messages;
    this.locale = locale;
    this.regular = regular;
    this.bold = bold;
  }

  void print(List<Placement> placements, String name) throws IOException {
    if (placements.isEmpty()) {
      return;
    }
    var counts = new LinkedHashMap<Piece, Integer>();
    placements.forEach(placement -> counts.merge(placement.piece(), 1, Integer::sum));
    page(name);
    int number = 0;
    for (var each : counts.entrySet()) {
      if (y < LOW + 40) {
        page(name);
      }
      row(++number, each.getKey(), each.getValue());
    }
    sum(counts);
    ink.close();
  }

  private void page(String name) throws IOException {
    if (ink != null) {
      ink.close();
    }
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    ink = new PDPageContentStream(document, page);
    y = TOP;
    write(ink, bold, 15, INK, LEFT, y, name.isEmpty() ? "Kontor" : name);
    y -= 30;
    write(ink, regular, 8, SOFT, LEFT, y, say("studio.sheet.number"));
    write(ink, regular, 8, SOFT, LEFT + 26, y, say("studio.sheet.piece"));
    write(ink, regular, 8, SOFT, SIZE, y, say("studio.sheet.size"));
    right(regular, 8, SOFT, COUNT + 26, say("studio.sheet.count"));
    right(regular, 8, SOFT, RIGHT, say("studio.sheet.price"));
    rule(5);
  }

  private void row(int number, Piece piece, int count) throws IOException {
    y -= 20;
    write(ink, bold, 9.5f, INK, LEFT, y, Integer.toString(number));
    write(ink, regular, 9.5f, INK, LEFT + 26, y, regular.fit(piece.name().in(locale), 9.5f, SIZE - LEFT - 36));
    write(ink, regular, 9, INK, SIZE, y, PlanDrawing.centimetres(piece));
    right(regular, 9.5f, INK, COUNT + 26, Integer.toString(count));
    var price = piece.price();
    right(regular, 9.5f, INK, RIGHT, price == null ? say("studio.sheet.own")
        : money(price.multipliedBy(count)));
    var words = words(piece);
    if (!words.isEmpty()) {
      y -= 11;
      write(ink, regular, 7.5f, SOFT, LEFT + 26, y, regular.fit(words, 7.5f, SIZE - LEFT - 36));
    }
    rule(7);
  }

  private String words(Piece piece) {
    var colour = piece.colour() == null ? "" : piece.colour().name().in(locale);
    var material = piece.material() == null ? "" : piece.material().in(locale);
    return colour.isEmpty() || material.isEmpty() ? colour + material : colour + "  ·  " + material;
  }

  private void sum(Map<Piece, Integer> counts) throws IOException {
    var sums = new LinkedHashMap<String, Money>();
    counts.forEach((piece, count) -> {
      if (piece.price() != null) {
        sums.merge(piece.price().getCurrencyUnit().getCode(), piece.price().multipliedBy(count), Money::plus);
      }
    });
    for (var sum : sums.values()) {
      y -= 22;
      write(ink, bold, 10.5f, INK, SIZE, y, say("studio.sheet.sum"));
      right(bold, 10.5f, INK, RIGHT, money(sum));
    }
    y -= 24;
    for (var line : regular.lines(say("studio.sheet.vat"), 7.5f, RIGHT - LEFT, 3)) {
      write(ink, regular, 7.5f, SOFT, LEFT, y, line);
      y -= 11;
    }
  }

  private void right(Lettering letters, float size, Color colour, float x, String text) throws IOException {
    write(ink, letters, size, colour, x - letters.width(text, size), y, text);
  }

  private void rule(float below) throws IOException {
    y -= below;
    ink.setStrokingColor(RULE);
    ink.setLineWidth(0.5f);
    ink.moveTo(LEFT, y);
    ink.lineTo(RIGHT, y);
    ink.stroke();
  }

  /** Pages, too, write it as the British do. */
  private String money(Money money) {
    return Formats.money(money, locale.getLanguage().equals("en") ? Locale.UK : locale);
  }

  private String say(String key) {
    return messages.getMessage(key, null, locale);
  }
}
