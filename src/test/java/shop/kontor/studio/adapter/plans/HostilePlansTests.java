package shop.kontor.studio.adapter.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import shop.kontor.studio.domain.UnreadablePlan;

@DisplayName("A bad or hostile file is refused in a sentence")
class HostilePlansTests {

  private static final Duration SECONDS = Duration.ofSeconds(20);

  @TempDir
  Path folder;

  @Test
  void nothing_at_all() {
    refused("empty", PlanFiles.text(folder, "empty.svg", ""));
  }

  @Test
  void no_plan() throws IOException {
    refused("kind", PlanFiles.text(folder, "letter.dxf", "Dear neighbours, on Saturday we move in."));
    var noise = new byte[100_000];
    new Random(6).nextBytes(noise);
    refused("kind", Files.write(folder.resolve("noise"), noise));
    refused("kind", PlanFiles.zip(folder, "letter.txt", "Dear neighbours".getBytes(StandardCharsets.UTF_8)));
    refused("kind", PlanFiles.text(folder, "page.svg", "<html><body><p>No <b>svg</b> &lt;svg</p></body></html>"));
  }

  @Test
  void a_plan_without_rooms() {
    refused("rooms", PlanFiles.home(folder, "<home><wall xStart='0' yStart='0' xEnd='500' yEnd='0' thickness='10'/></home>"));
    refused("rooms", PlanFiles.text(folder, "none.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>"));
    refused("rooms", PlanFiles.text(folder, "none.dxf", "0\nSECTION\n2\nENTITIES\n0\nENDSEC\n0\nEOF\n"));
  }

  @Test
  void a_broken_zip() throws IOException {
    var whole = Files.readAllBytes(PlanFiles.home(folder, "<home/>".repeat(500)));
    refused("zip", Files.write(folder.resolve("half.sh3d"), java.util.Arrays.copyOf(whole, whole.length / 2)));
  }

