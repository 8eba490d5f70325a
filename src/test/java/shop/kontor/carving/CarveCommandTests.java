package shop.kontor.carving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Listener;
import shop.kontor.architecture.house.Room;
import shop.kontor.architecture.house.Told;
import shop.kontor.architecture.house.Url;
import shop.kontor.carving.adapter.CarveCommand;
import shop.kontor.foundation.house.NotOpened;

/** What the command tells, writes and refuses; that what it writes builds and serves is a longer proof. */
class CarveCommandTests {

  private static final House HOUSE = House.kontor();
  private static final Map<JavaClass, Set<String>> SPEAKERS = speakers();

  @TempDir
  Path directory;

  @TestFactory
  Stream<DynamicTest> the_plan_of_each_room_tells_all_that_crosses() {
    return leaving().map(room -> dynamicTest(room.name(), () -> {
      var said = Said.by("--plan", room.name(), books());
      assertThat(said.code()).as(said.all()).isZero();
      assertThat(said.out()).contains("Unknown: there is no shop's database at jdbc:h2:file:" + directory);
      var crossing = new TreeSet<String>();
      for (var message : HOUSE.messages()) {
        var speakers = SPEAKERS.get(message);
        if (speakers.contains(room.name()) && speakers.size() > 1) {
          crossing.add(HOUSE.room(message).orElseThrow() + "." + message.getSimpleName());
        }
      }
      var told = said.out().lines().filter(line -> line.matches("  \\w+\\.[A-Z]\\w+, (heard|sent|told|taken) by .+"))
          .map(line -> line.strip().split(",")[0]).toList();
      assertThat(told).containsExactlyInAnyOrderElementsOf(crossing);
    }));
  }

  /** By message: the room that owns it, and all that tell or hear it. */
  private static Map<JavaClass, Set<String>> speakers() {
    var speakers = new HashMap<JavaClass, Set<String>>();
    HOUSE.messages().forEach(message ->
        speakers.put(message, new TreeSet<>(Set.of(HOUSE.room(message).orElseThrow().name()))));
    HOUSE.rooms().forEach(room -> Stream.concat(Told.by(HOUSE, room).stream().map(Told::message),
        Listener.in(HOUSE, room).stream().flatMap(heard -> heard.message().stream()))
        .forEach(message -> speakers.get(message).add(room.name())));
    return speakers;
  }

  @Test
  void the_plan_tells_who_shows_the_room() {
    var said = Said.by("--plan", "inventory", books());
    assertThat(said.out()).contains("inventory.ReserveStock, sent by cart, ordering",
        "It keeps what it must know of: catalog",
        "/inventory/fragments/stock in templates/catalog/product.html");
  }

