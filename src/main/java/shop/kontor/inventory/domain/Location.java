package shop.kontor.inventory.domain;

import java.util.Locale;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import shop.kontor.inventory.LocationId;

/** A place with stock. {@code pickingRank}: orders are met from the lowest first. */
@Table(schema = "inventory", name = "location")
public record Location(@Id LocationId id, String nameEn, String nameKo, int pickingRank) {

  private static final int STORES = 100;

  /** A place that is first heard of by a count: called by its id until someone names it, and picked from last. */
  public static Location unnamed(LocationId id) {
    return new Location(id, id.value(), id.value(), STORES);
  }

  public String name(Locale locale) {
    return "ko".equals(locale.getLanguage()) ? nameKo : nameEn;
  }
}
