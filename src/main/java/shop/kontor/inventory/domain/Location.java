package shop.kontor.inventory.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;

/**
 * A place with stock.
 *
 * @param pickingRank orders are met from the lowest first
 * @param address in one line; {@code null} if nobody has told
 * @param version 0 for one that other rooms were not told of yet
 */
@Table(schema = "inventory", name = "location")
public record Location(@Id LocationId id, String nameEn, String nameKo, Kind kind, int pickingRank,
    @Nullable String address, long version) {

  public static final int LONGEST_NAME = 100;
  public static final int LONGEST_ADDRESS = 300;
  private static final int UNNAMED = 100;

  /** Warehouses are picked from before stores, and those that are newer after those that the house began with. */
  public enum Kind {
    WAREHOUSE(5), STORE(50);

    private final int pickingRank;

    Kind(int pickingRank) {
      this.pickingRank = pickingRank;
    }

    /** As it is written: {@code store} or {@code warehouse}. */
    public static Kind of(String written) {
      for (var kind : values()) {
        if (kind.written().equals(written)) {
          return kind;
        }
      }
      throw Refusal.invalid("inventory.refused.kind");
    }

    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A new place. @throws Refusal without a name in each language */
  public static Location opened(LocationId id, String nameEn, String nameKo, Kind kind, @Nullable String address) {
    return new Location(id, name(nameEn), name(nameKo), kind, kind.pickingRank, address(address), 1);
  }

  private static String address(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.strip().length() > LONGEST_ADDRESS) {
      throw Refusal.invalid("inventory.refused.location-address", LONGEST_ADDRESS);
    }
    return text.strip();
  }

  private static String name(String text) {
    if (text == null || text.isBlank() || text.strip().length() > LONGEST_NAME) {
      throw Refusal.invalid("inventory.refused.location-name", LONGEST_NAME);
    }
    return text.strip();
  }

  /** A place that is first heard of by a count: called by its id until someone names it, and picked from last. */
  public static Location unnamed(LocationId id) {
    return new Location(id, id.value(), id.value(), Kind.STORE, UNNAMED, null, 1);
  }

  public boolean isUnnamed() {
    return nameEn.equals(id.value()) && nameKo.equals(id.value());
  }

  /** Called as this one; picked from when it was before, as what lies there is already sorted by that. */
  public Location namedAs(Location other) {
    return new Location(id, other.nameEn, other.nameKo, other.kind, pickingRank, other.address, version + 1);
  }

  /** From now on told to other rooms. */
  public Location told() {
    return new Location(id, nameEn, nameKo, kind, pickingRank, address, version + 1);
  }

  public String name(Locale locale) {
    return "ko".equals(locale.getLanguage()) ? nameKo : nameEn;
  }
}
