package shop.kontor.architecture.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;
import shop.kontor.foundation.post.Message;

/**
 * A project under inspection: Kontor itself, or a small {@link Fixture} of it. Nothing in here knows a room by name;
 * what is a room is found out.
 */
public final class House {

  private static House kontor;

  private final String base;
  private final Path project;
  private final ClassLoader loader;
  private final JavaClasses classes;
  private final List<Room> rooms;

  public House(String base, Path project, ClassLoader loader) {
    this.base = base;
    this.project = project;
    this.loader = loader;
    this.classes = new ClassFileImporter().importPath(classDirectory());
    this.rooms = discover();
  }

  /** The house that this project builds. */
  public static synchronized House kontor() {
    if (kontor == null) {
      kontor = new House("shop.kontor", Path.of("").toAbsolutePath(), House.class.getClassLoader());
    }
    return kontor;
  }

  static House at(String base, Path project) {
    try {
      var url = new URL[] {project.resolve("target/classes").toUri().toURL()};
      return new House(base, project, new URLClassLoader(url, House.class.getClassLoader()));
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Room> discover() {
    return classes.stream()
        .filter(type -> type.getSimpleName().equals("package-info") && type.isAnnotatedWith(ApplicationModule.class))
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith(base + ".") && name.indexOf('.', base.length() + 1) < 0)
        .sorted()
        .map(this::room)
        .toList();
  }

  private Room room(String rootPackage) {
    var name = rootPackage.substring(base.length() + 1);
    var inside = classes.stream()
        .filter(type -> type.getPackageName().equals(rootPackage) || type.getPackageName()
        .startsWith(rootPackage + "."))
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .sorted(java.util.Comparator.comparing(JavaClass::getName))
        .toList();
    return new Room(name, rootPackage, inside, name.equals(Room.GROUND));
  }

  public String base() {
    return base;
  }

  public JavaClasses classes() {
    return classes;
  }

  /** Every room, the ground included, by name. */
  public List<Room> all() {
    return rooms;
  }

  /** The rooms that have a trade: all but the ground, and those of which only their words are here. */
  public List<Room> rooms() {
    return rooms.stream().filter(room -> !room.ground() && !isKnownByItsWords(room)).toList();
  }

  /** In a project that was carved out, rooms elsewhere are no more than what they publish, and a title page. */
  public boolean isKnownByItsWords(Room room) {
    return !room.ground() && room.classes().stream().allMatch(room::publishes);
  }

  public Optional<Room> room(JavaClass type) {
    return rooms.stream().filter(room -> room.owns(type)).findFirst();
  }

  /** Whether this is a record or interface that travels by the post. */
  public static boolean isMessage(JavaClass type) {
    return type.isAssignableTo(Message.class);
  }

  /** All messages that rooms own, by name. */
  public List<JavaClass> messages() {
    return rooms.stream().filter(room -> !room.ground()).flatMap(room -> room.classes().stream())
        .filter(House::isMessage).filter(type -> !type.isInterface()).toList();
  }

  /** The type itself, for what only reflection tells. */
  public Class<?> load(JavaClass type) {
    try {
      return Class.forName(type.getName(), false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  public ClassLoader loader() {
    return loader;
  }

  public Path project() {
    return project;
  }

  public Path sources() {
    return project.resolve("src/main/java");
  }

  public Path resources() {
    return project.resolve("src/main/resources");
  }

  public Path classDirectory() {
    return project.resolve("target/classes");
  }

  /** The tests of this room. */
  public JavaClasses tests(Room room) {
    var directory = project.resolve("target/test-classes").resolve(room.rootPackage().replace('.', '/'));
    return new ClassFileImporter().importPaths(Files.isDirectory(directory) ? List.of(directory) : List.of());
  }

  /** The class file that this type was read from. */
  public Path classFile(JavaClass type) {
    return classDirectory().resolve(type.getName().replace('.', '/') + ".class");
  }

  public TitlePage titlePage(Room room) {
    var file = sources().resolve(room.rootPackage().replace('.', '/')).resolve("package-info.java");
    return TitlePage.read(file);
  }

  /** Files below this directory with this ending, in order; none if it doesn't exist. */
  public static List<Path> files(Path directory, String ending) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
