package shop.kontor.intake.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jmolecules.ddd.types.Identifier;
import shop.kontor.foundation.persistence.SingleValue;

/** Names one import. */
public record FeedId(@JsonValue String value) implements SingleValue, Identifier {

  @JsonCreator
  public FeedId {
    if (value == null || !value.matches("[0-9a-f-]{36}")) {
      throw new IllegalArgumentException("This is not the id of a feed");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
