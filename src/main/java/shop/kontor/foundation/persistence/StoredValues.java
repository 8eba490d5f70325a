package shop.kontor.foundation.persistence;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.joda.money.Money;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import tools.jackson.databind.json.JsonMapper;

/** How values of our own are written into one column, and read again. */
final class StoredValues {

  private StoredValues() {}

  static List<Object> converters(JsonMapper json) {
    return List.of(new WriteSingleValue(), new ReadSingleValue(), new WriteDocument(json), new ReadDocument(json),
        new WriteMoney(), new ReadMoney());
  }

  @WritingConverter
  static final class WriteSingleValue implements Converter<SingleValue, String> {
    @Override
    public String convert(SingleValue source) {
      return source.value();
    }
  }

  @ReadingConverter
  static final class ReadSingleValue implements ConverterFactory<String, SingleValue> {

    private static final ClassValue<MethodHandle> CONSTRUCTORS = new ClassValue<>() {
      @Override
      protected MethodHandle computeValue(Class<?> type) {
        try {
          return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
              .findConstructor(type, MethodType.methodType(void.class, String.class))
              .asType(MethodType.methodType(Object.class, String.class));
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(type + " is a SingleValue and needs a constructor with one String", e);
        }
      }
    };

    @Override
    public <T extends SingleValue> Converter<String, T> getConverter(Class<T> type) {
      var constructor = CONSTRUCTORS.get(type);
      return source -> {
        try {
          return type.cast((Object) constructor.invokeExact(source));
        } catch (RuntimeException | Error e) {
          throw e;
        } catch (Throwable e) {
          throw new IllegalStateException(e);
        }
      };
    }
  }

  @WritingConverter
  record WriteDocument(JsonMapper json) implements Converter<Document, String> {
    @Override
    public String convert(Document source) {
      return json.writeValueAsString(source);
    }
  }

  @ReadingConverter
  record ReadDocument(JsonMapper json) implements ConverterFactory<String, Document> {
    @Override
    public <T extends Document> Converter<String, T> getConverter(Class<T> type) {
      return source -> json.readValue(source, type);
    }
  }

  @WritingConverter
  static final class WriteMoney implements Converter<Money, String> {
    @Override
    public String convert(Money source) {
      return source.toString();
    }
  }

  @ReadingConverter
  static final class ReadMoney implements Converter<String, Money> {
    @Override
    public Money convert(String source) {
      return Money.parse(source);
    }
  }
}
