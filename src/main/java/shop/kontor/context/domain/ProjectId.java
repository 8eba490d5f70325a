package shop.kontor.context.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jmolecules.ddd.types.Identifier;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.persistence.SingleValue;

/** A project's id: a UUID, so that ids sort by the time they were made. Knowing one opens nothing. */
public record ProjectId(@JsonValue String value) implements SingleValue, Identifier {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @JsonCreator
  public ProjectId {
    if (!isOne(value)) {
      throw new IllegalArgumentException("A project's id is a UUID in lower case");
    }
  }

  public static boolean isOne(String value) {
    return value != null && SHAPE.matcher(value).matches();
  }

  public static ProjectId next() {
    return new ProjectId(Ids.next().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
