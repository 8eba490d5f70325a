package shop.kontor.studio.adapter.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.PlanReading;
import shop.kontor.studio.domain.Readings;

/** A flat of 10 by 7 metres on paper, a pixel to the centimetre: living room, bedroom, bath, with words and furniture. */
@DisplayName("A plan on paper that a phone photographed")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PhonePhotoTests {

  private static final Color PAPER = new Color(250, 249, 245);
  private static final Color INK = new Color(35, 35, 40);
  private static final int LEFT = 200;
  private static final int TOP = 150;
  private static final int WIDE = 1_000;
  private static final int HIGH = 700;
  private static final int OUTER = 20;
  private static final int INNER = 14;
  private static final int MIDDLE = LEFT + 580;

  @TempDir
  Path folder;

  private static BufferedImage sheet() {
    var sheet = new BufferedImage(1_400, 1_050, BufferedImage.TYPE_INT_RGB);
    var pen = sheet.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(PAPER);
    pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    pen.setColor(INK);
    pen.fillRect(LEFT, TOP, WIDE, HIGH);
    pen.setColor(PAPER);
    pen.fillRect(LEFT + OUTER, TOP + OUTER, WIDE - 2 * OUTER, HIGH - 2 * OUTER);
    pen.setColor(INK);
    pen.fillRect(MIDDLE, TOP, INNER, HIGH);
    pen.fillRect(MIDDLE, TOP + 380, LEFT + WIDE - MIDDLE, INNER);
    pen.setColor(PAPER);
    pen.fillRect(MIDDLE, TOP + 200, INNER, 85);
    pen.fillRect(MIDDLE, TOP + 450, INNER, 85);
    pen.fillRect(LEFT + 100, TOP + HIGH - OUTER, 90, OUTER);
    pen.fillRect(LEFT + 200, TOP, 180, OUTER);
    pen.fillRect(LEFT + 700, TOP, 150, OUTER);
    pen.fillRect(LEFT + WIDE - OUTER, TOP + 480, OUTER, 120);
    pen.setColor(INK);
    pen.setStroke(new BasicStroke(2));
    for (int out = 1; out < OUTER; out += 9) {
      pen.drawLine(LEFT + 200, TOP + out, LEFT + 380, TOP + out);
      pen.drawLine(LEFT + 700, TOP + out, LEFT + 850, TOP + out);
      pen.drawLine(LEFT + WIDE - OUTER + out, TOP + 480, LEFT + WIDE - OUTER + out, TOP + 600);
    }
    pen.drawArc(LEFT + 10, TOP + HIGH - OUTER - 90, 180, 180, 0, 90);
    pen.setFont(pen.getFont().deriveFont(28f));
    pen.drawString("Living 5.6 x 6.6", LEFT + 150, TOP + 350);
    pen.drawString("Bedroom", LEFT + 700, TOP + 200);
    pen.drawString("Bath", LEFT + 720, TOP + 550);
    pen.drawRect(LEFT + 60, TOP + 60, 220, 90);
    pen.drawOval(LEFT + 300, TOP + 450, 120, 120);
    pen.drawLine(LEFT, 100, LEFT + WIDE, 100);
    pen.drawString("10,00 m", LEFT + 430, 92);
    pen.dispose();
    return sheet;
  }

  @ParameterizedTest
  @CsvSource({"0, 0, false, 0.1, 3", "3, 0.12, false, 0.45, 14", "-3, 0.25, false, 0.45, 14", "3, 0, true, 0.45, 14",
      "0, 0.12, true, 0.1, 3", "3, 0.12, true, 0.45, 3", "-3, 0.12, true, 0.45, 14", "3, 0.25, true, 0.45, 14",
      "-3, 0.25, true, 0.1, 3"})
  void has_its_rooms_doors_and_windows_where_they_are(double degrees, double aslant, boolean cropped, double shadow, int grain)
      throws IOException {
    var sheet = sheet();
    var phone = new PhonePhoto(degrees, aslant, cropped, shadow, grain);
    var photo = phone.of(sheet, folder.resolve("flat.jpg"));
    var from = phone.at(sheet, LEFT, TOP + HIGH / 2.0);
    var to = phone.at(sheet, LEFT + WIDE, TOP + HIGH / 2.0);

    var found = new Plans().read(photo, "flat.jpg", new PlanReading.Hints(null,
        new PlanReading.Known((int) from.getX(), (int) from.getY(), (int) to.getX(), (int) to.getY(), 10_000)));

    assertThat(found.rooms()).hasSize(3);
    assertThat(found.notes()).filteredOn(note -> note.words().endsWith("straightened"))
        .allSatisfy(note -> assertThat((double) note.values().getFirst()).isPositive());
    assertThat(area(found, 0)).isCloseTo(5.6 * 6.6, withinPercentage(4));
    assertThat(area(found, 1)).isCloseTo(3.86 * 3.6, withinPercentage(5));
    assertThat(area(found, 2)).isCloseTo(3.86 * 2.86, withinPercentage(5));
    assertThat(openings(found, 0)).containsExactly(Opening.Kind.DOOR, Opening.Kind.DOOR, Opening.Kind.DOOR, Opening.Kind.WINDOW);
    assertThat(openings(found, 1)).containsExactly(Opening.Kind.DOOR, Opening.Kind.WINDOW);
    assertThat(openings(found, 2)).containsExactly(Opening.Kind.DOOR, Opening.Kind.WINDOW);
  }

  private static double area(Readings found, int room) {
    return found.rooms().get(room).room().area();
  }

  private static List<Opening.Kind> openings(Readings found, int room) {
    return found.rooms().get(room).room().openings().stream().map(Opening::kind).sorted().toList();
  }
}
