package shop.kontor.studio.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import shop.kontor.studio.domain.colour.DeltaE;

/** What her room is finished with: drawn, never sold. */
public record Finishes(Floor floor, Wall walls) {

  public static final Finishes USUAL = new Finishes(Floor.OAK, Wall.CREAM);

  public Finishes {
    floor = floor == null ? Floor.OAK : floor;
    walls = walls == null ? Wall.CREAM : walls;
  }

  /**
   * A floor as she speaks of it.
   *
   * @param word the name of one, or a colour as {@code #rrggbb}: the nearest to it
   * @return empty for any other word
   */
  public static Optional<Floor> floor(String word) {
    return nearest(Floor.values(), Floor::srgb, word);
  }

  /** Walls as she speaks of them: see {@link #floor}. */
  public static Optional<Wall> walls(String word) {
    return nearest(Wall.values(), Wall::srgb, word);
  }

  private static <T extends Enum<T>> Optional<T> nearest(T[] all, Function<T, String> srgb, String word) {
    return word.matches("#[0-9a-f]{6}") ? Arrays.stream(all).min(Comparator.comparingDouble(each -> DeltaE.between(srgb.apply(each), word)))
        : Arrays.stream(all).filter(each -> each.name().equalsIgnoreCase(word)).findFirst();
  }

  /** How a floor is laid. */
  public enum Laid { PLANKS, TILES, WHOLE }

  public enum Floor {
    OAK(Laid.PLANKS, "#ceac82"), ASH(Laid.PLANKS, "#ddd0b9"), WALNUT(Laid.PLANKS, "#8a6243"),
    SMOKED(Laid.PLANKS, "#5d4a3c"), STONE(Laid.TILES, "#d8d3c9"), SLATE(Laid.TILES, "#6d7073"),
    TERRACOTTA(Laid.TILES, "#bf7c5b"), CONCRETE(Laid.WHOLE, "#b3b0aa"), CARPET(Laid.WHOLE, "#c9bfae");

    private final Laid laid;
    private final String srgb;

    Floor(Laid laid, String srgb) {
      this.laid = laid;
      this.srgb = srgb;
    }

    public Laid laid() {
      return laid;
    }

    public String srgb() {
      return srgb;
    }
  }

  public enum Wall {
    CREAM("#f3ede2"), WHITE("#fbfaf7"), SAND("#e2d2b8"), SAGE("#bfc9b0"), SKY("#b5c7d4"), ROSE("#dfbfb4"),
    OCHRE("#d6ae6a"), BRICK("#b26a4f"), INK("#46566a");

    private final String srgb;

    Wall(String srgb) {
      this.srgb = srgb;
    }

    public String srgb() {
      return srgb;
    }
  }
}
