package shop.kontor.studio.domain;

import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a design is to meet.
 *
 * @param style such as {@code scandinavian}; {@code null} if any will do
 * @param budget for all that is bought, including VAT; {@code null} for none
 * @param musts kinds that there must be, as the catalogue names them, one entry for each piece
 * @param kept what is in the room already, or was chosen before: stays, and stays where it is if it is locked
 * @param weights of guidelines, from 0 (off) to 10; 5 for those that are not named
 * @param seed the same seed, room, brief and pieces on offer give the same designs
 */
public record Brief(Purpose purpose, @Nullable String style, @Nullable Money budget, List<String> musts,
    List<Placement> kept, Map<Guideline, Integer> weights, long seed) {

  public static final int USUAL = 5;

  public Brief {
    purpose = purpose == null ? Purpose.OTHER : purpose;
    musts = musts == null ? List.of() : List.copyOf(musts);
    kept = kept == null ? List.of() : List.copyOf(kept);
    weights = weights == null ? Map.of() : Map.copyOf(weights);
  }

  public int weight(Guideline guideline) {
    return weights.getOrDefault(guideline, USUAL);
  }
}