  @Test
  void the_plan_counts_what_the_journal_holds_and_repeats_what_the_last_rehearsal_measured() throws Exception {
    try (var books = DriverManager.getConnection("jdbc:h2:file:" + directory
        + "/kontor;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE", "sa", "");
        var statement = books.createStatement()) {
      statement.execute(Files.readString(Path.of("src/main/resources/db/migration/foundation/V1__post.sql")));
      int position = 0;
      for (var type : List.of("ordering.OrderPlaced", "inventory.StockChanged", "inventory.StockChanged",
          "inventory.StockChanged", "ordering.OrderPlaced")) {
        statement.execute("INSERT INTO post.journal VALUES (" + ++position + ", '" + type
            + "', 'x', '{}', CURRENT_TIMESTAMP, NULL)");
      }
      statement.execute("INSERT INTO post.journal VALUES (99, 'inventory.StockChanged', 'x', '{}',"
          + " CURRENT_TIMESTAMP - INTERVAL '8' DAY, NULL)");
    }
    var sources = directory.resolve("sources");
    write(sources.resolve("pom.xml"), "");
    write(sources.resolve("src/main/java/shop/kontor/Kontor.java"), "");
    write(sources.resolve("docs/architecture/rehearsal.md"), """
        | room | starts alone | lost |
        |---|---|---|
        | [cart](rooms/cart.md) | 3 s | 0 |
        | `inventory` | 4 s | 0 |
        """);
    var said = Said.by("--plan", "inventory", "--from", sources.toString(), books());
    assertThat(said.out()).containsPattern("inventory\\.StockChanged, heard by [\\w, ]+: 3, 1\\.5 per order").contains(
        "inventory.CountStock, sent by intake: 0, 0.0 per order", "Counted over the last 7 days",
        "  starts alone: 4 s\n", "  lost: 0\n").doesNotContain("3 s");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @TestFactory
  Stream<DynamicTest> a_carved_room_takes_no_more_of_others_than_their_words() {
    return leaving().map(room -> dynamicTest(room.name(), () -> {
      var to = directory.resolve(room.name());
      var said = Said.by(room.name(), "--to", to.toString());
      assertThat(said.code()).as(said.all()).isZero();
      var main = to.resolve("src/main");
      for (var other : HOUSE.rooms()) {
        var sources = House.files(main.resolve("java/shop/kontor").resolve(other.name()), ".java");
        assertThat(sources).as(other.name()).isNotEmpty();
        if (other.equals(room)) {
          assertThat(sources).hasSameSizeAs(House.files(HOUSE.sources().resolve("shop/kontor/" + room), ".java"));
        } else {
          assertThat(sources).allSatisfy(file -> assertThat(file.getParent()).hasFileName(other.name()));
          assertThat(main.resolve("resources/templates/" + other)).doesNotExist();
          assertThat(main.resolve("resources/db/migration/" + other)).doesNotExist();
          var sentences = "resources/messages/" + other + ".properties";
          assertThat(Files.exists(main.resolve(sentences))).as("sentences of %s, whose words came along or not", other)
              .isEqualTo(sources.size() > 1 && Files.exists(HOUSE.project().resolve("src/main").resolve(sentences)));
        }
      }
      assertThat(Files.readString(to.resolve("CARVED.md"))).contains("`" + room + "`").doesNotContain("{");
      assertThat(Files.readString(to.resolve("pom.xml"))).contains("<artifactId>kontor-" + room + "</artifactId>");
      assertThat(to.resolve("LICENSE")).exists();
      Map<String, Map<String, Object>> compose = new Yaml().load(Files.readString(to.resolve("compose.yaml")));
      assertThat(compose.get("services")).containsOnlyKeys(room.name(), room + "-db", "kafka");
    }));
  }

  @Test
  void what_makes_no_sense_is_refused_in_a_sentence_and_nothing_is_written() throws IOException {
    refused("carve names 'inventry', which is no room of this house; did you mean 'inventory'?", "--plan", "inventry");
    refused("The foundation is the ground", "foundation", "--to", directory.resolve("x").toString());
    refused("there would be nothing for it to do elsewhere", "carving", "--plan");
    refused("There are no sources of Kontor in " + directory + ", and a jar has none", "inventory", "--to",
        directory.resolve("x").toString(), "--from", directory.toString());
    Files.writeString(directory.resolve("mine"), "mine");
    refused("is there already and is not an empty directory", "inventory", "--to", directory.toString());
    assertThat(directory).isDirectoryContaining("glob:**/mine").isDirectoryNotContaining("glob:**/{x,pom.xml}");
    assertThat(Said.by("inventory").code()).isEqualTo(2);
    assertThat(Said.by("--plan", "inventory", "--bogus").code()).isEqualTo(2);
  }

  private void refused(String sentence, String... words) {
    var said = Said.by(words);
    assertThat(said.code()).as(said.all()).isEqualTo(1);
    assertThat(said.all()).contains(sentence).doesNotContain("Exception", "\tat ");
  }

  /** Rooms that tell or hear something, or serve a page. */
  static Stream<Room> leaving() {
    var rooms = HOUSE.rooms().stream().filter(room -> !Listener.in(HOUSE, room).isEmpty()
        || !Url.of(HOUSE, room).isEmpty() || HOUSE.messages().stream().anyMatch(room::owns)).toList();
    assertThat(rooms).isNotEmpty();
    return rooms.stream();
  }

  /** What the command said, as the front door would let it. */
  private record Said(int code, String out, String all) {

    static Said by(String... words) {
      var out = new StringWriter();
      var err = new StringWriter();
      int code = new CommandLine(new CarveCommand()).setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(err, true)).setExecutionExceptionHandler((e, line, _) -> {
            var why = NotOpened.in(e).orElseThrow(() -> e);
            line.getErr().println(why.getMessage() + System.lineSeparator() + why.wayOut());
            return 1;
          }).execute(words);
      return new Said(code, out.toString(), out + err.toString());
    }
  }

  private String books() {
    return "--spring.datasource.url=jdbc:h2:file:" + directory
        + "/kontor;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
  }
}
