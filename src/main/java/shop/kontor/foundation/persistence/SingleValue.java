package shop.kontor.foundation.persistence;

/**
 * A record around one string, such as a SKU. Stored as that string and written as it in JSON, so put
 * {@code @JsonValue} on the component and {@code @JsonCreator} on the constructor.
 */
public interface SingleValue {

  String value();
}
