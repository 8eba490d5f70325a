package shop.kontor.context;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Request;

/**
 * Begin a project of this id for somebody who began elsewhere in the shop. Answered by {@link ProjectChanged}; where
 * there is such a project already, nothing happens. What no project can have, such as a budget of nothing, is left out,
 * and a goal that is none is the room: the answer says what was taken.
 *
 * @param project a new UUID
 * @param owner whose it is, as {@link ProjectChanged.Member#person} says it
 * @param name as others see her; {@code null} if she did not say
 * @param goal in her words
 * @param budget for all that is chosen, including VAT; {@code null} for none
 * @param style {@code null} for none
 * @param space what there is of it, in words; {@code null} if nobody said
 */
public record BeginProject(String project, String owner, @Nullable String name, String goal, ProjectChanged.Room room,
    @Nullable Money budget, @Nullable String style, @Nullable String space, Instant at) implements Request {

  @Override
  public String key() {
    return project;
  }
}
