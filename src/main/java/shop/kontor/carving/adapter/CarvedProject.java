package shop.kontor.carving.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import shop.kontor.foundation.gateway.Routes;

/** Writes a room, and all that it needs, as a Maven project of its own. */
final class CarvedProject {

  private static final Path SETTINGS = Path.of("src", "main", "resources", "application.properties");
  private static final Path TEST_SETTINGS = Path.of("src", "test", "resources", "config", "application.properties");

  private final String room;
  private final Checkout house;
  private final Path to;
  private final List<Source> all;
  private final Belongings belongings;

  CarvedProject(String room, Checkout house, Path to) {
    this.room = room;
    this.house = house;
    this.to = to;
    this.all = house.sources();
    this.belongings = new Belongings(room, all);
  }

  Belongings belongings() {
    return belongings;
  }

  void write() {
    belongings.sources().forEach(source -> write(source.file(), source.text()));
    Stream.of("src/main/resources", "src/test/resources").flatMap(each -> house.files(each).stream())
        .filter(belongings.resources()).forEach(this::copy);
    commands();
    var speaks = new TreeSet<>(belongings.known());
    speaks.add(room);
    house.files("docs/architecture/contracts").stream()
        .filter(file -> speaks.contains(file.getFileName().toString().split("\\.")[0])).forEach(this::copy);
    Stream.of("LICENSE", ".gitignore").map(Path::of).filter(file -> Files.exists(house.root().resolve(file)))
        .forEach(this::copy);
    add(SETTINGS, "\n# Carved out of the house: its other rooms are elsewhere\nkontor.rooms=" + room + "\n");
    add(TEST_SETTINGS, "# In a test nobody is elsewhere, for there is no broker\nkontor.rooms=*\n");
    write(Path.of("pom.xml"), new Pom(house.read(Path.of("pom.xml")), Pom.localRepository())
        .carved(room, belongings.sources(), all));
    write(Path.of("Dockerfile"), house.read(Path.of("Dockerfile")).replace("kontor.jar", room + ".jar")
        .replace("--kontor.demo=false",
            "--kontor.demo=false \\\n      --kontor.broker=none --kontor.key=" + "0".repeat(64)));
    for (var page : List.of("compose.yaml", "proxy/front-door.properties", "proxy/nginx.conf", "CARVED.md")) {
      write(Path.of(page), filled(page));
    }
  }

  /** Commands whose rooms stay can't be found by the front door any more. */
  private void commands() {
    for (var file : house.files("src/main/resources/META-INF/services")) {
      var names = belongings.sources().stream().map(Source::fullName).collect(Collectors.toSet());
      var kept = house.read(file).lines().filter(names::contains).toList();
      if (kept.isEmpty()) {
        delete(file);
      } else {
        write(file, String.join("\n", kept) + "\n");
      }
    }
  }

  private String filled(String page) {
    var routes = Routes.patterns(room, Routes.paths(room)).stream()
        .map(pattern -> pattern.isEmpty() ? "= /" : pattern.endsWith("/*") ? pattern.substring(0, pattern.length() - 1)
            : "= " + pattern).map(path -> "location " + path + " { proxy_pass http://" + room + "; }\n")
        .collect(Collectors.joining());
    var left = belongings.left().isEmpty() ? "None: all came along.\n" : belongings.left().entrySet().stream()
        .map(each -> "- `" + each.getKey().fullName() + "` " + each.getValue() + "\n").collect(Collectors.joining());
    try {
      return new ClassPathResource("carving/" + page.substring(page.indexOf('/') + 1))
          .getContentAsString(StandardCharsets.UTF_8).replace("{room}", room).replace("{ROOM}", room.toUpperCase())
          .replace("{routes}", routes).replace("{known}", belongings.known().isEmpty() ? "none"
              : String.join(", ", belongings.known())).replace("{left}", left);
    } catch (IOException e) {
      throw new UncheckedIOException("The page " + page + " could not be read", e);
    }
  }

  private void copy(Path file) {
    try {
      Files.createDirectories(to.resolve(file).getParent());
      Files.copy(house.root().resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be copied", e);
    }
  }

  private void add(Path file, String text) {
    write(file, house.read(file) + text);
  }

  private void write(Path file, String text) {
    try {
      Files.createDirectories(to.resolve(file).getParent());
      Files.writeString(to.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(to.resolve(file) + " could not be written", e);
    }
  }

  private void delete(Path file) {
    try {
      Files.deleteIfExists(to.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(to.resolve(file) + " could not be taken away", e);
    }
  }
}
