package shop.kontor.architecture.house;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Tells what may travel in a message and what may not. */
public final class PlainValues {

  private static final Set<Class<?>> PLAIN =
      Set.of(String.class, Boolean.class, Integer.class, Long.class, Double.class,
      Short.class, java.math.BigDecimal.class, java.math.BigInteger.class, UUID.class, java.net.URI.class, Money.class,
      CurrencyUnit.class, java.util.Locale.class);
  private static final Set<Class<?>> CONTAINERS = Set.of(List.class, Set.class, Map.class);

  private PlainValues() {}

  /** What in this record is no plain value, each as a sentence; empty if all is. */
  public static List<String> complaints(Class<?> record) {
    var complaints = new ArrayList<String>();
    record(record, record.getSimpleName(), new HashSet<>(), complaints);
    return complaints;
  }

  private static void record(Class<?> record, String path, Set<Class<?>> seen, List<String> complaints) {
    if (seen.add(record)) {
      for (var component : record.getRecordComponents()) {
        check(component.getGenericType(), path + "." + component.getName(), seen, complaints);
      }
    }
  }

  private static void check(Type type, String path, Set<Class<?>> seen, List<String> complaints) {
    if (type instanceof ParameterizedType parameterized && CONTAINERS.contains(parameterized.getRawType())) {
      for (var argument : parameterized.getActualTypeArguments()) {
        check(argument, path, seen, complaints);
      }
    } else if (type instanceof Class<?> plain && (plain.isPrimitive() || PLAIN.contains(plain) || plain.isEnum()
        || plain.getPackageName().equals("java.time"))) {
      return;
    } else if (type instanceof Class<?> record && record.isRecord()) {
      if (isEntity(record)) {
        complaints.add(path + " carries " + record.getTypeName() + ", an entity of the room's own books");
      } else {
        record(record, path, seen, complaints);
      }
    } else {
      complaints.add(path + " carries " + type.getTypeName() + ", which is no plain value");
    }
  }

  private static boolean isEntity(Class<?> record) {
    return record.isAnnotationPresent(org.springframework.data.relational.core.mapping.Table.class)
        || org.jmolecules.ddd.types.Entity.class.isAssignableFrom(record)
        || record.getName().matches(".*\\.(domain|application|web|adapter)\\..*");
  }
}
