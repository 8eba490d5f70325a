package shop.kontor.context;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Request;
import shop.kontor.foundation.text.LocalText;

/**
 * Show on a project's board, and tell among its steps, what became of a design that was made for it. Asking twice for one
 * revision notes it once; after a later revision, an earlier one is not noted any more.
 *
 * @param project its id
 * @param design its id, known to whoever made it
 * @param revision of the design, from 1
 * @param by who did it, as {@link ProjectChanged.Member#person} says it
 * @param name what the design is called
 * @param pieces that stand in it
 * @param total what all of them cost now; {@code null} if nobody knows
 * @param gaveWay whether it was dropped because newer drafts came, as those are that nobody touched: the board forgets
 *     it, and no step is told; {@code null} for no
 */
public record NoteDesign(String project, String design, int revision, String by, What what, LocalText name, int pieces,
    @Nullable Money total, Instant at, @Nullable Boolean gaveWay) implements Request {

  public enum What { MADE, CHANGED, CHOSEN, DROPPED }

  @Override
  public String key() {
    return project;
  }
}
