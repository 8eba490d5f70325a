package shop.kontor.intake.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.catalog.Content;
import shop.kontor.catalog.Dimensions;
import shop.kontor.catalog.Measure;
import shop.kontor.catalog.Sku;
import shop.kontor.intake.domain.Note;
import shop.kontor.intake.domain.Sample;
import shop.kontor.intake.domain.UnreadableFeed;
import shop.kontor.inventory.LocationId;

class MerchantFeedTests {

  private static final String ITEM = """
      <item><g:id>%s</g:id><title>%s</title><g:price>%s</g:price><g:availability>%s</g:availability>%s</item>
      """;

  @TempDir
  Path folder;

  private final MerchantXml xml = new MerchantXml();
  private final MerchantTable tsv = new MerchantTable();

  private Path feed(String items) throws IOException {
    return Files.writeString(folder.resolve("feed.xml"),
        "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:g=\"http://base.google.com/ns/1.0\"><channel>\n" + items
            + "</channel></rss>");
  }

  @Test
  void items_of_one_group_are_variants_of_one_product() throws IOException {
    var file = feed(ITEM.formatted("L-1", "Lamp, black", "105.29 EUR", "in stock",
        "<g:item_group_id>lamp</g:item_group_id><g:color>Black</g:color><g:shipping_weight>1.5 oz</g:shipping_weight>"
            + "<g:quantity>7</g:quantity>")
        + ITEM.formatted("X", "Other", "5 EUR", "out_of_stock", "")
        + ITEM.formatted("L-2", "Lamp", "99 EUR", "in stock",
        "<g:item_group_id>lamp</g:item_group_id><g:color>White/Yellow</g:color>"));
    assertThat(xml.recognises(Sample.of(file))).isTrue();
    var read = Recorded.of(xml, file);
    assertThat(read.items).hasSize(2);
    var lamp = read.item("lamp");
    assertThat(lamp.sheet().name().in("en")).isEqualTo("Lamp");
    var black = lamp.sheet().variants().getFirst();
    assertThat(black.weightKg()).isEqualTo(new BigDecimal("0.043"));
    assertThat(black.colour().srgb()).isEqualTo("#1c1c1e");
    assertThat(lamp.stock()).isEqualTo(Map.of(new Sku("L-1"), Map.of(new LocationId("warehouse"), 7),
        new Sku("L-2"), Map.of(new LocationId("warehouse"), 1)));
    assertThat(read.item("x").stock()).isEqualTo(Map.of(new Sku("X"), Map.of(new LocationId("warehouse"), 0)));
    assertThat(read.notes).isEqualTo(Map.of(Note.STOCK_WITHOUT_COUNT, 1));
  }

  @Test
  void a_price_in_another_currency_needs_a_rate() throws IOException {
    var file = feed(ITEM.formatted("A", "A", "105.29 USD", "out of stock", ""));
    var without = Recorded.of(xml, file);
    assertThat(without.items.getFirst().prices()).isEmpty();
    assertThat(without.notes).isEqualTo(Map.of(Note.FOREIGN_PRICE, 1));
    var with = Recorded.of(xml, file, Map.of("USD", new BigDecimal("0.92")));
    assertThat(with.items.getFirst().prices().get(new Sku("A")).price()).hasToString("EUR 96.87");
  }

  @Test
  void sizes_and_details_are_kept() throws IOException {
    var read = Recorded.of(xml, feed(ITEM.formatted("T", "Table", "EUR 12,50", "in stock", """
        <g:product_width>20 in</g:product_width><g:product_length>80 cm</g:product_length>
        <g:product_detail><g:section_name>Size</g:section_name><g:attribute_name>Height</g:attribute_name>
          <g:attribute_value>750 mm</g:attribute_value></g:product_detail>
        <g:product_weight>2 lb</g:product_weight><g:material>Oak</g:material>
        <g:additional_image_link>https://p.example/2.jpg</g:additional_image_link>
        <g:image_link>https://p.example/1.jpg</g:image_link>
        <g:gtin>4006381333931</g:gtin>""")));
    var table = read.item("t").sheet();
    var variant = table.variants().getFirst();
    assertThat(variant.dimensions())
        .isEqualTo(new Dimensions(new BigDecimal("50.8"), new BigDecimal("80"), new BigDecimal("75")));
    assertThat(variant.weightKg()).isEqualTo(new BigDecimal("0.907"));
    assertThat(variant.material().in("en")).isEqualTo("Oak");
    assertThat(variant.gtin().value()).isEqualTo("4006381333931");
    assertThat(table.description().in("en")).isEqualTo("Height: 750 mm");
    assertThat(table.images()).containsExactly("https://p.example/1.jpg", "https://p.example/2.jpg");
    assertThat(read.items.getFirst().prices().get(new Sku("T")).price()).hasToString("EUR 12.50");
  }

