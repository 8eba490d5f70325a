package shop.kontor.search.domain;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Content;
import shop.kontor.foundation.text.LocalText;

/**
 * What a list shows of a product, kept in the index so that a list asks nobody else.
 *
 * @param from the lowest of its variants' prices; {@code null} while none is known
 * @param content how much that variant holds of what is sold by measure; {@code null} for other goods
 * @param several whether variants cost differently
 * @param stock of the variant of which there is most; {@code null} while it is not known
 * @param measures {@code 218 × 92 × 80}, in cm, if all its variants have the same; else {@code null}
 * @param widths {@code 168–218}, in cm, if they differ; else {@code null}
 * @param looks its colours, each once; at least one
 */
public record Card(String id, LocalText name, String brand, String category, String style, Money from,
    @Nullable Content content, boolean several, Availability stock, String measures, String widths, List<Look> looks) {

  public Card {
    looks = List.copyOf(looks);
  }

  /**
   * The product in one of its colours.
   *
   * @param sku a variant of that colour
   * @param picture URL
   * @param colour its name; {@code null}, like the two that follow, if it is not known
   */
  public record Look(String sku, String picture, LocalText colour, String srgb, ColourFamily family) {}

  /** The product as it looks in the first of these colour families that it comes in, else as it is shown first. */
  public Look look(java.util.Collection<String> families) {
    return looks.stream().filter(look -> look.family() != null && families.contains(look.family().slug())).findFirst()
        .orElse(looks.getFirst());
  }
}
