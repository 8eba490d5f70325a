package shop.kontor.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.text.LocalText;

/**
 * How the designs of a project stand, told to whoever asked by {@link ProposeDesigns} or {@link ChangeDesign}. What its
 * members do on the studio's own pages is not told here: whoever must know asks again.
 *
 * @param request that this answers
 * @param design the one that was changed or looked at; {@code null} for none in particular
 * @param designs all of them, in the order in which they were made
 * @param pieces that stand in {@code design}; none where that is {@code null}
 * @param floor of the room, as it is drawn; {@code null} if there is no room yet, as are the walls
 * @param hindrance what stood in the way of better ones; {@code null} for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DesignsTold(String request, String project, @Nullable String design, List<Design> designs,
    List<Piece> pieces, @Nullable Finish floor, @Nullable Finish walls, @Nullable LocalText hindrance, Instant at) implements Fact {

  public DesignsTold {
    designs = List.copyOf(designs);
    pieces = List.copyOf(pieces);
  }

  /**
   * @param percent how well it meets the guidelines of furnishing
   * @param total of all that is bought, at everybody's price of now; {@code null} where nothing has a price
   * @param over by so much it exceeds the budget; {@code null} if it does not, or there is none
   * @param lacking how many pieces can't be had as they stand
   * @param date on which all of it that can be had could come, in {@code window}; {@code null} where nobody knows
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Design(String id, LocalText name, int revision, boolean chosen, int percent, int pieces,
      @Nullable Money total, @Nullable Money over, int lacking, @Nullable LocalDate date, @Nullable Window window) {}

  /**
   * @param placement its place in the design: stays with the piece when it is swapped
   * @param sku {@code null} for what is her own
   * @param kind as the catalogue names it
   * @param srgb {@code #rrggbb}; {@code null} if it has no colour
   * @param width in millimetres
   * @param price for one, as everybody is asked now; {@code null} if there is none
   * @param locked whether only people may move or swap it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Piece(String placement, @Nullable Sku sku, LocalText name, String kind, @Nullable String style,
      @Nullable String srgb, int width, @Nullable Money price, boolean locked) {}

  /**
   * What a floor or a wall looks like: drawn, never sold.
   *
   * @param name by which it is asked for
   * @param srgb {@code #rrggbb}
   */
  public record Finish(String name, LocalText label, String srgb) {}

  /** Answers about one project come in the order in which they hold. */
  @Override
  public String key() {
    return project;
  }
}
