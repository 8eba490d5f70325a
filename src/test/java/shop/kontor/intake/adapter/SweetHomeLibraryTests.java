package shop.kontor.intake.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.catalog.Dimensions;
import shop.kontor.intake.domain.Note;
import shop.kontor.intake.domain.Sample;
import shop.kontor.intake.domain.UnreadableFeed;

class SweetHomeLibraryTests {

  private static final Path INSTALLED = Path.of("/usr/share/sweethome3d/furniture");
  private static final Path PROGRAM = Path.of(System.getProperty("sweethome3d.jar",
      "/usr/share/sweethome3d/sweethome3d.jar"));
  private static final String CATALOGUE = """
      id=Works#Chairs
      name=Chairs
      license=CC-BY 4.0 \u00a9 Works
      provider=works.example
      id#1=Works#stool
      name#1=Stool
      tags#1=Seat, Wood
      category#1=Living room
      icon#1=/chairs/stool.png
      model#1=/chairs/stool/stool.obj
      multiPartModel#1=true
      width#1=40.0
      depth#1=41.5
      height#1=45
      modelRotation#1=1 0 0 0 0 -1 0 1 0
      creator#1=Ada
      """;

  @TempDir
  Path folder;

  private SweetHomeLibrary format() {
    return new SweetHomeLibrary(folder);
  }

  private Path library(String catalogue, Map<String, byte[]> files) throws IOException {
    var all = new LinkedHashMap<>(Map.of("PluginFurnitureCatalog.properties",
        catalogue.getBytes(StandardCharsets.ISO_8859_1)));
    all.putAll(files);
    return zip("chairs.sh3f", all);
  }

