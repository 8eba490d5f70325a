package shop.kontor.foundation.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Which paths belong to which room elsewhere: all below {@code /<room>}, and the few others that its title page lists,
 * such as {@code /}. Title pages are not compiled, so these are read off the handlers, which a law holds to the page.
 */
public final class Routes {

  /** Patterns as a servlet has them: {@code /x/*} for all below, {@code ""} for the root, anything else exactly. */
  private final Map<String, URI> byPattern = new TreeMap<>();

  Routes(Map<String, URI> addresses) {
    addresses.forEach((room, address) -> patterns(room, paths(room)).forEach(each -> byPattern.put(each, address)));
  }

  Set<String> patterns() {
    return byPattern.keySet();
  }

  /** Where the room is that this path belongs to; empty if it is none of those elsewhere. */
  Optional<URI> to(String path) {
    var exact = byPattern.get(path.equals("/") ? "" : path);
    for (int end = path.length(); exact == null && end > 0; end = path.lastIndexOf('/', end - 1)) {
      exact = byPattern.get(path.substring(0, end) + "/*");
    }
    return Optional.ofNullable(exact);
  }

  /** Patterns for these paths of a room. */
  public static Set<String> patterns(String room, Set<String> paths) {
    var patterns = new TreeSet<>(Set.of("/" + room + "/*"));
    paths.stream().filter(path -> !path.equals("/" + room) && !path.startsWith("/" + room + "/")).forEach(path -> {
      int variable = path.replace('*', '{').indexOf('{');
      patterns.add(path.equals("/") ? "" : variable < 0 ? path
          : path.substring(0, path.lastIndexOf('/', variable)) + "/*");
    });
    return patterns;
  }

  /** What this room's controllers answer, though none of them is loaded. */
  public static Set<String> paths(String room) {
    var resources = new PathMatchingResourcePatternResolver();
    var reader = MetadataReaderFactory.create(resources);
    var paths = new TreeSet<String>();
    try {
      for (var file : resources.getResources("classpath*:shop/kontor/" + room + "/**/*.class")) {
        handled(reader.getMetadataReader(file).getAnnotationMetadata()).forEach(paths::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The addresses of the room '" + room + "' could not be read", e);
    }
    return paths;
  }

  private static Stream<String> handled(AnnotationMetadata type) {
    return type.getAnnotatedMethods(RequestMapping.class.getName()).stream()
        .flatMap(handler -> mapped(type.getAnnotations()).flatMap(base -> mapped(handler.getAnnotations())
            .map(path -> ("/" + base + "/" + path).replaceAll("/+", "/").replaceAll("(?<=.)/$", ""))));
  }

  private static Stream<String> mapped(MergedAnnotations annotations) {
    var mapping = annotations.get(RequestMapping.class);
    var paths = mapping.isPresent() ? mapping.getStringArray(MergedAnnotation.VALUE) : new String[0];
    return paths.length == 0 ? Stream.of("") : Stream.of(paths);
  }
}
