package shop.kontor.intake.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.kontor.catalog.Sku;
import shop.kontor.intake.domain.Note;
import shop.kontor.intake.domain.Sample;
import shop.kontor.intake.domain.UnreadableFeed;
import shop.kontor.inventory.LocationId;

class ShopifyCsvTests {

  private static final String HEADER = "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,"
      + "Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Variant Barcode,Image Src,Image Position\n";
  private static final String POT = """
      pot,Clay pot,"<p>Blown,
      not ""thrown""</p>",Works,Garden > Pots,"Pot, Plants",true,Size,Small,P-1,1500,3,9.99,\
      4006381333931,https://p.example/1.jpg,2
      pot,,,,,,,,Large,,0,-2,15.99,123,https://p.example/0.jpg,1
      pot,,,,,,,,,,,,,,https://p.example/3.jpg,3
      """;

  @TempDir
  Path folder;

  private final ShopifyCsv format = new ShopifyCsv();

  private Recorded read(String rows) throws IOException {
    return Recorded.of(format, Files.writeString(folder.resolve("products.csv"), HEADER + rows));
  }

  @Test
  void rows_of_one_handle_are_one_product() throws IOException {
    var read = read(POT);
    var item = read.item("pot");
    assertThat(item.line()).isEqualTo(2);
    assertThat(item.sheet().name().in("en")).isEqualTo("Clay pot");
    assertThat(item.sheet().description().in("en")).isEqualTo("<p>Blown,\nnot \"thrown\"</p>");
    assertThat(item.sheet().category()).isEqualTo("garden/pots");
    assertThat(item.sheet().tags()).containsExactly("Pot", "Plants");
    assertThat(item.sheet().images()).containsExactly("https://p.example/0.jpg", "https://p.example/1.jpg",
        "https://p.example/3.jpg");
    var small = item.sheet().variants().getFirst();
    assertThat(small.sku()).isEqualTo(new Sku("P-1"));
    assertThat(small.gtin().value()).isEqualTo("4006381333931");
    assertThat(small.weightKg()).isEqualTo(new BigDecimal("1.5"));
    assertThat(small.options()).isEqualTo(Map.of("Size", "Small"));
    assertThat(item.prices().get(small.sku()).price()).hasToString("EUR 9.99");
    assertThat(read.rejects).isEmpty();
  }

  @Test
  void what_is_missing_is_made_or_left_out_the_same_way_each_time() throws IOException {
    var read = read(POT);
    var large = read.item("pot").sheet().variants().getLast();
    assertThat(large.sku()).isEqualTo(new Sku("POT-LARGE"));
    assertThat(large.gtin()).isNull();
    assertThat(large.weightKg()).as("0 grams are nobody's weight").isNull();
    assertThat(read.item("pot").stock().get(large.sku())).as("what a shop owes is not on hand")
        .isEqualTo(Map.of(new LocationId("warehouse"), 0));
    assertThat(read.notes).isEqualTo(Map.of(Note.BAD_BARCODE, 1));
  }

  @Test
  void a_bad_row_is_rejected_with_its_line_and_the_rest_goes_in() throws IOException {
    var read = read(POT + """
        pot,,,,,,,,Huge,P-3,0,1,a lot,,,
        pot,,,,,,,,Tiny,P-4,0,1.5,3.00,,,
        ,No handle,,,,,,,X,P-5,0,1,3.00,,,
        lamp,,,,,,,Size,One,P-6,0,1000000000,3.00,,,
        """);
    assertThat(read.items).hasSize(1);
    assertThat(read.rejects).extracting(reject -> reject.line() + " " + reject.item()).containsExactlyInAnyOrder(
        "6 P-3", "7 P-4", "8 No handle", "9 P-6");
    assertThat(read.rejects).allSatisfy(reject -> assertThat(reject.reason()).isNotBlank());
  }

  @Test
  void the_same_sku_with_something_else_is_rejected_and_the_same_row_again_is_not() throws IOException {
    var read = read("""
        a,A,,,,,,Size,S,S-1,0,1,3.00,,,
        a,,,,,,,,S,S-1,0,1,3.00,,,
        a,,,,,,,,S,S-1,0,1,4.00,,,
        """);
    assertThat(read.variants()).hasSize(1);
    assertThat(read.rejects).extracting(reject -> reject.line()).containsExactly(4L);
  }

