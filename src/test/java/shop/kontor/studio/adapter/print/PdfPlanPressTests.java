package shop.kontor.studio.adapter.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import shop.kontor.studio.application.PlanPress.Paper;
import shop.kontor.studio.domain.Furnished;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.Room;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PdfPlanPressTests {

  private static final double POINTS = 72 / 25.4;

  private final PdfPlanPress press = new PdfPlanPress(messages());

  @Test
  void a_living_room_fits_a4_lying_in_one_to_fifty() throws IOException {
    try (var document = print(Furnished.room(), Paper.A4, Locale.ENGLISH)) {
      assertThat(text(document)).contains("Scale 1:50").contains("24.08 m²").contains("5.60 m");
      assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo((float) (297 * POINTS), within(1f));
    }
  }

  @Test
  void a_small_room_is_drawn_larger_and_a_hall_smaller() throws IOException {
    try (var small = print(square(2_400), Paper.A3, Locale.ENGLISH);
        var hall = print(square(14_000), Paper.A4, Locale.ENGLISH)) {
      assertThat(text(small)).contains("Scale 1:20");
      assertThat(text(hall)).contains("Scale 1:100");
    }
  }

  @Test
  void the_list_has_every_piece_once_with_its_price_and_what_all_cost() throws IOException {
    try (var document = print(Furnished.room(), Paper.A4, Locale.ENGLISH)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      assertThat(text(document)).containsOnlyOnce("A armchair").contains("218 × 92 × 80 cm").contains("€240.00")
          .contains("€720.00");
    }
  }

  @Test
  void korean_letters_are_in_it() throws IOException {
    try (var document = print(Furnished.room(), Paper.A4, Locale.KOREAN)) {
      assertThat(text(document)).contains("축척 1:50").contains("가구 sofa").contains("합계");
    }
  }

  /** 1:50: a room of 5.60 m is 112 mm on paper; at ten pixels to a millimetre between its dark walls. */
  @Test
  void what_is_printed_is_to_scale() throws IOException {
    try (var document = Loader.loadPDF(press.print(Furnished.room(), List.of(), "", Paper.A4, Locale.ENGLISH))) {
      var page = new PDFRenderer(document).renderImageWithDPI(0, 254);
      int row = darkest(page);
      int from = 0;
      while (!isFloor(page.getRGB(from, row))) {
        from++;
      }
      int to = page.getWidth() - 1;
      while (!isFloor(page.getRGB(to, row))) {
        to--;
      }
      assertThat((double) to - from + 1).isCloseTo(1120, within(4.0));
    }
  }

  /** Through the middle of the drawing, where nothing stands. */
  private static int darkest(BufferedImage page) {
    for (int y = page.getHeight() / 2; y < page.getHeight(); y++) {
      if (isFloor(page.getRGB(page.getWidth() / 2, y))) {
        return y;
      }
    }
    throw new AssertionError("There is no floor on this page");
  }

  private static boolean isFloor(int rgb) {
    return Math.abs((rgb >> 16 & 255) - 0xf0) < 4 && Math.abs((rgb >> 8 & 255) - 0xe5) < 4
        && Math.abs((rgb & 255) - 0xd2) < 4;
  }

  private PDDocument print(Room room, Paper paper, Locale locale) throws IOException {
    return Loader.loadPDF(press.print(room, Furnished.placements(), "", paper, locale));
  }

  private static Room square(int side) {
    return new Room("", List.of(new Point(0, 0), new Point(side, 0), new Point(side, side), new Point(0, side)),
        List.of(), List.of(), 2600);
  }

  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document);
  }

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/studio");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
