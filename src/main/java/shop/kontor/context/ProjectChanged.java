package shop.kontor.context;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Fact;

/**
 * A project stands like this: who takes part, and what it is to come to. What was noted in it, and what the shop told it,
 * is its members' own.
 *
 * @param project its id, a UUID
 * @param version number of the last step that somebody took in it: of two facts, the higher one holds
 * @param goal in a member's words
 * @param room what it is for
 * @param budget for all that is chosen, including VAT; {@code null} for none
 * @param date by which all of it is needed; {@code null} for none
 * @param style such as {@code scandinavian}, or in her words; {@code null} for none
 * @param openToStaff whether all staff of the shop may help
 * @param members whoever is none must not learn that there is this project
 * @param pieces what is on its board
 * @param needs what a room of its kind wants, whatever is on the board; none where nothing is known of it
 */
public record ProjectChanged(String project, int version, String goal, Room room, @Nullable Money budget,
    @Nullable LocalDate date, @Nullable String style, boolean openToStaff, List<Member> members, List<Piece> pieces,
    @Nullable List<Need> needs) implements Fact {

  public enum Room { LIVING, DINING, BEDROOM, OFFICE, OTHER }

  public enum Role {
    /** Looks. */
    VIEWER,
    /** Changes things. */
    EDITOR,
    /** Invites and removes members, too. */
    OWNER
  }

  public enum Standing { CONSIDERED, CHOSEN, REJECTED }

  public ProjectChanged {
    members = List.copyOf(members);
    pieces = List.copyOf(pieces);
    needs = needs == null ? List.of() : List.copyOf(needs);
  }

  /** Of a room that wants nothing in particular. */
  public ProjectChanged(String project, int version, String goal, Room room, @Nullable Money budget,
      @Nullable LocalDate date, @Nullable String style, boolean openToStaff, List<Member> members, List<Piece> pieces) {
    this(project, version, goal, room, budget, date, style, openToStaff, members, pieces, List.of());
  }

  /**
   * @param person {@code customer:<id>}, {@code visitor:<id>} for a guest by her browser, or {@code staff:<name>}
   * @param name as the others see it; {@code null} if she did not say
   */
  public record Member(String person, Role role, @Nullable String name) {}

  public record Piece(Sku sku, Standing standing, int quantity) {}

  public enum Want { SEATING, LOW_TABLE, LIGHT, RUG, STORAGE, DINING_TABLE, DINING_SEATS, BED, MATTRESS, BEDSIDE, CLOTHES, DESK, DESK_CHAIR }

  /** @param kinds by any of which it is met, as the catalogue names them, in order */
  public record Need(Want want, List<String> kinds) {

    public Need {
      kinds = List.copyOf(kinds);
    }
  }

  @Override
  public String key() {
    return project;
  }
}
