package shop.kontor.architecture.contracts;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Makes up a message of any record of plain values, by trying what its constructors accept. */
final class Samples {

  private static final List<String> TEXTS = List.of("sofa-1", "SOFA-1-RED", "0190a5c0-7b1e-7c4d-8a4b-0123456789ab",
      "4006381333931", "DE", "kim@example.com", "#3366cc", "en", "10115");
  /** A list may want to be empty, or of a certain length such as a matrix's nine. */
  private static final List<Integer> LENGTHS = List.of(1, 9, 0);

  private final boolean withNulls;

  /** @param withNulls whether to leave out what may be left out */
  Samples(boolean withNulls) {
    this.withNulls = withNulls;
  }

  Object of(Class<?> record) {
    return candidates(record).stream().findFirst().orElseThrow(() -> new IllegalStateException("No sample of "
        + record.getName() + " could be made up; give its texts a shape that is in " + TEXTS + ", or add one there"));
  }

  private List<Object> candidates(Type type) {
    return switch (type) {
      case ParameterizedType generic when generic.getRawType() == List.class -> lists(generic);
      case ParameterizedType generic when generic.getRawType() == Set.class ->
          candidates(generic.getActualTypeArguments()[0])
          .stream().limit(1).<Object>map(Set::of).toList();
      case ParameterizedType generic when generic.getRawType() == Map.class -> maps(generic);
      case Class<?> simple -> simple(simple);
      default -> throw new IllegalStateException("No sample of " + type);
    };
  }

  private List<Object> lists(ParameterizedType generic) {
    var element = candidates(generic.getActualTypeArguments()[0]).getFirst();
    return LENGTHS.stream().<Object>map(length -> java.util.Collections.nCopies(length, element)).toList();
  }

  private List<Object> maps(ParameterizedType generic) {
    var value = candidates(generic.getActualTypeArguments()[1]).getFirst();
    return List.of(Map.of("en", value));
  }

  private List<Object> simple(Class<?> type) {
    if (type.isEnum()) {
      return List.of(type.getEnumConstants());
    }
    if (type.isRecord()) {
      return make(type).stream().toList();
    }
    return switch (type.getName()) {
      case "java.lang.String" -> List.copyOf(TEXTS);
      case "int", "java.lang.Integer" -> List.of(2);
      case "long", "java.lang.Long" -> List.of(3L);
      case "short", "java.lang.Short" -> List.of((short) 3);
      case "double", "java.lang.Double" -> List.of(0.5);
      case "boolean", "java.lang.Boolean" -> List.of(true);
      case "java.math.BigDecimal" -> List.of(new BigDecimal("12.5"));
      case "java.math.BigInteger" -> List.of(java.math.BigInteger.TEN);
      case "java.util.UUID" -> List.of(UUID.fromString("0190a5c0-7b1e-7c4d-8a4b-0123456789ab"));
      case "java.net.URI" -> List.of(java.net.URI.create("https://example.com/sofa"));
      case "java.util.Locale" -> List.of(java.util.Locale.ENGLISH);
      case "org.joda.money.Money" -> List.of(Money.parse("EUR 12.50"));
      case "org.joda.money.CurrencyUnit" -> List.of(org.joda.money.CurrencyUnit.EUR);
      case "java.time.Instant" -> List.of(Instant.parse("2026-11-21T10:15:30.123Z"));
      case "java.time.LocalDate" -> List.of(LocalDate.parse("2026-11-28"));
      case "java.time.LocalTime" -> List.of(LocalTime.parse("10:15:30"));
      case "java.time.Duration" -> List.of(java.time.Duration.ofMinutes(5));
      default -> throw new IllegalStateException("No sample of " + type);
    };
  }

  private Optional<Object> make(Class<?> record) {
    var components = record.getRecordComponents();
    var constructor = canonical(record, components);
    var values = Arrays.stream(components).map(component -> withNulls && isNullable(component.getAnnotatedType())
        ? java.util.Collections.<Object>singletonList(null) : candidates(component.getGenericType())).toList();
    return search(constructor, values, new Object[components.length], 0);
  }

  private static Optional<Object> search(Constructor<?> constructor, List<List<Object>> values, Object[] chosen,
      int index) {
    if (index == chosen.length) {
      try {
        return Optional.of(constructor.newInstance(chosen));
      } catch (InvocationTargetException refused) {
        return Optional.empty();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    for (var value : values.get(index)) {
      chosen[index] = value;
      var made = search(constructor, values, chosen, index + 1);
      if (made.isPresent()) {
        return made;
      }
    }
    return Optional.empty();
  }

  private static Constructor<?> canonical(Class<?> record, RecordComponent[] components) {
    try {
      var constructor = record.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType)
          .toArray(Class[]::new));
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }
}
