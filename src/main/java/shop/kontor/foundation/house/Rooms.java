package shop.kontor.foundation.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.modulith.ApplicationModule;

/** The house's plan: which rooms it has, and which room a class belongs to. */
public final class Rooms {

  public static final String FOUNDATION = "foundation";
  private static final String HOUSE = "shop.kontor.";

  private Rooms() {}

  /**
   * Every room that was built, the foundation apart: the packages directly below {@code shop.kontor} whose title page
   * says {@link ApplicationModule}. Reads those class files, and loads none of them.
   */
  public static SortedSet<String> built() {
    var resources = new PathMatchingResourcePatternResolver();
    var reader = MetadataReaderFactory.create(resources);
    var rooms = new TreeSet<String>();
    try {
      for (var page : resources.getResources("classpath*:shop/kontor/*/package-info.class")) {
        var title = reader.getMetadataReader(page);
        if (title.getAnnotationMetadata().isAnnotated(ApplicationModule.class.getName())) {
          of(title.getClassMetadata().getClassName()).ifPresent(rooms::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The rooms of the house could not be listed", e);
    }
    rooms.remove(FOUNDATION);
    return rooms;
  }

  /** The room of this class, such as {@code inventory}; empty outside the house and at its front door. */
  public static Optional<String> of(Class<?> type) {
    return of(type.getName());
  }

  /** As {@link #of(Class)}, by the name of the class. */
  static Optional<String> of(String className) {
    if (!className.startsWith(HOUSE)) {
      return Optional.empty();
    }
    var inside = className.substring(HOUSE.length());
    int end = inside.indexOf('.');
    return end < 0 ? Optional.empty() : Optional.of(inside.substring(0, end));
  }
}
