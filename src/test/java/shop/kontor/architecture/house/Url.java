package shop.kontor.architecture.house;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A URL that a room serves.
 *
 * @param method {@code GET}, {@code POST} ...; {@code ANY} if the handler doesn't say
 * @param handler the Java method that answers
 */
public record Url(String method, String path, Method handler) {

  public String place() {
    var type = handler.getDeclaringClass();
    return type.getName() + "." + handler.getName() + "() (" + type.getSimpleName() + ".java)";
  }

  /** Every request mapping of this room's controllers, by path. */
  public static List<Url> of(House house, Room room) {
    var urls = new ArrayList<Url>();
    for (var type : room.classes()) {
      if (type.isMetaAnnotatedWith(Controller.class)) {
        var controller = house.load(type);
        var base = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        for (var handler : controller.getDeclaredMethods()) {
          var mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
          if (mapping != null) {
            add(base, mapping, handler, urls);
          }
        }
      }
    }
    urls.sort(Comparator.comparing(Url::path).thenComparing(Url::method));
    return urls;
  }

  private static void add(RequestMapping base, RequestMapping mapping, Method handler, List<Url> urls) {
    var methods = mapping.method().length == 0 ? List.of("ANY")
        : Arrays.stream(mapping.method()).map(Enum::name).toList();
    for (var prefix : base == null || base.path().length == 0 ? new String[] {""} : base.path()) {
      for (var path : mapping.path().length == 0 ? new String[] {""} : mapping.path()) {
        var whole = ("/" + prefix + "/" + path).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        methods.forEach(method -> urls.add(new Url(method, whole, handler)));
      }
    }
  }
}
