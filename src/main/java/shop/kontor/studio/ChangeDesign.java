package shop.kontor.studio;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Request;

/**
 * A member of a project would have one of its designs changed, as she can on the studio's pages, or only looks at it.
 * Answered once by {@link DesignsTold} or {@link DesignRefused}, whichever bears this request's id; asking twice with one
 * id changes once.
 *
 * @param request chosen by the asker, at most 60 letters, digits, hyphens and dots
 * @param design its id; {@code null} to look at all designs of the project
 * @param visitor who asks
 * @param customer {@code null} for a guest
 * @param staff her name among the staff; {@code null} unless she is
 * @param language in which she reads, ISO 639-1
 * @param placement the piece that is meant; {@code null} where the design as a whole is
 * @param sku what to put there, or to add; {@code null} for nothing
 * @param kind of the piece to make room for, as the catalogue names it, or beside which to move one, or {@code window},
 *     {@code door}, {@code wall}, {@code corner}, {@code middle}, {@code radiator}, {@code fireplace}, or what a design shall lean towards, see {@link How#LEAN}, or
 *     how its room is finished, see {@link How#FINISH};
 *     {@code null} for none
 * @param limit what the design may cost once it is cheaper, or as near to it as it comes; {@code null} for none
 * @param seen revision that she saw; {@code null} for whatever there is
 */
public record ChangeDesign(String request, String project, @Nullable String design, String visitor,
    @Nullable String customer, @Nullable String staff, String language, How how, @Nullable String placement,
    @Nullable Sku sku, @Nullable String kind, @Nullable Money limit,
    @Nullable Integer seen, Instant at) implements Request {

  public enum How {
    LOOK,
    /** Another variant in the place of a piece. */
    SWAP,
    /** One more piece, this variant, where there is room for it; others move only if they must. */
    ADD, REMOVE, LOCK, UNLOCK,
    /** By a quarter, clockwise. */
    TURN,
    /** To stand somewhere else, as {@code kind} says; others move only if they must, or stand much better for it. */
    MOVE,
    REARRANGE, CHEAPER, NATURAL,
    /**
     * Pieces of the same kinds, nearer to {@code natural}, {@code warm}, {@code cosy}, {@code bright}, {@code dark},
     * {@code calm}, {@code minimal}, {@code colourful}, {@code dark-wood}, {@code light-wood}, a colour as {@code #rrggbb},
     * a style or a material as the catalogue names it.
     */
    LEAN,
    /** The room's floor or walls, for all of its designs: {@code kind} is the name of a {@link DesignsTold.Finish}, or a colour
     * as {@code #rrggbb}, behind {@code floor:} or {@code walls:}. */
    FINISH,
    /** One more piece of a kind, where there is room for it. */
    ROOM_FOR,
    /** It becomes the design of the project. */
    CHOOSE,
    UNDO
  }

  public ChangeDesign {
    if (request == null || !request.matches("[0-9A-Za-z.-]{1,60}")) {
      throw new IllegalArgumentException("A request has an id of 1 to 60 letters, digits, hyphens and dots");
    }
  }

  /** What is asked for one project is done in the order in which it was asked. */
  @Override
  public String key() {
    return project;
  }
}
