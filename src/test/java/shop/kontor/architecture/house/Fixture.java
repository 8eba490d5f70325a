package shop.kontor.architecture.house;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The small sound house of {@code src/test/resources/architecture/sound-house} (two rooms, {@code apple} and
 * {@code pear}), with one fault built in. It is compiled where neither Spring, Modulith nor Flyway of the real house
 * would look for it.
 */
public final class Fixture {

  public static final String BASE = "house";
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  /** For all fixtures: it keeps the libraries open, which to open takes longer than to compile. */
  private static final StandardJavaFileManager FILES = files();
  private static final Pattern PACKAGE = Pattern.compile("package\\s+([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum)\\s+(\\w+)");

  private final String name;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<String> shown = new ArrayList<>();
  private boolean sound = true;

  private Fixture(String name) {
    this.name = name;
  }

  /** A sound house but for what follows. */
  public static Fixture of(String name) {
    return new Fixture(name);
  }

  /** A house without any room. */
  public static Fixture empty() {
    var fixture = new Fixture("an empty house").java("package house; class Door {}");
    fixture.sound = false;
    return fixture;
  }

  /** Adds this source, or puts it in the place of the sound one. */
  public Fixture java(String source) {
    var in = PACKAGE.matcher(source);
    var type = TYPE.matcher(source.replaceAll("(?s)/\\*.*?\\*/", ""));
    if (!in.find()) {
      throw new IllegalArgumentException("No package in " + source);
    }
    var simple = type.find() ? type.group(1) : "package-info";
    return file("src/main/java/" + in.group(1).replace('.', '/') + "/" + simple + ".java", source);
  }

  /** Adds a migration, such as {@code apple/V2__more.sql}. */
  public Fixture migration(String path, String sql) {
    return file("src/main/resources/db/migration/" + path, sql);
  }

  public Fixture file(String path, String content) {
    files.put(path, content);
    return this;
  }

  /** Takes a file of the sound house away. */
  public Fixture without(String path) {
    return file(path, null);
  }

  /** What the rule's message must contain: the place, and what is wrong. */
  public Fixture shows(String... fragments) {
    shown.addAll(List.of(fragments));
    return this;
  }

  public List<String> shown() {
    return shown;
  }

  /** Writes and compiles the house below this directory. */
  public House build(Path directory) {
    try {
      if (sound) {
        copySoundHouse(directory);
      }
      for (var file : files.entrySet()) {
        var path = directory.resolve(file.getKey());
        if (file.getValue() == null) {
          Files.delete(path);
        } else {
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.getValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    compile(House.files(directory.resolve("src/main/java"), ".java"), directory.resolve("target/classes"));
    return House.at(BASE, directory);
  }

  private static void copySoundHouse(Path directory) throws IOException {
    Path from;
    try {
      from = Path.of(Fixture.class.getResource("/architecture/sound-house").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    for (var file : House.files(from, "")) {
      var to = directory.resolve(from.relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    }
  }

  /** Compiles these sources against the class path of this test run. */
  public static void compile(List<Path> sources, Path classes) {
    var complaints = new StringWriter();
    synchronized (FILES) {
      try {
        Files.createDirectories(classes);
        FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      var task = COMPILER.getTask(complaints, FILES, null, List.of("-parameters", "-proc:none", "-nowarn"), null,
          FILES.getJavaFileObjectsFromPaths(sources));
      if (!task.call()) {
        throw new IllegalStateException("A fixture does not compile:\n" + complaints);
      }
    }
  }

  private static StandardJavaFileManager files() {
    var manager = COMPILER.getStandardFileManager(null, null, null);
    try {
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH,
          Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return manager;
  }

  @Override
  public String toString() {
    return name;
  }
}
