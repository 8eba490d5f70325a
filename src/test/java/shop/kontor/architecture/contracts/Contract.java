package shop.kontor.architecture.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Room;
import shop.kontor.foundation.post.Fact;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a room promises of one of its messages, as JSON Schema: how the post writes it. What is not {@link Nullable} is
 * always there.
 */
final class Contract {

  private static final SchemaGenerator GENERATOR = generator();

  private Contract() {}

  static ObjectNode of(House house, Room room, Class<?> message) {
    var schema = GENERATOR.generateSchema(message);
    var named = schema.objectNode();
    named.put("$schema", schema.path("$schema").asString());
    named.put("title", room.name() + "." + message.getSimpleName());
    named.put("description", (Fact.class.isAssignableFrom(message) ? "A fact that " + room + " tells. "
        : "A request that " + room + " accepts. ") + Javadoc.of(house, message));
    schema.properties().stream().filter(property -> !property.getKey().equals("$schema"))
        .forEach(property -> named.set(property.getKey(), property.getValue()));
    return named;
  }

  private static SchemaGenerator generator() {
    var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
        .with(Option.INLINE_ALL_SCHEMAS, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES, Option.FLATTENED_ENUMS,
            Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.ADDITIONAL_FIXED_TYPES)
        .without(Option.STATIC_METHODS, Option.GETTER_METHODS, Option.NONSTATIC_NONVOID_NONGETTER_METHODS);
    config.forFields()
        .withIgnoreCheck(field -> field.isStatic())
        .withNullableCheck(field -> isNullable(field.getRawMember().getAnnotatedType()))
        .withRequiredCheck(field -> !isNullable(field.getRawMember().getAnnotatedType()));
    config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
      if (type.getErasedType() == Money.class) {
        var money = context.getGeneratorConfig().createObjectNode();
        money.put("type", "object");
        money.putObject("properties").set("amount", text(money, "^-?[0-9]+(\\.[0-9]+)?$"));
        money.withObject("/properties").set("currency", text(money, "^[A-Z]{3}$"));
        money.putArray("required").add("amount").add("currency");
        return new CustomDefinition(money);
      }
      return written(type.getErasedType()).map(as -> new CustomDefinition(context.createDefinition(
          context.getTypeContext().resolve(as)))).orElse(null);
    });
    return new SchemaGenerator(config.build());
  }

  private static ObjectNode text(ObjectNode factory, String pattern) {
    return factory.objectNode().put("type", "string").put("pattern", pattern);
  }

  private static boolean isNullable(AnnotatedElement type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  /** What a record is written as that says so by {@code @JsonValue}. */
  private static Optional<java.lang.reflect.Type> written(Class<?> type) {
    return type.isRecord() ? Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class)).findFirst()
        .map(component -> component.getGenericType()) : Optional.empty();
  }
}