  @Test
  void how_much_is_in_it_is_kept_and_by_how_much_its_price_is_told() throws IOException {
    var read = Recorded.of(xml, feed(measured("A", "75cl", "1 L") + measured("B", "250 ml", "100 ml")
        + measured("C", "1.5kg", "") + measured("D", "500 mg", "1g") + measured("E", "8 floz", "100 ml")
        + measured("F", "250ml", "100 g") + measured("G", "much", "")));
    assertThat(content(read, "a")).isEqualTo(new Content(Measure.of("750ml"), Measure.of("1l")));
    assertThat(content(read, "b")).isEqualTo(new Content(Measure.of("250ml"), Measure.of("100ml")));
    assertThat(content(read, "c")).isEqualTo(new Content(Measure.of("1.5kg"), Measure.of("1kg")));
    assertThat(content(read, "d")).isEqualTo(new Content(Measure.of("0.5g"), Measure.of("1g")));
    assertThat(read.items).as("what is not understood is left out, and said").hasSize(7);
    assertThat(content(read, "e")).isNull();
    assertThat(content(read, "f")).isNull();
    assertThat(content(read, "g")).isNull();
    assertThat(read.notes).isEqualTo(Map.of(Note.BAD_CONTENT, 3));
  }

  private static String measured(String id, String content, String base) {
    return ITEM.formatted(id, id, "1 EUR", "out of stock", "<g:unit_pricing_measure>" + content
        + "</g:unit_pricing_measure>" + "<g:unit_pricing_base_measure>" + base + "</g:unit_pricing_base_measure>");
  }

  private static Content content(Recorded read, String product) {
    return read.item(product).sheet().variants().getFirst().content();
  }

  @Test
  void a_bad_item_is_rejected_with_its_line() throws IOException {
    var read = Recorded.of(xml, feed(ITEM.formatted("A", "A", "cheap", "in stock", "")
        + ITEM.formatted("", "B", "1 EUR", "in stock", "") + ITEM.formatted("C", "", "1 EUR", "in stock", "")
        + ITEM.formatted("D", "D", "1 EUR", "in stock", "")));
    assertThat(read.items).hasSize(1);
    assertThat(read.rejects).extracting(reject -> reject.line()).containsExactly(3L, 4L, 5L);
  }

  @Test
  void atom_is_read_like_rss() throws IOException {
    var file = Files.writeString(folder.resolve("atom.xml"), """
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><title>Shop</title>
        <entry><g:id>A</g:id><title><![CDATA[A & B]]></title><g:price>3.00 EUR</g:price></entry></feed>""");
    assertThat(xml.recognises(Sample.of(file))).isTrue();
    assertThat(Recorded.of(xml, file).items.getFirst().sheet().name().in("en")).isEqualTo("A & B");
  }

  @Test
  void documents_with_entities_are_refused() throws IOException {
    var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    var laughs = Files.writeString(folder.resolve("bomb.xml"),
        bomb + "]><rss><channel><item><id>A</id><title>&a29;</title></item></channel></rss>");
    var secret = Files.writeString(folder.resolve("xxe.xml"), """
        <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <rss><channel><item><id>A</id><title>&x;</title></item></channel></rss>""");
    assertThatThrownBy(() -> Recorded.of(xml, laughs)).isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining("DOCTYPE");
    assertThatThrownBy(() -> Recorded.of(xml, secret)).isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining("DOCTYPE");
  }

  @Test
  void broken_xml_is_refused_with_its_line() throws IOException {
    var file = Files.writeString(folder.resolve("broken.xml"), "<rss>\n<channel>\n<item><id>A</item></channel></rss>");
    assertThatThrownBy(() -> Recorded.of(xml, file)).isInstanceOf(UnreadableFeed.class).hasMessageContaining("line 3");
  }

  @Test
  void the_text_feed_tells_the_same() throws IOException {
    var file = Files.writeString(folder.resolve("feed.txt"), """
        id\ttitle\tdescription\tprice\tavailability\titem group id\tcolor\tshipping weight
        L-1\tLamp, black\tIt is "bright"\t105.29 EUR\tin stock\tlamp\tBlack\t1.5 kg
        L-2\tLamp\tIt shines\t99.00 EUR\tout of stock\tlamp\tWhite\t900 g
        bad\tBad\t\tabc EUR\t\t\t\t
        """);
    assertThat(tsv.recognises(Sample.of(file))).isTrue();
    var read = Recorded.of(tsv, file);
    assertThat(read.variants()).extracting(variant -> variant.weightKg())
        .containsExactly(new BigDecimal("1.5"), new BigDecimal("0.9"));
    assertThat(read.rejects).extracting(reject -> reject.line()).containsExactly(4L);
  }

  @Test
  void a_real_feed_goes_in_whole() throws IOException {
    var page = Files.readString(Recorded.real("google-merchant-feed-example.md"));
    int begin = page.indexOf("<?xml");
    var file = Files.writeString(folder.resolve("real.xml"), page.substring(begin, page.indexOf("```", begin)));
    var read = Recorded.of(xml, file, Map.of("USD", BigDecimal.ONE));
    assertThat(read.rejects).isEmpty();
    var watch = read.item("dz1");
    assertThat(watch.sheet().variants()).hasSize(2).allSatisfy(variant -> {
      assertThat(variant.gtin()).isNotNull();
      assertThat(variant.colour()).isNotNull();
      assertThat(variant.weightKg()).isEqualTo(new BigDecimal("0.043"));
      assertThat(watch.prices().get(variant.sku()).price()).hasToString("EUR 105.29");
    });
    assertThat(watch.sheet().category()).isEqualTo("accessories/watches");
  }
}
