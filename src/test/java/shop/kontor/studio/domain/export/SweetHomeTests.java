package shop.kontor.studio.domain.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import shop.kontor.catalog.Model;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.studio.domain.Finishes;
import shop.kontor.studio.domain.Furnished;
import shop.kontor.studio.domain.Piece;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SweetHomeTests {

  private static final Path PROGRAM = Path.of("/usr/share/sweethome3d/sweethome3d.jar");

  private final byte[] file =
      SweetHome.home(Furnished.room(), Finishes.USUAL, Furnished.placements(), Locale.ENGLISH, SweetHome.Models.none());

  @Test
  void is_finished_as_she_chose() throws Exception {
    var chosen = SweetHome.home(Furnished.room(), new Finishes(Finishes.Floor.WALNUT, Finishes.Wall.INK), List.of(),
        Locale.ENGLISH, SweetHome.Models.none());
    try (var zip = new ZipInputStream(new ByteArrayInputStream(chosen))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("Home.xml")) {
          assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).contains("floorColor='FF8A6243'",
              "leftSideColor='FF46566A'");
          return;
        }
      }
    }
    throw new AssertionError("no home in the file");
  }

  @Test
  void a_home_has_its_room_its_walls_and_what_stands_in_it() throws Exception {
    var home = home(file);
    assertThat(home.getElementsByTagName("wall").getLength()).isEqualTo(4);
    assertThat(home.getElementsByTagName("doorOrWindow").getLength()).isEqualTo(3);
    assertThat(home.getElementsByTagName("pieceOfFurniture").getLength()).isEqualTo(7);
    var sofa = (Element) home.getElementsByTagName("pieceOfFurniture").item(1);
    assertThat(Map.of("x", sofa.getAttribute("x"), "y", sofa.getAttribute("y"), "width", sofa.getAttribute("width"),
        "depth", sofa.getAttribute("depth"), "height", sofa.getAttribute("height"), "name", sofa.getAttribute("name"),
        "price", sofa.getAttribute("price"))).isEqualTo(Map.of("x", "100", "y", "225", "width", "218", "depth", "92",
            "height", "80", "name", "A sofa", "price", "120.00"));
    assertThat(Double.parseDouble(sofa.getAttribute("angle"))).isCloseTo(Math.toRadians(270), within(0.001));
  }

  @Test
  void every_model_and_picture_that_it_names_lies_within_it() throws Exception {
    var entries = entries(file);
    for (var tag : List.of("pieceOfFurniture", "doorOrWindow")) {
      var things = home(file).getElementsByTagName(tag);
      for (int i = 0; i < things.getLength(); i++) {
        assertThat(entries).containsKeys(((Element) things.item(i)).getAttribute("model"),
            ((Element) things.item(i)).getAttribute("icon"));
      }
    }
    var sofa = new String(entries.get("models/4/sofa.obj"), StandardCharsets.US_ASCII);
    assertThat(sofa).startsWith("mtllib sofa.mtl\n").contains("usemtl sofa0\n");
    assertThat(new String(entries.get("models/4/sofa.mtl"), StandardCharsets.US_ASCII)).contains("newmtl sofa0\n");
  }

  @Test
  void a_makers_own_model_comes_along_where_it_is_within_reach() throws Exception {
    var piece = new Piece(null, LocalText.of("It's <hers> & mine"), "sofa", null, null, 2000, 900, 800, null, null,
        new Model("lib/a sofa/sofa.obj", List.of(1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, -1.0, 0.0), null, null), null);
    var with = SweetHome.home(Furnished.room(), Finishes.USUAL, List.of(Furnished.at("a", piece, 2000, 2000, 0, 0)), Locale.ENGLISH,
        path -> Map.of("sofa.obj", "v 0 0 0".getBytes(StandardCharsets.UTF_8), "wood.jpg", new byte[] {1}));
    var thing = (Element) home(with).getElementsByTagName("pieceOfFurniture").item(0);
    assertThat(thing.getAttribute("name")).isEqualTo("It's <hers> & mine");
    assertThat(thing.getAttribute("modelRotation")).isEqualTo("1.0 0.0 0.0 0.0 0.0 1.0 0.0 -1.0 0.0");
    assertThat(entries(with)).containsKey(thing.getAttribute("model"))
        .containsKey(thing.getAttribute("model").replace("sofa.obj", "wood.jpg"));
  }

  /** The program itself, where it is installed. */
  @Test
  void sweet_home_3d_reads_it(@TempDir Path folder) throws Exception {
    assumeTrue(Files.exists(PROGRAM), "sweethome3d is not installed");
    var path = Files.write(folder.resolve("home.sh3d"), file);
    try (var loader = new URLClassLoader(new URL[] {PROGRAM.toUri().toURL()}, null)) {
      var recorder = loader.loadClass("com.eteks.sweethome3d.io.HomeFileRecorder")
          .getConstructor(int.class, boolean.class, loader.loadClass("com.eteks.sweethome3d.model.UserPreferences"),
              boolean.class, boolean.class).newInstance(0, true, null, false, true);
      var home = recorder.getClass().getMethod("readHome", String.class).invoke(recorder, path.toString());
      assertThat((Collection<?>) home.getClass().getMethod("getWalls").invoke(home)).hasSize(4);
      assertThat((Collection<?>) home.getClass().getMethod("getFurniture").invoke(home)).hasSize(10);
      var room = ((List<?>) home.getClass().getMethod("getRooms").invoke(home)).getFirst();
      assertThat(((Float) room.getClass().getMethod("getArea").invoke(room)).doubleValue() / 10_000)
          .isCloseTo(Furnished.room().area(), within(0.01));
    }
  }

  private static Element home(byte[] file) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(entries(file).get("Home.xml"))).getDocumentElement();
  }

  private static Map<String, byte[]> entries(byte[] file) throws Exception {
    var entries = new HashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entries.put(entry.getName(), zip.readAllBytes())).as(entry.getName()).isNull();
      }
    }
    return entries;
  }
}
