package shop.kontor.assistant.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.text.LocalText;

/**
 * Something that an answer says and that the shop knows: nothing that can be a number, a price or a day comes into an
 * answer in any other way. {@code source} is the page on which she can read it herself; {@code null} for what is hers.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = Value.Name.class, name = "name"),
    @JsonSubTypes.Type(value = Value.Sum.class, name = "sum"), @JsonSubTypes.Type(value = Value.Day.class, name = "day"),
    @JsonSubTypes.Type(value = Value.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Value.Length.class, name = "length"),
    @JsonSubTypes.Type(value = Value.Weight.class, name = "weight")})
public sealed interface Value {

  @Nullable String source();

  record Name(LocalText text, @Nullable String source) implements Value {}

  record Sum(Money money, @Nullable String source) implements Value {}

  record Day(LocalDate date, @Nullable String source) implements Value {}

  record Count(int number, @Nullable String source) implements Value {}

  /** In millimetres; said in centimetres. */
  record Length(int millimetres, @Nullable String source) implements Value {}

  record Weight(BigDecimal kilograms, @Nullable String source) implements Value {}
}