  @Test
  void a_zip_bomb() throws IOException {
    var bomb = folder.resolve("bomb.sh3d");
    try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("Home.xml"));
      zip.write("<home>".getBytes(StandardCharsets.UTF_8));
      var blank = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 300; i++) {
        zip.write(blank);
      }
      zip.closeEntry();
    }
    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    refused("bomb", bomb);
  }

  @Test
  void a_zip_of_too_many_files() throws IOException {
    var crowd = folder.resolve("crowd.sh3d");
    try (var zip = new ZipOutputStream(Files.newOutputStream(crowd))) {
      for (int i = 0; i < 21_000; i++) {
        zip.putNextEntry(new ZipEntry("" + i));
      }
    }
    refused("bomb", crowd);
  }

  @Test
  void a_home_that_is_only_kept_as_a_java_object() {
    refused("old", PlanFiles.zip(folder, "Home", new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5}));
  }

  @Test
  void entities_that_grow() {
    var laughs = new StringBuilder("<?xml version='1.0'?><!DOCTYPE home [<!ENTITY a 'ha'>");
    for (char c = 'b'; c < 'n'; c++) {
      laughs.append("<!ENTITY ").append(c).append(" '").append(("&" + (char) (c - 1) + ";").repeat(10)).append("'>");
    }
    refused("doctype", PlanFiles.home(folder, laughs + "]><home name='&m;'/>"));
    refused("doctype", PlanFiles.text(folder, "laughs.svg", laughs.toString().replace("home", "svg") + "]><svg>&m;</svg>"));
  }

  @Test
  void entities_that_fetch() {
    refused("doctype", PlanFiles.text(folder, "fetch.svg", "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
        + "<svg xmlns='http://www.w3.org/2000/svg'><rect id='room &x;' width='9' height='9'/></svg>"));
  }

  @Test
  void xml_that_breaks_off() {
    refused("xml", PlanFiles.home(folder, "<home><room name='Living'><point x='0' y='0'/>"));
    refused("xml", PlanFiles.text(folder, "half.svg", "<svg viewBox='0 0 10 10'><rect width='5'"));
  }

  @Test
  void xml_without_end() {
    refused("busy", PlanFiles.text(folder, "deep.svg", "<svg>" + "<g>".repeat(100_000)));
    refused("busy", PlanFiles.home(folder, "<home>" + "<wall/>".repeat(6_000) + "</home>"));
  }

  @Test
  void and_the_next_file_is_read_as_if_nothing_had_been() {
    var good = "<home>" + "<pieceOfFurniture/>".repeat(2_000) + "<room name='Living'><point x='0' y='0'/><point x='400' y='0'/>"
        + "<point x='400' y='500'/><point x='0' y='500'/></room></home>";
    for (int i = 0; i < 3; i++) {
      refused("busy", PlanFiles.text(folder, "deep.svg", "<svg>" + "<g>".repeat(1_000)));
      assertThat(PlanFiles.read(PlanFiles.home(folder, good)).rooms()).hasSize(1);
    }
  }

  @Test
  void scripts_and_links_of_an_svg_are_passed_over() {
    var file = PlanFiles.text(folder, "script.svg", """
        <svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink' width='5m' height='4m' viewBox='0 0 500 400'>
          <script>alert(1)</script><image x:href='http://192.0.2.1/a.png' width='9' height='9'/>
          <foreignObject><body onload='alert(1)'/></foreignObject><use x:href='file:///etc/passwd#a'/>
          <rect id='living-room' onload='alert(1)' width='500' height='400'/>
        </svg>""");

    var room = PlanFiles.read(file).rooms().getFirst().room();

    assertThat(room.area()).isEqualTo(20);
    assertThat(room.name()).isEqualTo("living room");
  }

  @Test
  void a_picture_of_200_megapixels() throws IOException {
    refused("pixels", Files.write(folder.resolve("huge.png"), png(20_000, 10_000)));
  }

  @Test
  void a_picture_that_breaks_off() throws IOException {
    refused("picture", Files.write(folder.resolve("half.png"), png(400, 300)));
    refused("picture", Files.write(folder.resolve("half.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2}));
  }

  @Test
  void a_picture_of_a_kind_that_is_too_new() throws IOException {
    refused("modern", Files.write(folder.resolve("shop.webp"), "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1)));
    refused("modern", Files.write(folder.resolve("phone.heic"), "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void a_drawing_of_a_gigabyte() throws IOException {
    var file = folder.resolve("large.dxf");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.writeBytes("0\nSECTION\n2\nENTITIES\n");
      sparse.setLength(1L << 30);
    }
    refused("large", file);
  }

  @Test
  void a_drawing_whose_blocks_hold_themselves() {
    var block = "0\nBLOCK\n2\nB\n10\n0\n20\n0\n" + "0\nINSERT\n8\nA-WALL\n2\nB\n".repeat(60) + "0\nENDBLK\n";
    refused("busy", PlanFiles.text(folder, "snake.dxf", "0\nSECTION\n2\nBLOCKS\n" + block + "0\nENDSEC\n0\nSECTION\n2\nENTITIES\n"
        + "0\nINSERT\n8\nA-WALL\n2\nB\n0\nENDSEC\n0\nEOF\n"));
  }

  @Test
  void a_drawing_that_is_no_text() throws IOException {
    refused("dxf", PlanFiles.text(folder, "binary.dxf", "AutoCAD Binary DXF\r\n\u001a\0"));
    refused("dxf", PlanFiles.text(folder, "house.dwg", "AC1032\0\0\0"));
    refused("dxf", PlanFiles.text(folder, "odd.dxf", "0\nSECTION\nHEADER\n9\nwhat\n"));
  }

  @Test
  void a_file_that_is_two_things_at_once() throws IOException {
    var home = Files.readAllBytes(PlanFiles.home(folder, "<home><room name='Living'><point x='0' y='0'/>"
        + "<point x='400' y='0'/><point x='400' y='500'/></room></home>"));
    refused("picture", Files.write(folder.resolve("picture-and-zip.sh3d"), joined(png(400, 300), home)));
    refused("xml", Files.write(folder.resolve("page-and-zip.sh3d"),
        joined("<!-- --><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), home)));
    refused("kind", Files.write(folder.resolve("paper-and-zip.png"),
        joined("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), home)));
    refused("picture", Files.write(folder.resolve("gif-and-script.svg"),
        "GIF89a/*<svg onload='alert(1)'/>*/=1;".getBytes(StandardCharsets.UTF_8)));
    refused("zip", Files.write(folder.resolve("zip-and-drawing.dxf"), joined(new byte[] {'P', 'K', 3, 4},
        "0\nSECTION\n2\nENTITIES\n0\nENDSEC\n0\nEOF\n".getBytes(StandardCharsets.UTF_8))));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    var both = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  @Test
  void none_of_them_takes_much_room_before_it_is_refused() throws Exception {
    var files = List.of(Files.write(folder.resolve("wide.png"), png(20_000, 10_000)),
        PlanFiles.home(folder, "<home>" + " ".repeat(40 << 20) + "</home>"), drawing(100 << 20));
    var most = new java.util.concurrent.atomic.AtomicLong();
    var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    for (var file : files) {
      long before = threads.getCurrentThreadAllocatedBytes();
      assertThat(catchThrowableOfType(UnreadablePlan.class, () -> PlanFiles.read(file))).as(file.toString()).isNotNull();
      most.accumulateAndGet(threads.getCurrentThreadAllocatedBytes() - before, Math::max);
    }
    assertThat(most.get()).as("bytes for the largest of them").isLessThan(200L << 20);
  }

  /** Of so many bytes, with a line in each twenty of them. */
  private Path drawing(long bytes) throws IOException {
    var file = folder.resolve("long.dxf");
    var line = "0\nLINE\n8\nA-WALL\n10\n1\n20\n2\n11\n3\n21\n4\n".repeat(4_096);
    try (var out = Files.newBufferedWriter(file)) {
      out.write("0\nSECTION\n2\nENTITIES\n");
      for (long written = 0; written < bytes; written += line.length()) {
        out.write(line);
      }
    }
    return file;
  }

  /** Says by its header how large it is, and has no pixel. */
  private static byte[] png(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeLong(0x89504E470D0A1A0AL);
    var head = new ByteArrayOutputStream();
    var header = new DataOutputStream(head);
    header.writeInt(width);
    header.writeInt(height);
    header.write(new byte[] {8, 2, 0, 0, 0});
    chunk(out, "IHDR", head.toByteArray());
    var pixels = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(pixels)) {
      deflater.write(0);
    }
    chunk(out, "IDAT", pixels.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    var sum = new CRC32();
    sum.update(type.getBytes(StandardCharsets.US_ASCII));
    sum.update(bytes);
    out.writeBytes(type);
    out.write(bytes);
    out.writeInt((int) sum.getValue());
  }

  private static void refused(String why, Path file) {
    var refusal = Assertions.assertTimeoutPreemptively(SECONDS,
        () -> catchThrowableOfType(UnreadablePlan.class, () -> PlanFiles.read(file)));

    assertThat(refusal).as(file.getFileName().toString()).isNotNull();
    assertThat(refusal.key()).isEqualTo("studio.reading.refused." + why);
    for (var language : new String[] {"", "_ko"}) {
      assertThat(words(language).getProperty(refusal.key())).isNotBlank();
    }
  }

  private static Properties words(String language) {
    var words = new Properties();
    try (var in = new ClassPathResource("messages/studio" + language + ".properties").getInputStream()) {
      words.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return words;
  }
}
