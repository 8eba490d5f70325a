package shop.kontor.studio.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.studio.domain.Act;
import shop.kontor.studio.domain.Chaise;
import shop.kontor.studio.domain.Guideline;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.State;

/**
 * A design as a member sees it.
 *
 * @param revision number of the last one: say it with what you change
 * @param idea what it is called, in the reader's language
 * @param percent how well it meets the guidelines, all of them by their weights
 * @param total of all that is bought, at what it costs now; {@code null} where nothing has a price
 * @param over by so much it exceeds the budget; {@code null} if it does not, or there is none
 * @param lacking how many pieces can't be had as they stand
 * @param last what was done to it last
 * @param by who did, as the others call her; {@code null} if she did not say
 * @param undoable whether there is something to undo
 * @param open whether the reader may change it
 * @param arrival when all of it that can be had could come; {@code null} where nothing can, or nobody knows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DesignView(String id, String project, int revision, State state, String idea, int percent,
    List<Said> verdicts, List<Standing> pieces, @Nullable Money total, @Nullable Money over, int lacking, Act last,
    @Nullable String by, Instant at, boolean undoable, boolean open,
    @Nullable Arrival arrival) {

  /**
   * How well it meets one guideline, in words.
   *
   * @param source who says so, such as a handbook
   */
  public record Said(Guideline guideline, String name, int percent, String words, String source) {}

  /** Why a piece can't be had. */
  public enum Obstacle { NOT_SOLD, NO_PRICE, SOLD_OUT, TOO_FEW }

  /**
   * A piece where it stands.
   *
   * @param placement its place, with the piece as it was when it came there
   * @param product its page is {@code /catalog/products/<product>?sku=<sku>}
   * @param note what tells it from its siblings
   * @param kind what it is, in the reader's language
   * @param price what one costs now; {@code null} for what is her own, and without a price
   * @param then what one cost when it came there; {@code null} if that is what it costs now
   * @param left pieces that can be had, in all of the shop's places
   * @param obstacle why it can't be had; {@code null} if it can
   * @param instead the nearest that can be had; empty where it can be had itself
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Standing(Placement placement, @Nullable Sku sku, @Nullable String product, String name, String note,
      String kind, @Nullable String image, @Nullable Money price, @Nullable Money then, int left,
      @Nullable Obstacle obstacle, List<Suggestion> instead) {

    @JsonIgnore
    public String id() {
      return placement.id();
    }

    /** Whether it may be put together the other way round. */
    @JsonIgnore
    public boolean isReversible() {
      return Chaise.mayChange(placement.piece());
    }
  }

  /**
   * A variant that could stand there.
   *
   * @param why in the reader's language
   * @param percent how well it suits
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Suggestion(Sku sku, String product, String name, String note, @Nullable String image,
      @Nullable String srgb, @Nullable String colour, Money price, int left, int percent, String why) {}

  /** What is bought, piece by piece, that can be had. */
  @JsonIgnore
  public List<Standing> bought() {
    return pieces.stream().filter(piece -> piece.sku() != null).toList();
  }

  @JsonIgnore
  public boolean isChosen() {
    return state == State.CHOSEN;
  }
}