  private Path zip(String name, Map<String, byte[]> all) throws IOException {
    var file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  private static Map<String, byte[]> stool() {
    return Map.of("chairs/stool.png", new byte[] {1}, "chairs/stool/stool.obj", new byte[] {2},
        "chairs/stool/stool.mtl", new byte[] {3}, "chairs/stool/evil.html", new byte[] {4}, "unnamed.obj",
        new byte[] {5},
        "PluginFurnitureCatalog_ko.properties", "name#1=\\uC2A4\\uD234".getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void a_piece_comes_with_size_model_rotation_and_licence() throws IOException {
    var file = library(CATALOGUE, stool());
    assertThat(format().recognises(Sample.of(file))).isTrue();
    var read = Recorded.of(format(), file);
    var sheet = read.item("works-stool").sheet();
    assertThat(sheet.name().in("en")).isEqualTo("Stool");
    assertThat(sheet.name().in("ko")).isEqualTo("스툴");
    assertThat(sheet.category()).isEqualTo("living");
    assertThat(sheet.tags()).containsExactly("Seat", "Wood");
    var piece = sheet.variants().getFirst();
    assertThat(piece.dimensions())
        .isEqualTo(new Dimensions(new BigDecimal("40"), new BigDecimal("41.5"), new BigDecimal("45")));
    assertThat(piece.image()).isEqualTo("/catalog/models/works-chairs/chairs/stool.png");
    assertThat(piece.model().path()).isEqualTo("works-chairs/chairs/stool/stool.obj");
    assertThat(piece.model().rotation()).containsExactly(1., 0., 0., 0., 0., -1., 0., 1., 0.);
    assertThat(piece.model().licence()).isEqualTo("CC-BY 4.0 © Works");
    assertThat(piece.model().author()).isEqualTo("Ada");
    assertThat(read.notes).isEqualTo(Map.of(Note.NO_PRICE, 1));
  }

  @Test
  void the_program_itself_is_read_as_the_library_that_it_has_inside() throws IOException {
    var inside = "com/eteks/sweethome3d/io/";
    var file = zip("program.jar", Map.of(inside + "DefaultFurnitureCatalog.properties",
        CATALOGUE.replace("=/chairs/", "=/" + inside + "resources/").getBytes(StandardCharsets.ISO_8859_1),
        inside + "DefaultFurnitureCatalog_ko.properties", stool().get("PluginFurnitureCatalog_ko.properties"),
        inside + "resources/stool.png", new byte[] {1}, inside + "resources/stool/stool.obj", new byte[] {2},
        inside + "Loader.class", new byte[] {3}));
    assertThat(format().recognises(Sample.of(file))).isTrue();
    var sheet = Recorded.of(format(), file).item("works-stool").sheet();
    assertThat(sheet.name().in("ko")).isEqualTo("스툴");
    var model = sheet.variants().getFirst().model();
    assertThat(model.path()).isEqualTo("works-chairs/" + inside + "resources/stool/stool.obj");
    assertThat(folder.resolve("models").resolve(model.path())).isNotEmptyFile();
    assertThat(model.licence()).isEqualTo("CC-BY 4.0 © Works");
  }

  @Test
  void only_what_the_catalogue_names_is_kept_and_nothing_a_browser_would_run() throws IOException {
    Recorded.of(format(), library(CATALOGUE, stool()));
    try (var kept = Files.walk(folder.resolve("models")).filter(Files::isRegularFile)) {
      assertThat(kept.map(file -> folder.resolve("models").relativize(file).toString())).containsExactlyInAnyOrder(
          "works-chairs/chairs/stool.png", "works-chairs/chairs/stool/stool.obj",
          "works-chairs/chairs/stool/stool.mtl");
    }
  }

  @Test
  void a_name_that_leads_out_of_the_library_is_rejected() throws IOException {
    for (var name : new String[] {"/../../escaped.obj", "//etc/x.obj", "/..\\\\escaped.obj"}) {
      var read = Recorded.of(format(), library(CATALOGUE.replace("/chairs/stool/stool.obj", name),
          Map.of("../../escaped.obj", new byte[] {1}, "chairs/stool.png", new byte[] {1})));
      assertThat(read.items).as(name).isEmpty();
      assertThat(read.rejects.getFirst().reason()).contains("leads out of the library");
    }
    assertThat(folder.resolve("escaped.obj")).doesNotExist();
    assertThat(folder.getParent().resolve("escaped.obj")).doesNotExist();
  }

  @Test
  void a_file_that_unpacks_to_far_more_than_it_is_packed_is_rejected() throws IOException {
    var read = Recorded.of(format(), library(CATALOGUE, Map.of("chairs/stool/stool.obj", new byte[40_000_000])));
    assertThat(read.rejects.getFirst().reason()).contains("unpacks to more than a model may have");
    assertThat(folder.resolve("models/works-chairs/chairs/stool/stool.obj")).doesNotExist();
    assertThat(folder.resolve("models/works-chairs/chairs/stool/stool.obj.part")).doesNotExist();
  }

  @Test
  void a_piece_without_a_proper_size_is_rejected_and_a_price_is_taken() throws IOException {
    var read = Recorded.of(format(), library(CATALOGUE + """
        price#1=49.90
        valueAddedTaxPercentage#1=0.07
        name#2=Flat
        width#2=1
        depth#2=0
        height#2=2
        """, stool()));
    assertThat(read.items).hasSize(1);
    var price = read.items.getFirst().prices().values().iterator().next();
    assertThat(price.price()).hasToString("EUR 49.90");
    assertThat(price.vat().percent()).isEqualByComparingTo("7");
    assertThat(read.rejects).extracting(reject -> reject.line() + " " + reject.item()).containsExactly("2 Flat");
  }

  @Test
  void other_zip_files_are_not_taken_for_libraries() throws IOException {
    var file = folder.resolve("other.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
    }
    assertThat(format().recognises(Sample.of(file))).isFalse();
    var broken = Files.write(folder.resolve("broken.sh3f"), new byte[] {'P', 'K', 3, 4, 0, 0});
    assertThat(format().recognises(Sample.of(broken))).isFalse();
    assertThatThrownBy(() -> Recorded.of(format(), broken)).isInstanceOf(UnreadableFeed.class);
  }

  @Test
  void every_installed_library_goes_in_whole() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(INSTALLED), () -> INSTALLED + " is not here");
    int pieces = 0;
    try (var files = Files.list(INSTALLED)) {
      for (var file : files.filter(each -> each.toString().endsWith(".sh3f")).toList()) {
        pieces += piecesOf(file);
      }
    }
    assertThat(pieces).isGreaterThanOrEqualTo(800);
  }

  @Test
  void the_installed_program_goes_in_whole() throws IOException {
    Assumptions.assumeTrue(Files.isRegularFile(PROGRAM), () -> PROGRAM + " is not here");
    assertThat(format().recognises(Sample.of(PROGRAM))).isTrue();
    assertThat(piecesOf(PROGRAM)).isGreaterThanOrEqualTo(100);
  }

  private int piecesOf(Path file) throws IOException {
    var read = Recorded.of(format(), file);
    assertThat(read.rejects).as(file.toString()).isEmpty();
    assertThat(read.variants()).allSatisfy(variant -> {
      assertThat(variant.dimensions()).isNotNull();
      assertThat(variant.model().licence()).isNotBlank();
      assertThat(folder.resolve("models").resolve(variant.model().path())).isNotEmptyFile();
    });
    return read.items.size();
  }
}