  @Test
  void rows_in_any_order_and_any_number_of_times_tell_the_same() throws IOException {
    var rows = new ArrayList<String>();
    for (int p = 0; p < 12; p++) {
      for (int v = 0; v < 1 + p % 4; v++) {
        rows.add("p%d,%s,,W,T,,,Size,%d,,%d,%d,%d.50,,https://p.example/%d-%d.jpg,%d".formatted(p, "Product " + p, v,
            v * 100,
            v, p + v, p, v, v + 1));
      }
    }
    var expected = told(read(String.join("\n", rows)));
    var random = new Random(7);
    for (int round = 0; round < 100; round++) {
      var mixed = new ArrayList<>(rows);
      for (int i = 0; i < 5; i++) {
        mixed.add(rows.get(random.nextInt(rows.size())));
      }
      Collections.shuffle(mixed, random);
      var read = read(String.join("\n", mixed));
      assertThat(told(read)).as("round " + round).isEqualTo(expected);
      assertThat(read.rejects).isEmpty();
    }
  }

  private static Map<String, Object> told(Recorded read) {
    var told = new TreeMap<String, Object>();
    read.items.forEach(item -> {
      var variants = new TreeSet<String>();
      item.sheet().variants()
          .forEach(variant -> variants.add(variant + " " + item.prices().get(variant.sku()).price() + " "
          + item.stock().get(variant.sku())));
      assertThat(told.put(item.sheet().id().value(), List.of(item.sheet().name(), item.sheet().images(), variants)))
          .isNull();
    });
    return told;
  }

  @Test
  void a_cell_of_a_megabyte_rejects_its_product_only() throws IOException {
    var read = read("big,Big,%s,,,,,Size,S,B-1,0,1,3.00,,,\n".formatted("x".repeat(1_000_000)) + POT);
    assertThat(read.items).hasSize(1);
    assertThat(read.rejects.getFirst().reason()).isEqualTo("The description has 1000000 characters; at most 20000");
  }

  @Test
  void emoji_script_and_control_characters_go_in_as_text() throws IOException {
    var read = read("emo-🛋,🛋️ <script>alert(1)</script>\u0000\u001b,' OR 1=1 --,W,T,,,Size,👨‍👩‍👧,,0,1,3.00,,"
        + "javascript:alert(1),1\n");
    var sheet = read.items.getFirst().sheet();
    assertThat(sheet.id().value()).isEqualTo("emo");
    assertThat(sheet.name().in("en")).isEqualTo("🛋️ <script>alert(1)</script>");
    assertThat(sheet.images()).isEmpty();
    assertThat(sheet.variants().getFirst().options()).containsValue("👨‍👩‍👧");
  }

  @Test
  void korean_texts_are_filed_as_korean() throws IOException {
    var sheet = read("소파,편안한 소파,설명,W,거실,,,Size,대형,,0,1,300000,,,\n").items.getFirst().sheet();
    assertThat(sheet.id().value()).isEqualTo("소파");
    assertThat(sheet.name().texts()).containsEntry("ko", "편안한 소파").doesNotContainKey("en");
    assertThat(sheet.variants().getFirst().sku().value()).isEqualTo("소파-대형");
  }

  @Test
  void a_file_in_another_encoding_is_refused_before_anything_goes_in() throws IOException {
    var file = Files.write(folder.resolve("latin.csv"),
        (HEADER + POT + "stuhl,Stühle,,,,,,Size,S,S-1,0,1,3.00,,,\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Recorded.of(format, file)).isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining("latin.csv is not UTF-8").hasMessageContaining("save it as UTF-8");
  }

  @Test
  void a_byte_order_mark_does_not_matter() throws IOException {
    var text = "\uFEFF" + HEADER + POT;
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      var file = Files.write(folder.resolve("bom.csv"), text.getBytes(charset));
      assertThat(format.recognises(Sample.of(file))).as(charset.name()).isTrue();
      assertThat(Recorded.of(format, file).variants()).hasSize(2);
    }
  }

  @Test
  void what_is_not_published_stays_out() throws IOException {
    var read = read("a,A,,,,,false,Size,S,S-1,0,1,3.00,,,\n");
    assertThat(read.items).isEmpty();
    assertThat(read.notes).containsOnlyKeys(Note.UNPUBLISHED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"home-and-garden.csv", "apparel.csv", "jewelery.csv"})
  void real_exports_go_in_whole(String name) throws IOException {
    var file = Recorded.real(name);
    assertThat(format.recognises(Sample.of(file))).isTrue();
    var read = Recorded.of(format, file);
    assertThat(read.rejects).isEmpty();
    assertThat(read.items).hasSize(20);
    assertThat(read.items).allSatisfy(item -> assertThat(item.prices()).hasSize(item.sheet().variants().size()));
  }
}
