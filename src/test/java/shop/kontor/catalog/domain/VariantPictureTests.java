package shop.kontor.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import shop.kontor.catalog.Colour;
import shop.kontor.catalog.Dimensions;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.catalog.domain.picture.Kind;
import shop.kontor.foundation.text.LocalText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class VariantPictureTests {

  private static final String HOSTILE = "</title><script>alert('x')</script> & \"q\" ]]> \u0000\u0008\uD800 🛋️";
  private static List<ProductSheet> demo;

  record Entry(ProductSheet sheet, Map<String, String> prices, String vat, Map<String, Map<String, Integer>> stock) {
  }

  @BeforeAll
  static void read() throws IOException {
    try (var json = VariantPictureTests.class.getResourceAsStream("/demo/furniture.json")) {
      demo = JsonMapper.builder().build().readValue(json, new TypeReference<List<Entry>>() {
      }).stream().map(Entry::sheet).toList();
    }
  }

  private static VariantSheet variant(String srgb, Dimensions dimensions, String words) {
    return new VariantSheet(new Sku("X-1"), null, Map.of("Size", words), srgb == null ? null
        : new Colour(LocalText.of(words), srgb), LocalText.of(words), dimensions, null, null, null);
  }

  private static ProductSheet product(String kind, String words, VariantSheet variant) {
    return new ProductSheet(new ProductId("x"), LocalText.of(words), null, null, null, kind, words, List.of(words),
        null,
        List.of(variant));
  }

  private static String draw(String kind, String words, VariantSheet variant) {
    return VariantPicture.svg(product(kind, words, variant), variant, "en");
  }

  private static Dimensions size(double width, double depth, double height) {
    return new Dimensions(BigDecimal.valueOf(width), BigDecimal.valueOf(depth), BigDecimal.valueOf(height));
  }

  private static Document parse(String svg) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    } catch (Exception e) {
      throw new AssertionError("Not well-formed: " + e.getMessage(), e);
    }
  }

  @Test
  void every_piece_of_the_demo_shop_is_drawn_and_named_in_both_languages() {
    for (var sheet : demo) {
      for (var variant : sheet.variants()) {
        for (var language : List.of("en", "ko")) {
          var svg = VariantPicture.svg(sheet, variant, language);
          assertThat(svg).as(variant.sku().value()).doesNotContain("NaN").doesNotContain("Infinity");
          assertThat(svg.length()).as(variant.sku().value()).isBetween(1_500, 120_000);
          var title = parse(svg).getElementsByTagName("title").item(0).getTextContent();
          assertThat(title).contains(sheet.name().in(language)).contains(variant.colour().name().in(language));
        }
      }
    }
  }

  @Test
  void the_demo_shop_sells_only_kinds_that_have_a_drawing_and_every_drawing_but_the_parcel_is_used() {
    var drawn = Stream.of(Kind.values()).map(Kind::word).filter(word -> !word.equals("parcel"));
    assertThat(demo.stream().map(ProductSheet::kind).distinct()).containsExactlyInAnyOrderElementsOf(drawn.toList());
  }

  @Test
  void another_colour_or_another_size_gives_another_picture_and_the_same_gives_the_same() {
    for (var kind : Kind.values()) {
      var red = draw(kind.word(), "Piece", variant("#aa3322", size(80, 60, 70), "Felt"));
      assertThat(draw(kind.word(), "Piece", variant("#aa3322", size(80, 60, 70), "Felt"))).isEqualTo(red);
      assertThat(draw(kind.word(), "Piece", variant("#2233aa", size(80, 60, 70), "Felt"))).isNotEqualTo(red);
      assertThat(draw(kind.word(), "Piece", variant("#aa3322", size(160, 60, 70), "Felt"))).isNotEqualTo(red);
    }
  }

  @Test
  void a_parcel_keeps_its_true_proportions() {
    var svg = draw("cufflinks", "Piece", variant("#aa3322", size(200, 1, 100), "Felt"));
    var front = svg.lines().filter(line -> line.startsWith("<path")).map(line -> line.split("[MLZ ]"))
        .map(parts -> Stream.of(parts).filter(part -> part.matches("-?[\\d.]+")).map(Double::valueOf).toList())
        .filter(numbers -> numbers.equals(List.of(-100.0, 0.0, 100.0, 0.0, 100.0, -100.0, -100.0, -100.0)));
    assertThat(front).as("a face of 200 by 100").hasSize(1);
  }

  @Test
  void what_is_not_known_is_drawn_all_the_same() {
    for (var kind : new String[] {null, "", "teapot", "sofa", "rug"}) {
      var variant = new VariantSheet(new Sku("X"), null, null, null, null, null, null, null, null);
      var sheet = new ProductSheet(new ProductId("x"), LocalText.of("X"), null, null, null, kind, null, null, null,
          List.of(variant));
      parse(VariantPicture.svg(sheet, variant, "fr"));
    }
  }

  @Test
  void hostile_words_stay_text() {
    for (var kind : Kind.values()) {
      var document = parse(draw(kind.word(), HOSTILE, variant("#336699", size(80, 60, 70), HOSTILE)));
      assertThat(document.getElementsByTagName("script").getLength()).isZero();
      assertThat(document.getElementsByTagName("title").item(0).getTextContent())
          .contains("<script>alert('x')</script>")
          .contains("🛋️");
    }
    parse(draw(HOSTILE, HOSTILE, variant("#336699", size(80, 60, 70), HOSTILE)));
  }

  @Test
  void no_size_is_too_odd_to_draw() {
    var random = new Random(7);
    for (int i = 0; i < 600; i++) {
      var kind = Kind.values()[i % Kind.values().length].word();
      var odd = size(Math.pow(10, random.nextDouble(-2, 5)), Math.pow(10, random.nextDouble(-2, 5)),
          Math.pow(10, random.nextDouble(-2, 5)));
      var svg = draw(kind, "Piece", variant("#808080", odd, "Oak, black steel"));
      assertThat(svg).as(kind + " " + odd).doesNotContain("NaN").doesNotContain("Infinity");
      assertThat(svg.length()).as(kind + " " + odd).isLessThan(400_000);
      parse(svg);
    }
  }
}
