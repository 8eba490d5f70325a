package shop.kontor.studio.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Colour;
import shop.kontor.catalog.Model;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.foundation.text.Unfit;

/**
 * A thing that can stand in a room: one of the shop's variants as it is sold now, or something she has and keeps.
 *
 * @param sku of the variant; {@code null} for what is her own
 * @param kind as the catalogue names it: {@code sofa}, {@code dining-table}; {@code other} if it does not say
 * @param width along its own left and right, in millimetres
 * @param depth from its back to its front, in millimetres
 * @param height in millimetres
 * @param price for one, including VAT; {@code null} for what is her own
 */
public record Piece(@Nullable Sku sku, LocalText name, String kind, @Nullable String style, List<String> tags,
    int width, int depth, int height, @Nullable Colour colour, @Nullable LocalText material, @Nullable Model model,
    @Nullable Money price) {

  private static final int LARGEST = 20_000;

  public Piece {
    tags = tags == null ? List.of() : List.copyOf(tags);
    kind = kind == null || kind.isBlank() ? "other" : kind;
    if (name == null) {
      throw new Unfit("studio.unfit.piece.name", "A piece needs a name");
    }
    if (width < 1 || depth < 1 || height < 1 || width > LARGEST || depth > LARGEST || height > LARGEST) {
      throw new Unfit("studio.unfit.piece.size", "A piece is up to 20 m wide, deep and high");
    }
  }

  @JsonIgnore
  public boolean isHerOwn() {
    return sku == null;
  }
}
