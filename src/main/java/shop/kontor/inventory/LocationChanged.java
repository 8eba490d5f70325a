package shop.kontor.inventory;

import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.text.LocalText;

/**
 * There is such a place.
 *
 * @param name in English and, where it has one, in Korean; its id as long as nobody has named it
 * @param address in one line, as it is written there; {@code null} if nobody has told
 * @param version grows by one with each change of this place: of two facts, the higher one holds
 */
public record LocationChanged(LocationId location, Kind kind, LocalText name, @Nullable String address, long version)
    implements Fact {

  public enum Kind { STORE, WAREHOUSE }

  @Override
  public String key() {
    return location.value();
  }
}
