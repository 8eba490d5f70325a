package shop.kontor.foundation.products;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.house.Rooms;

/**
 * Who hears what, as the compiled listeners of all rooms have it, whether they are in this process or elsewhere. Reads
 * class files and loads none.
 */
@Component
public class Hearers {

  private static final String LISTENER = ApplicationModuleListener.class.descriptorString();
  private static final Pattern MESSAGE = Pattern.compile("Lshop/kontor/(\\w+)/(\\w+);");

  private volatile List<Hears> found;

  /**
   * One listener.
   *
   * @param type of what it hears, such as {@code inventory.StockChanged}
   * @param room whose it is
   */
  public record Hears(String type, String room, String listener) {}

  /** By room and type. */
  public List<Hears> all() {
    var known = found;
    if (known == null) {
      known = read();
      found = known;
    }
    return known;
  }

  private static List<Hears> read() {
    var hears = new ArrayList<Hears>();
    for (var room : Rooms.built()) {
      try {
        var files = new PathMatchingResourcePatternResolver()
            .getResources("classpath*:shop/kontor/" + room + "/**/*.class");
        for (var file : files) {
          if (!file.toString().contains("/test-classes/")) {
            ClassFile.of().parse(file.getContentAsByteArray()).methods().forEach(method ->
                listener(method).ifPresent(id -> message(method).ifPresent(type ->
                    hears.add(new Hears(type, room, id)))));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The listeners of " + room + " could not be read", e);
      }
    }
    hears.sort(Comparator.comparing(Hears::room).thenComparing(Hears::type).thenComparing(Hears::listener));
    return List.copyOf(hears);
  }

  private static Optional<String> message(MethodModel method) {
    return method.methodTypeSymbol().parameterList().stream().map(each -> MESSAGE.matcher(each.descriptorString()))
        .filter(java.util.regex.Matcher::matches).map(each -> each.group(1) + "." + each.group(2)).findFirst();
  }

  private static Optional<String> listener(MethodModel method) {
    return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
        .flatMap(all -> all.annotations().stream())
        .filter(annotation -> annotation.className().equalsString(LISTENER)).map(Hearers::id).findFirst();
  }

  private static String id(Annotation annotation) {
    return annotation.elements().stream().filter(element -> element.name().equalsString("id"))
        .map(element -> element.value() instanceof AnnotationValue.OfString text ? text.stringValue() : "")
        .findFirst().orElse("");
  }
}
