package shop.kontor.context.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.foundation.text.Unfit;

/**
 * One thing that was done in a project. A project is its steps: nothing is ever changed in them. What comes later, such
 * as designs and files, is one more record in here, and one more line where steps are told apart.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Step {

  /** What it is about. Steps about different things never get in each other's way. */
  @JsonIgnore
  String subject();

  /** A step that can be undone, for it only says how things are to stand. */
  sealed interface Reversible extends Step {}

  record Begun(Person owner, @Nullable String name, Wishes wishes) implements Step {
    @Override
    public String subject() {
      return "project";
    }
  }

  record GoalSet(String goal) implements Reversible {
    @Override
    public String subject() {
      return "goal";
    }
  }

  record RoomSet(RoomKind room) implements Reversible {
    @Override
    public String subject() {
      return "room";
    }
  }

  record BudgetSet(@Nullable Money budget) implements Reversible {
    @Override
    public String subject() {
      return "budget";
    }
  }

  record DateSet(@Nullable LocalDate date) implements Reversible {
    @Override
    public String subject() {
      return "date";
    }
  }

  record StyleSet(@Nullable String style) implements Reversible {
    @Override
    public String subject() {
      return "style";
    }
  }

  record SpaceSet(@Nullable String space) implements Reversible {
    @Override
    public String subject() {
      return "space";
    }
  }

  /**
   * A variant was put on the board, or moved on it.
   *
   * @param objection what speaks against it, if it is rejected
   * @param reason in her words; {@code null} for none
   * @param price what one piece cost then; {@code null} if nobody knew
   */
  record Weighed(Sku sku, Standing standing, int quantity, @Nullable Objection objection, @Nullable String reason,
      @Nullable Money price) implements Reversible {

    public static final int MOST = 999;
    public static final int LONGEST = 500;

    public Weighed {
      reason = reason == null || reason.isBlank() ? null : reason.strip();
      objection = standing == Standing.REJECTED ? objection : null;
      if (sku == null || standing == null) {
        throw new Unfit("context.unfit.piece", "Say which variant, and whether it is considered, chosen or rejected");
      }
      if (quantity < 1 || quantity > MOST) {
        throw new Unfit("context.unfit.quantity", "A quantity is from 1 to " + MOST);
      }
      if (reason != null && reason.length() > LONGEST) {
        throw new Unfit("context.unfit.reason", "A reason has at most " + LONGEST + " characters");
      }
    }

    @Override
    public String subject() {
      return "piece " + sku;
    }
  }

  /** A variant was taken from the board. */
  record Dropped(Sku sku) implements Reversible {
    @Override
    public String subject() {
      return "piece " + sku;
    }
  }

  /** Somebody said something. Each is about itself. */
  record Noted(String text) implements Reversible {

    public static final int LONGEST = 2_000;

    public Noted {
      if (text == null || text.isBlank() || text.length() > LONGEST) {
        throw new Unfit("context.unfit.note", "A note has 1 to " + LONGEST + " characters");
      }
    }

    @Override
    public String subject() {
      return "note";
    }
  }

  /**
   * A design was made for the project, changed, chosen or dropped.
   *
   * @param design its id, known to whoever made it
   * @param revision of the design, from 1: of two, the higher one holds
   * @param name what it is called
   * @param pieces that stand in it
   * @param total what all of them cost then; {@code null} if nobody knew
   * @param gaveWay whether it was dropped for newer drafts, as nobody had touched it; {@code null} for no
   */
  record Designed(String design, int revision, What what, LocalText name, int pieces, @Nullable Money total,
      @Nullable Boolean gaveWay) implements Reversible {

    public enum What { MADE, CHANGED, CHOSEN, DROPPED }

    @Override
    public String subject() {
      return "design " + design;
    }
  }

  /** Whoever carries the link's token may join, until it is revoked. */
  record LinkMade(String link, Role role) implements Step {
    @Override
    public String subject() {
      return "link " + link;
    }
  }

  record LinkRevoked(String link) implements Step {
    @Override
    public String subject() {
      return "link " + link;
    }
  }

  record Joined(Person person, @Nullable String name, Role role, String link) implements Step {
    @Override
    public String subject() {
      return "member " + person.value();
    }
  }

  /** @param person who is a member no more, be it of her own will */
  record Removed(Person person) implements Step {
    @Override
    public String subject() {
      return "member " + person.value();
    }
  }

  /** @param open whether all staff of the shop may help */
  record StoreAsked(boolean open) implements Step {
    @Override
    public String subject() {
      return "store";
    }
  }

  /** A guest turned out to be this customer. */
  record Recognised(Person guest, Person customer) implements Step {
    @Override
    public String subject() {
      return "member " + guest.value();
    }
  }

  /** @param number of the step that counts no more; if that undid another, the other counts again */
  record Undone(int number) implements Step {
    @Override
    public String subject() {
      return "step " + number;
    }
  }

  /** The shop noticed something. */
  record Noticed(News news) implements Step {
    @Override
    public String subject() {
      return "news";
    }
  }
}
