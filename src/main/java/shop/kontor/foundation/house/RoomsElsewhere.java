package shop.kontor.foundation.house;

import java.util.Objects;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Keeps the classes of rooms elsewhere from becoming beans: every component scan of Spring Boot asks it. What such a
 * class would have brought along, its repositories and beans of its own, is then never seen.
 */
final class RoomsElsewhere extends TypeExcludeFilter {

  private final Selection selection;

  RoomsElsewhere(Selection selection) {
    this.selection = selection;
  }

  @Override
  public boolean match(MetadataReader type, MetadataReaderFactory reader) {
    return Rooms.of(type.getClassMetadata().getClassName()).filter(room -> !selection.isHere(room)).isPresent();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoomsElsewhere filter && filter.selection.elsewhere().equals(selection.elsewhere());
  }

  @Override
  public int hashCode() {
    return Objects.hash(RoomsElsewhere.class, selection.elsewhere());
  }
}
