package shop.kontor.studio.domain.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.studio.domain.Furnished;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.drawing.PlanDrawing.Detail;
import shop.kontor.studio.domain.drawing.PlanDrawing.Options;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanDrawingTests {

  /** To each pixel. */
  private static final double MILLIMETRES = 5;

  @Test
  void every_piece_is_a_group_that_is_moved_and_turned() throws Exception {
    var groups = read(PlanDrawing.svg(Furnished.room(), Furnished.placements(), Options.plan(Locale.ENGLISH)))
        .getElementsByTagName("g");
    var sofa = Stream.iterate(0, i -> i + 1).limit(groups.getLength()).map(i -> (Element) groups.item(i))
        .filter(group -> group.getAttribute("data-placement").equals("sofa")).findFirst().orElseThrow();
    assertThat(sofa.getAttribute("transform")).isEqualTo("translate(1000 2250) rotate(270)");
    assertThat(groups.getLength()).isEqualTo(6);
  }

  @Test
  void who_cannot_see_it_hears_what_stands_in_the_room() throws Exception {
    var svg = read(PlanDrawing.svg(Furnished.room(), Furnished.placements(),
        Options.plan(Locale.KOREAN).titled("거실", "밝은 방.")));
    assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("거실");
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .startsWith("밝은 방. ").contains("가구 sofa, 218 × 92 × 80 cm");
  }

  @Test
  void a_plan_to_change_has_buttons() throws Exception {
    var svg = PlanDrawing.svg(Furnished.room(), Furnished.placements(), Options.plan(Locale.ENGLISH).forChanging());
    assertThat(read(svg).getDocumentElement().getAttribute("role")).isEqualTo("group");
    assertThat(svg).contains("role=\"button\" aria-pressed=\"false\" aria-label=\"A sofa\"");
  }

  @Test
  void names_are_written_as_they_are_and_do_no_harm() throws Exception {
    var piece = new Piece(null, LocalText.of("</title><script>alert(1)</script> & \u0001 \"x\""), "sofa", null, null,
        2000, 900, 800, null, null, null, null);
    var svg = PlanDrawing.svg(Furnished.room(), List.of(Furnished.at("a", piece, 2000, 2000, 0, 0)),
        Options.plan(Locale.ENGLISH).titled("<b>", "&"));
    assertThat(svg).doesNotContain("<script").doesNotContain("\u0001");
    assertThat(read(svg).getElementsByTagName("title").item(0).getTextContent()).isEqualTo("<b>");
  }

  @Test
  void a_thumbnail_has_no_letters() {
    assertThat(PlanDrawing.svg(Furnished.room(), Furnished.placements(), Options.thumbnail(Locale.ENGLISH)))
        .doesNotContain("<text").hasSizeLessThan(60_000);
  }

  @Test
  void equal_pieces_have_the_same_number() {
    assertThat(PlanDrawing.numbers(Furnished.placements())).containsEntry("chair-1", 4).containsEntry("chair-2", 4)
        .containsEntry("lamp", 5);
  }

  @Test
  void walls_say_how_long_they_are() {
    assertThat(PlanDrawing.svg(Furnished.room(), List.of(), Options.plan(Locale.ENGLISH)))
        .contains(">5.60 m<").contains(">4.30 m<");
  }

  static Stream<Piece> ten_kinds() {
    return Stream.of("sofa", "corner-sofa", "dining-table", "bed", "wardrobe", "bookcase", "desk", "sideboard", "rug",
        "coffee-table").map(Furnished::kind);
  }

  @ParameterizedTest
  @MethodSource("ten_kinds")
  void a_piece_covers_as_many_pixels_as_it_is_large(Piece piece) {
    var lying = pixels(Furnished.at("a", piece, 2800, 2150, 0, 0));
    assertThat(lying.width * MILLIMETRES).isCloseTo(piece.width(), within(3 * MILLIMETRES));
    assertThat(lying.height * MILLIMETRES).isCloseTo(piece.depth(), within(3 * MILLIMETRES));
    assertThat(lying.getCenterX() * MILLIMETRES).isCloseTo(2800, within(2 * MILLIMETRES));
    assertThat(lying.getCenterY() * MILLIMETRES).isCloseTo(2150, within(2 * MILLIMETRES));
    var turned = pixels(Furnished.at("a", piece, 2800, 2150, 90, 0));
    assertThat(turned.width * MILLIMETRES).isCloseTo(piece.depth(), within(3 * MILLIMETRES));
    assertThat(turned.height * MILLIMETRES).isCloseTo(piece.width(), within(3 * MILLIMETRES));
  }

  /** What differs from the empty room. */
  private static Rectangle pixels(Placement placement) {
    var room = new Room("", Furnished.room().outline(), List.of(), List.of(), 2600);
    var empty = image(room, List.of());
    var full = image(room, List.of(placement));
    var reach = new Rectangle(-1, -1);
    for (int y = 0; y < full.getHeight(); y++) {
      for (int x = 0; x < full.getWidth(); x++) {
        if (full.getRGB(x, y) != empty.getRGB(x, y)) {
          reach.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return reach;
  }

  private static BufferedImage image(Room room, List<Placement> placements) {
    var pen = new ImagePen(5600, 4300, MILLIMETRES);
    PlanDrawing.draw(room, placements, Detail.THUMBNAIL, Locale.ENGLISH, 100, pen);
    return pen.image;
  }

  private static Document read(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }
}
