package shop.kontor.studio.adapter.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.kontor.foundation.colour.Tone;

/** Rooms as phones photograph them: light falls off along the wall, corners are dark, lamps make all of it yellow. */
@DisplayName("A photo of a furnished room")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoomPhotoTests {

  @TempDir
  Path folder;

  /** @param warm how much redder than it is, and less blue; @param light how bright, of 1 */
  private Path photo(String wall, String floor, String sofa, String rug, String cushion, double warm, double light)
      throws IOException {
    var picture = new BufferedImage(600, 450, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setPaint(new GradientPaint(0, 0, Color.decode(wall), 600, 250, shaded(wall, 0.72)));
    pen.fillRect(0, 0, 600, 280);
    pen.setPaint(new GradientPaint(0, 280, shaded(floor, 0.75), 0, 450, Color.decode(floor)));
    pen.fillRect(0, 280, 600, 170);
    pen.setPaint(new GradientPaint(40, 40, Color.WHITE, 165, 200, new Color(210, 228, 240)));
    pen.fillRect(40, 40, 125, 160);
    pen.setPaint(new GradientPaint(150, 350, Color.decode(rug), 500, 430, shaded(rug, 0.8)));
    pen.fillPolygon(new int[] {130, 520, 575, 70}, new int[] {345, 345, 435, 435}, 4);
    pen.setPaint(new GradientPaint(200, 215, Color.decode(sofa), 200, 350, shaded(sofa, 0.55)));
    pen.fillRoundRect(200, 210, 260, 150, 30, 30);
    pen.setColor(shaded(sofa, 1.1));
    pen.fillRoundRect(215, 260, 230, 45, 20, 20);
    pen.setColor(Color.decode(cushion));
    pen.fillRoundRect(230, 235, 55, 55, 10, 10);
    pen.fillRoundRect(380, 235, 55, 55, 10, 10);
    pen.setColor(new Color(70, 105, 60));
    pen.fillOval(505, 190, 75, 80);
    pen.setPaint(new RadialGradientPaint(490, 100, 130, new float[] {0, 1},
        new Color[] {new Color(255, 236, 190, 170), new Color(255, 236, 190, 0)}));
    pen.fillOval(360, -30, 260, 260);
    pen.dispose();
    var random = new Random(5);
    for (int y = 0; y < 450; y++) {
      for (int x = 0; x < 600; x++) {
        var colour = new Color(picture.getRGB(x, y));
        double here = light * (1 - 0.35 * Math.hypot(x - 300, y - 225) / 375);
        double grain = random.nextGaussian() * 5;
        picture.setRGB(x, y, new Color(part(colour.getRed() * here * (1 + warm) + grain), part(colour.getGreen() * here + grain),
            part(colour.getBlue() * here * (1 - warm) + grain)).getRGB());
      }
    }
    var file = folder.resolve("room.png");
    ImageIO.write(picture, "png", file.toFile());
    return file;
  }

  private static Color shaded(String srgb, double by) {
    var colour = Color.decode(srgb);
    return new Color(part(colour.getRed() * by), part(colour.getGreen() * by), part(colour.getBlue() * by));
  }

  private static int part(double value) {
    return (int) Math.clamp(value, 0, 255);
  }

  @ParameterizedTest
  @CsvSource({"scandinavian, #f5f2ec, #d9bc90, #b9bdbd, #ece7dc, #6b7b74", "japandi, #e6dccb, #a98256, #8f8168, #d3c6ae, #3a352c",
      "industrial, #7a736c, #4e4a46, #3a2f2a, #5b5f63, #a3562e", "modern, #f0f0f0, #8c8c8c, #2c2d30, #c9c9cb, #d8b023",
      "classic, #e9dcc3, #5d3420, #6e1f22, #7c2b25, #b68d40", "boho, #efe0cd, #b17b45, #c8642f, #a33a55, #2e8c86"})
  void has_its_style_among_the_hints_by_day_and_by_lamplight(String style, String wall, String floor, String sofa, String rug,
      String cushion) throws IOException {
    var photos = new MoodPhoto();
    assertThat(photos.mood(photo(wall, floor, sofa, rug, cushion, 0, 1)).styles()).contains(style);
    assertThat(photos.mood(photo(wall, floor, sofa, rug, cushion, 0.12, 0.9)).styles()).contains(style);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.8", "0.12, 0.85", "-0.06, 0.8"})
  void has_a_white_wall_that_is_white(double warm, double light) throws IOException {
    var palette = new MoodPhoto().mood(photo("#f7f7f5", "#b98f5f", "#5a6670", "#d8d3c8", "#a3562e", warm, light)).palette();
    var wall = palette.stream().map(tone -> Tone.of(tone.srgb())).max((one, other) -> Double.compare(one.lightness(),
        other.lightness())).orElseThrow();
    assertThat(wall.lightness()).isGreaterThan(0.77);
    assertThat(wall.chroma()).isLessThan(0.03);
  }
}
