package shop.kontor.foundation.products;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import shop.kontor.foundation.products.DataProduct.FactOffered;
import shop.kontor.foundation.products.DataProduct.Field;

/** Reads what rooms write of their data products. That it keeps to the standard, the build has seen to. */
final class Descriptions {

  private static final String ENDING = ".odcs.yaml";

  private Descriptions() {}

  /** All in this build, whether their rooms are in this process or not, by room and name. */
  static List<DataProduct> all() {
    try {
      return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:products/*/*" + ENDING))
          .map(Descriptions::product).sorted(java.util.Comparator.comparing(DataProduct::id)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The data products of the house could not be found", e);
    }
  }

  private static DataProduct product(Resource file) {
    try {
      return product(file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be read", e);
    }
  }

  static DataProduct product(String text) {
    var content = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    var description = map(content.get("description"));
    var tells = maps(content.get("customProperties")).filter(each -> "tells".equals(each.get("property"))).findFirst();
    var latency = maps(content.get("slaProperties")).filter(each -> "latency".equals(each.get("property"))).findFirst()
        .orElseThrow();
    return new DataProduct(say(content, "domain"), say(content, "name"), say(content, "version"),
        say(map(content.get("team")), "name"), say(description, "purpose"), say(description, "usage"),
        say(description, "limitations"), tells.filter(each -> "state".equals(each.get("value"))).isPresent(),
        Duration.ofMillis(Math.round(((Number) latency.get("value")).doubleValue() * 1000)),
        maps(content.get("schema")).map(fact -> new FactOffered(say(fact, "physicalName"), say(fact, "description"),
            fields(fact, "", new ArrayList<>()))).toList(), text);
  }

  private static List<Field> fields(Map<String, Object> parent, String prefix, List<Field> found) {
    maps(parent.get("properties")).forEach(field -> add(field, prefix + say(field, "name"), field, found));
    return found;
  }

  private static void add(Map<String, Object> field, String path, Map<String, Object> said, List<Field> found) {
    var unit = maps(said.get("customProperties")).filter(each -> "unit".equals(each.get("property")))
        .map(each -> String.valueOf(each.get("value"))).findFirst().orElse(null);
    var items = map(field.get("items"));
    if (!"array".equals(field.get("logicalType")) || !items.containsKey("properties")) {
      var values = items.isEmpty() ? field : items;
      found.add(new Field(items.isEmpty() ? path : path + "[]", type(field, items),
          Boolean.TRUE.equals(said.get("required")), say(said, "description"), unit,
          "personal".equals(said.get("classification")), checks(values)));
      fields(field, path + ".", found);
    } else {
      found.add(new Field(path, "array", Boolean.TRUE.equals(said.get("required")), say(said, "description"), unit,
          "personal".equals(said.get("classification")), checks(said)));
      fields(items, path + "[].", found);
    }
  }

  private static String type(Map<String, Object> field, Map<String, Object> items) {
    return items.isEmpty() ? say(field, "logicalType") : say(items, "logicalType");
  }

  private static List<Check> checks(Map<String, Object> field) {
    return maps(field.get("quality")).flatMap(rule -> map(rule.get("arguments")).entrySet().stream())
        .map(argument -> check(argument.getKey(), argument.getValue())).toList();
  }

  private static Check check(String kind, Object value) {
    return switch (kind) {
      case "minimum" -> new Check.AtLeast(((Number) value).doubleValue());
      case "maximum" -> new Check.AtMost(((Number) value).doubleValue());
      case "pattern" -> new Check.Like(Pattern.compile((String) value));
      case "validValues" -> new Check.OneOf(((List<?>) value).stream().map(String::valueOf).toList());
      default -> throw new IllegalStateException("Nobody knows how to check " + kind);
    };
  }

  private static String say(Map<String, Object> of, String what) {
    return String.valueOf(of.getOrDefault(what, ""));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  private static Stream<Map<String, Object>> maps(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(Descriptions::map) : Stream.of();
  }
}
