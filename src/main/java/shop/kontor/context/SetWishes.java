package shop.kontor.context;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Request;

/**
 * Somebody who may change a project would have it come to this. What is {@code null} stays as it is. Answered by
 * {@link ProjectChanged}, where that changes anything; by whoever may not change it, nothing is done.
 *
 * @param project its id
 * @param by who, as {@link ProjectChanged.Member#person} says it
 * @param budget for all that is chosen, including VAT
 * @param date by which all of it is needed
 * @param style such as {@code scandinavian}
 * @param space what there is of it, in words
 */
public record SetWishes(String project, String by, ProjectChanged.@Nullable Room room, @Nullable Money budget,
    @Nullable LocalDate date, @Nullable String style, @Nullable String space, Instant at) implements Request {

  @Override
  public String key() {
    return project;
  }
}
