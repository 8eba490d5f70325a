package shop.kontor.shelf.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.shelf.domain.Label;
import shop.kontor.shelf.domain.Paper;

/** Labels are printed, looked at as paper would show them, and their codes read. */
@DisplayName("A printed label")
class PrintedLabelTests {

  private static final int DPI = 200;

  private final PdfLabelPress press = new PdfLabelPress();
  private final ZxingReader reader = new ZxingReader();

  private static Label label(int n, String name) {
    return new Label(name, "3 seats · Moss green", "€1,299.00", "", "incl. 19 % VAT", "FJORD-3-MOSS  ·  2410000010011",
        "Scan: stock, colours, basket", "https://shop.example/01/0241000001%04d?store=store-mitte".formatted(n));
  }

  private static Label korean(int n) {
    return new Label("피오르드 소파", "3인용 · 모스 그린", "€1,299.00", "", "부가세 19% 포함", "FJORD-3-MOSS  ·  2410000010011",
        "스캔: 재고 · 색상 · 장바구니", "https://shop.example/01/0241000001%04d?store=store-mitte".formatted(n));
  }

  private static BufferedImage page(byte[] pdf, int page, String picture) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var image = new PDFRenderer(document).renderImageWithDPI(page, DPI);
      Files.createDirectories(Path.of("target/pictures"));
      ImageIO.write(image, "png", Path.of("target/pictures", picture + ".png").toFile());
      return image;
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Where a line of letters begins and ends, in points from the paper's upper edge. */
  private record Line(float top, float foot) {}

  private static List<Line> lines(byte[] pdf) throws IOException {
    var lines = new ArrayList<Line>();
    try (var document = Loader.loadPDF(pdf)) {
      var reader = new PDFTextStripper() {
        @Override
        protected void writeString(String text, List<TextPosition> letters) {
          var first = letters.getFirst();
          lines.add(new Line(first.getYDirAdj() - .72f * first.getFontSizeInPt(), first.getYDirAdj()));
        }
      };
      reader.setSortByPosition(true);
      reader.getText(document);
    }
    return lines.stream().sorted(Comparator.comparing(Line::foot)).toList();
  }

  private static String fromTopToBottom(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var reader = new PDFTextStripper();
      reader.setSortByPosition(true);
      return reader.getText(document);
    }
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage cut(BufferedImage page, Paper paper, int place) {
    double pixels = DPI / 25.4;
    double top = paper.pageHeight() - paper.bottom(place) - paper.height();
    return page.getSubimage((int) (paper.left(place) * pixels), Math.max(0, (int) (top * pixels)),
        (int) (paper.width() * pixels), (int) (paper.height() * pixels));
  }

  @ParameterizedTest
  @EnumSource
  void bears_a_code_that_is_read_from_the_paper_wherever_it_is_on_the_sheet(Paper paper) throws IOException {
    var labels = new ArrayList<Label>();
    for (int n = 0; n < paper.places(); n++) {
      labels.add(n % 2 == 0 ? label(n, "Fjord sofa") : korean(n));
    }
    var page = page(press.print(labels, paper, 0), 0, "labels-" + paper.written());
    for (int place = 0; place < paper.places(); place++) {
      assertThat(reader.read(png(cut(page, paper, place)))).contains(labels.get(place).address());
    }
  }

  @Test
  void says_in_words_what_it_is_in_english_and_korean() throws IOException {
    assertThat(text(press.print(List.of(label(1, "Fjord sofa")), Paper.LABEL, 0))).contains("Fjord sofa",
        "3 seats · Moss green", "€1,299.00", "", "incl. 19 % VAT", "2410000010011");
    var korean = press.print(List.of(korean(1)), Paper.LABEL, 0);
    assertThat(text(korean)).contains("피오르드 소파", "모스 그린", "부가세 19% 포함");
    page(korean, 0, "label-ko");
  }

  @ParameterizedTest
  @EnumSource
  void tells_the_unit_price_below_the_price_of_what_is_sold_by_measure(Paper paper) throws IOException {
    var label = new Label("Kielholz wood oil, for oiled oak, ash and walnut", "250 ml", "€9.95", "€3.98 / 100 ml",
        "incl. 19 % VAT", "KIEL-250  ·  2410000680011", "Scan: stock, colours, basket",
        "https://shop.example/01/02410000680011");
    var pdf = press.print(List.of(label), paper, 0);
    assertThat(fromTopToBottom(pdf).lines().map(String::strip)).containsSubsequence("€9.95", "€3.98 / 100 ml", "incl. 19 % VAT");
    var lines = lines(pdf);
    for (int i = 1; i < lines.size(); i++) {
      assertThat(lines.get(i).top()).as("line %d stands clear of the one above", i)
          .isGreaterThanOrEqualTo(lines.get(i - 1).foot());
    }
    assertThat(reader.read(png(cut(page(pdf, 0, "label-unit-" + paper.written()), paper, 0))))
        .contains(label.address());
  }

  @Test
  void leaves_free_what_is_used_up_and_goes_on_on_the_next_sheet() throws IOException {
    var labels = new ArrayList<Label>();
    for (int n = 0; n < 21; n++) {
      labels.add(label(n, "Fjord sofa"));
    }
    var pdf = press.print(labels, Paper.A4_21, 20);
    var first = page(pdf, 0, "labels-rest");
    assertThat(reader.read(png(cut(first, Paper.A4_21, 20)))).contains(labels.getFirst().address());
    assertThat(reader.read(png(cut(first, Paper.A4_21, 19)))).isEmpty();
    assertThat(reader.read(png(cut(page(pdf, 1, "labels-next"), Paper.A4_21, 0)))).contains(labels.get(1).address());
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
  }

  @Test
  void has_room_for_any_name_and_price() throws IOException {
    var names = List.of("The exceedingly comfortable Fjord corner sofa with chaise longue, ottoman and three cushions",
        "아주아주편안한피오르드코너소파와긴의자그리고오토만과쿠션세개가함께있는거실세트입니다정말로", "W".repeat(200),
        "😀 אבג \u0007\n\uD800 Sofa", "a");
    for (var name : names) {
      var label = new Label(name, name, "€99,999,999.00", name, name, name, name, "https://shop.example/01/04006381333931");
      var page = page(press.print(List.of(label), Paper.LABEL, 0), 0, "label-" + names.indexOf(name));
      assertThat(reader.read(png(page))).contains(label.address());
    }
  }

  @Test
  void is_drawn_once_however_many_are_wanted() {
    var one = press.print(List.of(label(1, "Fjord sofa")), Paper.A4_21, 0).length;
    var many = press.print(Collections.nCopies(2_000, label(1, "Fjord sofa")), Paper.A4_21, 0).length;
    assertThat(many - one).isLessThan(200_000);
  }

  @Test
  void can_not_be_read_from_what_is_no_picture() {
    var random = new Random(7);
    for (int length : new int[] {0, 10, 1_000, 100_000}) {
      var noise = new byte[length];
      random.nextBytes(noise);
      assertThatThrownBy(() -> reader.read(noise)).isInstanceOf(Refusal.class).hasMessage("shelf.refused.picture");
    }
  }

  @Test
  void can_not_be_read_from_a_small_file_that_unfolds_to_a_huge_picture() throws IOException {
    var huge = png(new BufferedImage(2_001, 2_001, BufferedImage.TYPE_BYTE_BINARY));
    assertThatThrownBy(() -> reader.read(huge)).hasMessage("shelf.refused.picture");
    assertThat(reader.read(png(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB)))).isEmpty();
  }
}
