package shop.kontor.carving.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** The house's {@code pom.xml}, made smaller: without what only the rooms that stay have a use for. */
final class Pom {

  private static final Pattern DEPENDENCY = Pattern.compile("(?s) *<dependency>\\s*<groupId>([^<]+)</groupId>\\s*"
      + "<artifactId>([^<]+)</artifactId>((?:(?!</dependency>).)*)</dependency>\\R");
  private static final Pattern PROPERTY = Pattern.compile("(?: *<!--(?:(?!-->).)*-->\\R)? *<([\\w.-]+\\.version)>[^<]*"
      + "</[\\w.-]+>\\R");
  private static final Pattern PROFILE = Pattern.compile("(?s) *<profile>(?:(?!</profile>).)*<included\\.test\\.groups>"
      + "(\\w+)<(?:(?!</profile>).)*</profile>\\R");

  private final String whole;
  private final Path repository;

  /** @param repository where Maven keeps what it has fetched: what a library holds is read off it */
  Pom(String whole, Path repository) {
    this.whole = whole;
    this.repository = repository;
  }

  static Path localRepository() {
    return Path.of(System.getProperty("maven.repo.local",
        Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));
  }

  /** For these sources of all. */
  String carved(String room, Collection<Source> taken, Collection<Source> all) {
    var needed = names(taken);
    var unneeded = names(all);
    unneeded.removeAll(needed);
    var tags = taken.stream().map(Source::text).collect(Collectors.joining());
    var pom = without(DEPENDENCY, whole, found -> {
      var held = found.group(3).contains("<type>pom") ? Set.<String>of() : held(found.group(1), found.group(2));
      return needed.stream().noneMatch(held::contains) && unneeded.stream().anyMatch(held::contains);
    });
    pom = without(PROFILE, pom, found -> !tags.contains("@Tag(\"" + found.group(1) + "\")"));
    var shorter = pom;
    pom = without(PROPERTY, pom, found -> !shorter.contains("${" + found.group(1) + "}")
        && whole.contains("${" + found.group(1) + "}"));
    return pom.replaceFirst("<artifactId>kontor</artifactId>", "<artifactId>kontor-" + room + "</artifactId>")
        .replaceFirst("<name>Kontor</name>", "<name>Kontor: " + room + "</name>")
        .replaceFirst("<description>[^<]*</description>",
            "<description>The room " + room + " of Kontor, as a service of its own</description>")
        .replaceFirst("<finalName>kontor</finalName>", "<finalName>" + room + "</finalName>");
  }

  private static String without(Pattern pattern, String text, Predicate<MatchResult> unneeded) {
    return pattern.matcher(text).replaceAll(found -> unneeded.test(found) ? ""
        : Matcher.quoteReplacement(found.group()));
  }

  private static Set<String> names(Collection<Source> sources) {
    return sources.stream().flatMap(source -> source.named().stream()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The classes in this library, whatever its version; none if Maven has never fetched it, and then it stays. */
  private Set<String> held(String group, String artifact) {
    var directory = repository.resolve(group.replace('.', '/')).resolve(artifact);
    if (!Files.isDirectory(directory)) {
      return Set.of();
    }
    try (var files = Files.walk(directory, 2)) {
      var jar = files.filter(file -> file.getFileName().toString().matches(Pattern.quote(artifact) + "-[\\d.]+\\.jar"))
          .findFirst();
      if (jar.isEmpty()) {
        return Set.of();
      }
      try (var opened = new ZipFile(jar.get().toFile())) {
        return opened.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class"))
            .map(name -> name.substring(0, name.length() - 6).replace('/', '.')).collect(Collectors.toSet());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " could not be read", e);
    }
  }
}
