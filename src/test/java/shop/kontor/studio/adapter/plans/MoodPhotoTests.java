package shop.kontor.studio.adapter.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.foundation.colour.Tone;
import shop.kontor.studio.domain.Mood;
import shop.kontor.studio.domain.UnreadablePlan;

@DisplayName("A photo of a room that she likes")
class MoodPhotoTests {

  @TempDir
  Path folder;

  private final MoodPhoto photos = new MoodPhoto();

  /** Stripes of these colours, as wide as their percent, with the grain of a photo. */
  private Path photo(int[] percents, String... colours) throws IOException {
    var random = new Random(3);
    var picture = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 600; y++) {
      int stripe = 0;
      int until = percents[0];
      for (int x = 0; x < 800; x++) {
        while (x * 100 / 800 >= until) {
          until += percents[++stripe];
        }
        var colour = Color.decode(colours[stripe]);
        picture.setRGB(x, y, new Color(grain(colour.getRed(), random), grain(colour.getGreen(), random),
            grain(colour.getBlue(), random)).getRGB());
      }
    }
    var file = folder.resolve("photo.png");
    ImageIO.write(picture, "png", file.toFile());
    return file;
  }

  private static int grain(int part, Random random) {
    return Math.clamp(part + random.nextInt(13) - 6, 0, 255);
  }

  @Test
  void gives_its_colours_with_the_largest_share_first() throws IOException {
    var mood = photos.mood(photo(new int[] {50, 30, 20}, "#f0ece2", "#b08a5a", "#1d5048"));

    assertThat(mood.palette()).hasSize(3);
    assertThat(mood.palette()).extracting(Mood.Tone::percent).allSatisfy(percent -> assertThat(percent).isBetween(19, 51));
    assertThat(Tone.of(mood.palette().getFirst().srgb()).distanceTo(Tone.of("#f0ece2"))).isLessThan(0.03);
    assertThat(Tone.of(mood.palette().get(1).srgb()).distanceTo(Tone.of("#b08a5a"))).isLessThan(0.03);
    assertThat(Tone.of(mood.palette().get(2).srgb()).distanceTo(Tone.of("#1d5048"))).isLessThan(0.03);
  }

  @Test
  void says_the_same_each_time() throws IOException {
    var file = photo(new int[] {40, 30, 20, 10}, "#808890", "#404448", "#c7b299", "#8a2b1d");

    assertThat(photos.mood(file)).isEqualTo(photos.mood(file));
  }

  @Test
  void hints_at_styles() throws IOException {
    assertThat(photos.mood(photo(new int[] {75, 20, 5}, "#f4f1ea", "#cdb48f", "#6b7b74")).styles()).startsWith("scandinavian");
    assertThat(photos.mood(photo(new int[] {60, 30, 10}, "#2b2b2d", "#6f7072", "#8a4b2a")).styles()).startsWith("industrial");
    assertThat(photos.mood(photo(new int[] {40, 35, 25}, "#c8452f", "#e0a020", "#2f8f7a")).styles()).startsWith("boho");
  }

  @Test
  void is_refused_if_it_is_no_picture() {
    var file = PlanFiles.text(folder, "photo.jpg", "no picture");

    assertThatThrownBy(() -> photos.mood(file)).isInstanceOf(UnreadablePlan.class);
  }
}
