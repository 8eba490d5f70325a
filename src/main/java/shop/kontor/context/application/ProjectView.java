package shop.kontor.context.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.context.domain.Objection;
import shop.kontor.context.domain.Role;
import shop.kontor.context.domain.Standing;
import shop.kontor.context.domain.Step;
import shop.kontor.context.domain.Wishes;

/**
 * A project as a member sees it.
 *
 * @param seen number of the last step that is shown: say it with what you change
 * @param last number of the last step that there is; more than {@code seen} where an earlier moment is shown
 * @param role yours
 * @param member your number among the members; {@code null} for staff who help because it is open to them
 * @param pieces on the board, in the order in which they came
 * @param group of customers whose prices its owner is asked; {@code null} for everybody's
 * @param answers as of now, also of an earlier moment
 * @param links that hold; told to owners alone
 * @param designs that were made for it; {@code /studio/designs/<design>} shows one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectView(String id, int seen, int last, Role role, @Nullable Integer member, Wishes wishes,
    List<PieceView> pieces, @Nullable String group, Answers answers, List<MemberView> members,
    @Nullable List<LinkView> links, boolean openToStaff, List<Step.Designed> designs) {

  public List<PieceView> chosen() {
    return pieces(Standing.CHOSEN);
  }

  public List<PieceView> considered() {
    return pieces(Standing.CONSIDERED);
  }

  public List<PieceView> rejected() {
    return pieces(Standing.REJECTED);
  }

  private List<PieceView> pieces(Standing standing) {
    return pieces.stream().filter(piece -> piece.standing() == standing).toList();
  }

  /** Whether an earlier moment is shown. */
  @JsonIgnore
  public boolean isPast() {
    return seen < last;
  }

  /** Whether she may change what she sees. */
  @JsonIgnore
  public boolean isOpen() {
    return role.mayChange() && !isPast();
  }

  /**
   * @param name {@code null} for a variant that the catalogue never told of
   * @param note what tells it from its siblings
   * @param size in centimetres, as width, depth and height; {@code null} if not known
   * @param objection what speaks against it
   * @param priceThen what one cost when it came onto the board
   * @param each what one costs now; {@code null} without a price
   * @param total what all of them cost now
   * @param obstacle why it can't be had; {@code null} if it can
   * @param left pieces that can be had
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PieceView(Sku sku, @Nullable String product, @Nullable String name, String note, @Nullable String image,
      @Nullable String size, Standing standing, int quantity, @Nullable Objection objection, @Nullable String reason,
      @Nullable Money priceThen, @Nullable Money each, @Nullable Money total, Answers.@Nullable Obstacle obstacle,
      int left) {

    /** Whether one costs something else than when it came onto the board: less, more, or {@code null} for no. */
    public @Nullable Boolean cheaper() {
      return each == null || priceThen == null || !each.isSameCurrency(priceThen) || each.isEqual(priceThen) ? null
          : each.isLessThan(priceThen);
    }
  }

  /** @param name {@code null} if she did not say; @param you whether that is who looks */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MemberView(int number, @Nullable String name, Role role, boolean staff, boolean you) {}

  /** @param token that opens it; its address is {@code /context/join?link=<token>} */
  public record LinkView(String id, Role role, String token) {}
}
