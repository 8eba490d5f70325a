package shop.kontor.foundation.web;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.Money;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The names that shapes have in the document of addresses: by the room that says them, for several rooms have goods,
 * lines and sessions, each of its own shape.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SchemaNames {

  private static final String MONEY = "Money";

  @Bean
  ModelResolver modelResolver(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), new ByRoom()).openapi31(mappers.isOpenapi31());
  }

  /** As {@code foundation.money} writes it. */
  @Bean
  ModelConverter moneyAsItIsWritten() {
    return (asked, shapes, others) -> {
      if (Json.mapper().constructType(asked.getType()).hasRawClass(Money.class)) {
        shapes.defineModel(MONEY, new ObjectSchema()
            .addProperty("amount", new StringSchema().pattern("-?\\d+(\\.\\d+)?").example("12.50"))
            .addProperty("currency", new StringSchema().pattern("[A-Z]{3}").description("ISO 4217").example("EUR"))
            .required(List.of("amount", "currency")));
        return new Schema<>().$ref(MONEY);
      }
      return others.hasNext() ? others.next().resolve(asked, shapes, others) : null;
    };
  }

  /** {@code cart.CartApi.Submit}: without the layer, which callers need not know. */
  private static final class ByRoom extends TypeNameResolver {

    private static final String HOUSE = "shop.kontor.";
    private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
      if (!type.getName().startsWith(HOUSE)) {
        return super.nameForClass(type, options);
      }
      var path = type.getName().substring(HOUSE.length()).split("\\.");
      var name = path[0] + "." + path[path.length - 1].replace('$', '.');
      if (given.computeIfAbsent(name, _ -> type) != type) {
        throw new IllegalStateException(type + " and " + given.get(name) + " can't both be told of as " + name);
      }
      return name;
    }
  }
}
