package shop.kontor.assistant.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Call;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the assistant can do, as tools of a language model: each {@link Call} is one, and its parts are the arguments. What
 * a model writes there is bound strictly; whatever is no such call is none.
 */
@Component
class CallTools {

  /** Answers and what was not understood: she says those, or nobody does. */
  private static final Set<Class<?>> HERS = Set.of(Call.Confirm.class, Call.Deny.class, Call.Unknown.class);
  private static final int LONGEST = 4_000;
  private static final int DEEPEST = 6;

  private final JsonMapper json;
  private final Map<String, Class<?>> calls = new TreeMap<>();
  private final Properties about = new Properties();

  CallTools(JsonMapper json) {
    this.json = json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    try (var text = new InputStreamReader(new ClassPathResource("assistant/tools.properties").getInputStream(), UTF_8)) {
      about.load(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Stream.of(Call.class.getPermittedSubclasses()).filter(call -> !HERS.contains(call))
        .forEach(call -> calls.put(name(call), call));
  }

  /** That somebody who is not trusted asked for what there is not, or in a way that can't be understood. */
  static final class Unfit extends RuntimeException {
    Unfit(String message) {
      super(message, null, false, false);
    }
  }

  /** @param schema of its arguments, as JSON */
  record Tool(String name, String about, String schema) {}

  boolean has(String name) {
    return calls.containsKey(name);
  }

  List<Tool> tools() {
    return calls.entrySet().stream().map(each -> new Tool(each.getKey(),
        about.getProperty(each.getKey(), each.getKey().replace('_', ' ')), json.writeValueAsString(arguments(each.getValue()))))
        .toList();
  }

  static String name(Class<?> call) {
    return call.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  Call call(String name, String arguments) {
    var type = calls.get(name);
    if (type == null) {
      throw new Unfit("there is no tool of this name");
    }
    if (arguments.length() > LONGEST) {
      throw new Unfit("the arguments are too long");
    }
    try {
      var node = json.readTree(arguments.isBlank() ? "{}" : arguments);
      if (!(node instanceof ObjectNode object) || object.has("call")) {
        throw new Unfit("the arguments are no object");
      }
      complete(object, type, 0);
      var call = (Call) json.treeToValue(object.put("call", type.getSimpleName()), Call.class);
      return call instanceof Call.PlaceOrder ? new Call.PlaceOrder(null) : call;
    } catch (Unfit e) {
      throw e;
    } catch (RuntimeException e) {
      throw new Unfit("the arguments are not of the tool's form");
    }
  }

  /** What may be left out, and is not there, says nothing. */
  private static void complete(ObjectNode object, Class<?> record, int depth) {
    if (depth > DEEPEST) {
      throw new Unfit("the arguments are too deep");
    }
    for (var part : record.getRecordComponents()) {
      var value = object.get(part.getName());
      if ((value == null || value.isNull()) && !isOptional(part)) {
        absent(object, part.getName(), part.getType());
        value = object.get(part.getName());
      }
      each(part.getGenericType(), value, depth);
    }
  }

  private static void each(Type type, @Nullable JsonNode value, int depth) {
    if (value instanceof ObjectNode inner && type instanceof Class<?> of) {
      var record = of.isSealed() ? Stream.of(of.getPermittedSubclasses()).filter(sub -> sub.getSimpleName().equals(
          inner.path("target").asString(""))).findFirst().orElse(null) : of;
      if (record != null && record.isRecord()) {
        complete(inner, record, depth + 1);
      }
    } else if (value != null && value.isArray() && type instanceof ParameterizedType list) {
      value.forEach(item -> each(list.getActualTypeArguments()[0], item, depth + 1));
    }
  }

  private static void absent(ObjectNode object, String name, Class<?> type) {
    if (type == List.class) {
      object.putArray(name);
    } else if (type == boolean.class) {
      object.put(name, false);
    } else if (type == int.class) {
      object.put(name, 1);
    } else if (type == String.class) {
      object.put(name, "");
    } else if (type.isRecord()) {
      object.putObject(name);
    } else {
      throw new Unfit(name + " is missing");
    }
  }

  private static boolean isOptional(RecordComponent part) {
    return part.isAnnotationPresent(Nullable.class) || part.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Map<String, Object> arguments(Class<?> record) {
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    for (var part : record.getRecordComponents()) {
      if (record == Call.PlaceOrder.class) {
        continue; // only she agrees to a total
      }
      properties.put(part.getName(), schema(part.getGenericType()));
      if (!isOptional(part) && part.getType() != List.class && !part.getType().isPrimitive()) {
        required.add(part.getName());
      }
    }
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Object schema(Type type) {
    if (type instanceof ParameterizedType list) {
      return ordered("type", "array", "items", schema(list.getActualTypeArguments()[0]));
    }
    var of = (Class<?>) type;
    if (of == String.class) {
      return ordered("type", "string");
    } else if (of == boolean.class) {
      return ordered("type", "boolean");
    } else if (of == int.class || of == Integer.class) {
      return ordered("type", "integer");
    } else if (of == double.class) {
      return ordered("type", "number");
    } else if (of == LocalDate.class) {
      return ordered("type", "string", "format", "date");
    } else if (of == Money.class) {
      return ordered("type", "object", "properties", ordered("amount", ordered("type", "string"), "currency", ordered("type",
          "string")), "required", List.of("amount", "currency"));
    } else if (of.isEnum()) {
      return ordered("type", "string", "enum", Arrays.stream(of.getEnumConstants()).map(Object::toString).toList());
    } else if (of.isSealed()) {
      return ordered("anyOf", Stream.of(of.getPermittedSubclasses()).map(CallTools::kind).toList());
    }
    return arguments(of);
  }

  @SuppressWarnings("unchecked")
  private static Object kind(Class<?> sub) {
    var schema = arguments(sub);
    ((Map<String, Object>) schema.get("properties")).put("target", ordered("const", sub.getSimpleName()));
    ((List<String>) schema.get("required")).add("target");
    return schema;
  }

  private static Map<String, Object> ordered(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int n = 0; n < pairs.length; n += 2) {
      map.put((String) pairs[n], pairs[n + 1]);
    }
    return map;
  }
}
