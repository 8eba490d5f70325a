package shop.kontor.studio.adapter.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A photo that a camera took lying on its side")
class UprightTests {

  /** Exif with one tag, the orientation, as big-endian TIFF. */
  private static final byte[] EXIF = {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0,
      0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0};
  private static final int VALUE = 29;

  @TempDir
  Path folder;

  /** Red in its upper left quarter as the pixels are written, with the camera's word on how it was held. */
  private Path photo(int orientation) throws IOException {
    var picture = new BufferedImage(320, 160, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 320, 160);
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, 160, 80);
    pen.dispose();
    var jpeg = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", jpeg);
    var plain = jpeg.toByteArray();
    var exif = EXIF.clone();
    exif[VALUE] = (byte) orientation;
    var whole = new ByteArrayOutputStream();
    whole.write(plain, 0, 2);
    whole.write(exif);
    whole.write(plain, 2, plain.length - 2);
    return Files.write(folder.resolve("photo.jpg"), whole.toByteArray());
  }

  @ParameterizedTest(name = "held as {0}: red is at {1}")
  @CsvSource({"1, left top", "2, right top", "3, right bottom", "4, left bottom", "5, left top", "6, right top",
      "7, right bottom", "8, left bottom", "9, left top"})
  void is_seen_upright(int orientation, String where) throws IOException {
    var seen = PictureFile.read(photo(orientation), 1_600).picture();

    boolean lying = orientation >= 5 && orientation <= 8;
    assertThat(seen.getWidth()).isEqualTo(lying ? 160 : 320);
    assertThat(seen.getHeight()).isEqualTo(lying ? 320 : 160);
    for (var side : new String[] {"left", "right"}) {
      for (var end : new String[] {"top", "bottom"}) {
        var colour = new Color(seen.getRGB(side.equals("left") ? seen.getWidth() / 4 : seen.getWidth() * 3 / 4,
            end.equals("top") ? seen.getHeight() / 4 : seen.getHeight() * 3 / 4));
        assertThat(colour.getGreen() < 100).as(side + " " + end).isEqualTo(where.equals(side + " " + end));
      }
    }
  }

  @Test
  void is_taken_as_it_is_where_what_the_camera_wrote_breaks_off() throws IOException {
    var bytes = Files.readAllBytes(photo(6));
    bytes[16] = 0x7F; // the directory lies far behind the end
    assertThat(Upright.orientation(Files.write(folder.resolve("odd.jpg"), bytes))).isEqualTo(1);
    assertThat(Upright.orientation(Files.write(folder.resolve("cut.jpg"), java.util.Arrays.copyOf(bytes, 20))))
        .isEqualTo(1);
  }
}
