package shop.kontor.studio.adapter.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.PlanReading;
import shop.kontor.studio.domain.Readings;
import shop.kontor.studio.domain.Readings.Note;

@DisplayName("A picture of a plan")
class PicturePlanTests {

  private static final Color INK = new Color(40, 40, 45);

  @TempDir
  Path folder;

  /** Two rooms side by side in pixels: a door below the left one, one between them, a window on the right. */
  private record Flat(int left, int right, int depth, int wall) {

    static final int MARGIN = 80;
    static final int DOOR = 70;

    int width() {
      return left + right + 3 * wall;
    }

    void draw(Graphics2D pen) {
      int x = MARGIN;
      int y = MARGIN;
      int inner = x + wall + left;
      pen.setColor(INK);
      pen.fillRect(x, y, width(), wall);
      pen.fillRect(x, y, wall, depth + 2 * wall);
      pen.fillRect(x, y + wall + depth, 60, wall);
      pen.fillRect(x + 60 + DOOR, y + wall + depth, width() - 60 - DOOR, wall);
      pen.fillRect(inner, y, wall, 100);
      pen.fillRect(inner, y + 100 + DOOR, wall, depth + 2 * wall - 100 - DOOR);
      int outer = inner + wall + right;
      pen.fillRect(outer, y, wall, 90);
      pen.fillRect(outer, y + 200, wall, depth + 2 * wall - 200);
      pen.setStroke(new BasicStroke(2));
      for (int line = 0; line < 3; line++) {
        int at = outer + 1 + line * (wall - 2) / 2;
        pen.drawLine(at, y + 90, at, y + 200);
      }
      pen.drawArc(x + 60 - DOOR, y + wall + depth - DOOR, 2 * DOOR, 2 * DOOR, 0, 90);
      pen.drawString("Living", x + wall + 40, y + depth / 2);
      pen.drawRect(x + wall + 20, y + wall + 20, 90, 40);
    }
  }

  private Path picture(Flat flat, AffineTransform how, Color around) throws IOException {
    int width = flat.width() + 2 * Flat.MARGIN;
    int height = flat.depth() + 2 * flat.wall() + 2 * Flat.MARGIN;
    var picture = new BufferedImage(width + 100, height + 100, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(around);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    pen.translate(50, 50);
    pen.transform(how);
    pen.setColor(new Color(250, 249, 246));
    pen.fillRect(0, 0, width, height);
    flat.draw(pen);
    pen.dispose();
    var file = folder.resolve("flat.png");
    ImageIO.write(picture, "png", file.toFile());
    return file;
  }

  @Test
  void rooms_doors_and_windows_are_found_in_drawings_of_many_sizes() throws IOException {
    var random = new Random(31);
    for (int i = 0; i < 5; i++) {
      var flat = new Flat(300 + random.nextInt(200), 260 + random.nextInt(200), 330 + random.nextInt(200),
          10 + random.nextInt(10));
      var file = picture(flat, new AffineTransform(), Color.WHITE);

      var found = new Plans().read(file, "flat.png", known(flat, 10));

      assertThat(found.rooms()).as(flat.toString()).hasSize(2);
      assertThat(found.scaled()).isTrue();
      assertThat(found.rooms().stream().mapToDouble(one -> one.room().area()).sum())
          .isCloseTo((flat.left() + flat.right()) * flat.depth() / 10_000.0, withinPercentage(2));
      assertThat(found.rooms()).allSatisfy(one -> assertThat(one.room().outline()).hasSize(4));
      assertThat(openings(found, Opening.Kind.WINDOW)).as(flat.toString()).isEqualTo(1);
      assertThat(openings(found, Opening.Kind.DOOR)).as(flat.toString()).isEqualTo(3);
    }
  }

  @Test
  void a_picture_that_was_taken_aslant_is_straightened() throws IOException {
    var flat = new Flat(420, 330, 400, 16);
    for (double degrees : new double[] {-4, 2.5}) {
      var file = picture(flat, AffineTransform.getRotateInstance(Math.toRadians(degrees), 400, 300), new Color(90, 80, 70));

      var found = new Plans().read(file, "flat.png", PlanReading.Hints.NONE);

      assertThat(found.rooms()).hasSize(2);
      assertThat(found.notes()).extracting(Note::words).containsAnyOf("studio.reading.note.straightened", "studio.reading.note.flattened")
          .doesNotHaveDuplicates();
      assertThat(found.rooms().getFirst().room().area() / found.rooms().getLast().room().area())
          .isCloseTo(420.0 / 330, within(0.04));
    }
  }

  @Test
  void without_a_known_length_doors_are_taken_for_doors_and_she_is_asked() throws IOException {
    var found = PlanFiles.read(picture(new Flat(420, 330, 400, 16), new AffineTransform(), Color.WHITE));

    assertThat(found.scaled()).isFalse();
    assertThat(found.notes()).extracting(Note::words).contains("studio.reading.note.scale");
    assertThat(found.rooms().getFirst().room().area()).isCloseTo(420 * 400 * Math.pow(0.85 / 70, 2), withinPercentage(8));
    assertThat(found.picture()).isNotNull();
  }

  @Test
  void a_broad_window_drawn_as_two_lines_at_the_faces_of_its_wall_closes_the_room() throws IOException {
    var flat = new Flat(420, 330, 400, 14);
    var file = picture(flat, new AffineTransform(), Color.WHITE);
    var drawn = ImageIO.read(file.toFile());
    var pen = drawn.createGraphics();
    int left = 50 + Flat.MARGIN + 120;
    int top = 50 + Flat.MARGIN;
    pen.setColor(new Color(250, 249, 246));
    pen.fillRect(left, top - 1, 220, flat.wall() + 2);
    pen.setColor(INK);
    pen.fillRect(left, top, 220, 2);
    pen.fillRect(left, top + flat.wall() - 2, 220, 2);
    pen.dispose();
    ImageIO.write(drawn, "png", file.toFile());

    var found = new Plans().read(file, "flat.png", known(flat, 10));

    assertThat(found.rooms()).hasSize(2);
    assertThat(openings(found, Opening.Kind.WINDOW)).isEqualTo(2);
    assertThat(openings(found, Opening.Kind.DOOR)).isEqualTo(3);
  }

  @Test
  void a_hand_full_of_noise_is_no_plan() throws IOException {
    var random = new Random(7);
    var picture = new BufferedImage(500, 400, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 500; x++) {
        picture.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    var file = folder.resolve("noise.png");
    ImageIO.write(picture, "png", file.toFile());

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> PlanFiles.read(file))
        .isInstanceOf(shop.kontor.studio.domain.UnreadablePlan.class);
  }

  /** She measured the upper wall, from the left room's left face to the right room's right one. */
  private static PlanReading.Hints known(Flat flat, double millimetres) {
    double from = 50 + Flat.MARGIN + flat.wall();
    double to = 50 + Flat.MARGIN + flat.width() - flat.wall();
    return new PlanReading.Hints(null, new PlanReading.Known(from, 200, to, 200, (int) Math.rint((to - from) * millimetres)));
  }

  private static long openings(Readings found, Opening.Kind kind) {
    return found.rooms().stream().flatMap(one -> one.room().openings().stream())
        .filter(opening -> opening.kind() == kind).count();
  }
}
