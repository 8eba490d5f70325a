package shop.kontor.studio.application;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.studio.domain.Piece;

/**
 * A variant as the catalogue describes it, as far as it can stand in a room.
 *
 * @param piece without a price
 * @param options what tells it from its siblings, in order
 */
record Described(Piece piece, Map<String, String> options, @Nullable String image) implements Document {

  Described {
    options = options == null ? Map.of() : options;
  }

  Described bare() {
    return new Described(new Piece(piece.sku(), piece.name(), piece.kind(), piece.style(), List.of(), piece.width(),
        piece.depth(), piece.height(), piece.colour(), null, piece.model(), null), Map.of(), null);
  }
}
