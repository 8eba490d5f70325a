package shop.kontor.carving.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.events.ApplicationModuleListener;
import shop.kontor.carving.domain.Passing;
import shop.kontor.carving.domain.Traffic;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Request;

/**
 * The house as it was compiled, in a jar or beside its sources: what its rooms say to each other, and which of their
 * pages they show. Reads class files and loads none.
 */
final class CompiledHouse {

  private static final String HOUSE = "shop/kontor/";
  private static final String LISTENER = ApplicationModuleListener.class.descriptorString();

  private final List<ClassModel> classes = new ArrayList<>();
  /** Whether it is a fact, by the internal name of each message. */
  private final Map<String, Boolean> messages = new TreeMap<>();

  CompiledHouse() {
    for (var file : resources("classpath*:shop/kontor/*/**/*.class")) {
      try {
        classes.add(ClassFile.of().parse(file.getContentAsByteArray()));
      } catch (IOException e) {
        throw new UncheckedIOException(file + " could not be read", e);
      }
    }
    classes.stream().filter(type -> name(type).substring(HOUSE.length()).chars().filter(c -> c == '/').count() == 1)
        .forEach(type -> type.interfaces().stream().map(each -> each.asInternalName().replace('/', '.'))
            .filter(each -> each.equals(Fact.class.getName()) || each.equals(Request.class.getName()))
            .forEach(each -> messages.put(name(type), each.equals(Fact.class.getName()))));
  }

  Traffic traffic() {
    var makers = new TreeMap<String, Set<String>>();
    var hearers = new TreeMap<String, Map<String, Set<String>>>();
    for (var type : classes) {
      made(type).forEach(message -> makers.computeIfAbsent(message, _ -> new TreeSet<>()).add(room(name(type))));
      type.methods().forEach(method -> listener(method).ifPresent(id -> method.methodTypeSymbol().parameterList()
          .stream().map(parameter -> internal(parameter.descriptorString())).filter(messages::containsKey)
          .forEach(message -> hearers.computeIfAbsent(message, _ -> new TreeMap<>())
              .computeIfAbsent(room(name(type)), _ -> new TreeSet<>()).add(id))));
    }
    return new Traffic(messages.entrySet().stream().map(message -> new Passing(
        message.getKey().substring(HOUSE.length()).replace('/', '.'), message.getValue(),
        makers.getOrDefault(message.getKey(), Set.of()), hearers.getOrDefault(message.getKey(), Map.of())))
        .toList());
  }

  /** Messages that this class makes, by their constructors or their own factories. */
  private Set<String> made(ClassModel type) {
    var made = new TreeSet<String>();
    for (var entry : type.constantPool()) {
      if (entry instanceof MemberRefEntry member) {
        var owner = member.owner().asInternalName();
        if (messages.containsKey(owner) && !owner.equals(name(type)) && (member.name().equalsString("<init>")
            || member.type().stringValue().endsWith(")L" + owner + ";"))) {
          made.add(owner);
        }
      }
    }
    return made;
  }

  private static Optional<String> listener(MethodModel method) {
    return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
        .flatMap(found -> found.annotations().stream())
        .filter(annotation -> annotation.className().equalsString(LISTENER)).map(CompiledHouse::id).findFirst();
  }

  private static String id(Annotation annotation) {
    return annotation.elements().stream().filter(element -> element.name().equalsString("id"))
        .map(element -> element.value() instanceof AnnotationValue.OfString text ? text.stringValue() : "")
        .findFirst().orElse("");
  }

  /**
   * What pages and scripts of other rooms show of this room: its addresses, by the files that name them.
   *
   * @param patterns of the room's addresses, such as {@code /inventory/*} and {@code /search}
   */
  Map<String, Set<String>> included(String room, Set<String> patterns) {
    var prefixes = patterns.stream().filter(pattern -> pattern.endsWith("/*")).map(pattern ->
        pattern.substring(0, pattern.length() - 1)).toList();
    var address = Pattern.compile("(?<![\\w/.])(?:" + prefixes.stream().map(Pattern::quote)
        .collect(Collectors.joining("|")) + ")[\\w/.{}$-]*");
    var included = new TreeMap<String, Set<String>>();
    Stream.of("classpath*:templates/**/*.html", "classpath*:static/**/*.js").flatMap(each -> resources(each).stream())
        .forEach(file -> {
          var path = path(file);
          if (!path.contains("/" + room + "/")) {
            address.matcher(text(file)).results()
                .forEach(found -> included.computeIfAbsent(found.group(), _ -> new TreeSet<>()).add(path));
          }
        });
    return included;
  }

  private static String path(Resource file) {
    try {
      var url = file.getURL().toString();
      int start = Math.max(url.lastIndexOf("/templates/"), url.lastIndexOf("/static/"));
      return url.substring(start + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be read", e);
    }
  }

  private static List<Resource> resources(String pattern) {
    try {
      return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern)).filter(Resource::isReadable)
          .filter(file -> !file.toString().contains("/test-classes/")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The house could not be read", e);
    }
  }

  private static String name(ClassModel type) {
    return type.thisClass().asInternalName();
  }

  private static String internal(String descriptor) {
    return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1) : descriptor;
  }

  private static String room(String internalName) {
    var inside = internalName.substring(HOUSE.length());
    return inside.substring(0, inside.indexOf('/'));
  }
}
