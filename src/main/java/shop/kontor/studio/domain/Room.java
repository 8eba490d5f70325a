package shop.kontor.studio.domain;

import java.util.List;
import shop.kontor.foundation.text.OneLine;
import shop.kontor.foundation.text.Unfit;

/**
 * The customer's room: what is inside its walls.
 *
 * @param name as she calls it; may be empty
 * @param outline its corners along the inner faces of its walls, clockwise on the plan; the last is joined to the first.
 *     A curved wall is many short straight ones
 * @param openings on the outline
 * @param height from floor to ceiling, in millimetres
 */
public record Room(String name, List<Point> outline, List<Opening> openings, List<Fixture> fixtures, int height) {

  public static final int MOST_CORNERS = 400;
  private static final int MOST_PARTS = 100;
  private static final int LONGEST_NAME = 80;
  /** In millimetres: whatever is further from the outline is not in it. */
  private static final double NEAR = 60;
  private static final double SMALLEST = 1;
  private static final double LARGEST = 1_000;

  public Room {
    name = name == null ? "" : name.strip();
    outline = outline == null ? List.of() : Outline.clockwise(List.copyOf(outline));
    openings = openings == null ? List.of() : List.copyOf(openings);
    fixtures = fixtures == null ? List.of() : List.copyOf(fixtures);
    if (!name.isEmpty() && !OneLine.fits(name, LONGEST_NAME)) {
      throw new Unfit("studio.unfit.name", "A name has at most " + LONGEST_NAME + " characters, on one line");
    }
    if (outline.size() < 3 || outline.size() > MOST_CORNERS) {
      throw new Unfit("studio.unfit.corners", "A room has 3 to " + MOST_CORNERS + " corners");
    }
    if (openings.size() > MOST_PARTS || fixtures.size() > MOST_PARTS) {
      throw new Unfit("studio.unfit.parts", "A room has at most " + MOST_PARTS + " doors and windows");
    }
    if (height < 1_500 || height > 10_000) {
      throw new Unfit("studio.unfit.height", "A room is 1.5 to 10 m high");
    }
    double area = Outline.area(outline);
    if (area < SMALLEST || area > LARGEST) {
      throw new Unfit("studio.unfit.area", "A room has 1 to 1000 m²");
    }
    if (!Outline.isSimple(outline)) {
      throw new Unfit("studio.unfit.outline", "A room's walls must not cross each other");
    }
    for (var opening : openings) {
      if (Outline.distance(outline, opening.from()) > NEAR || Outline.distance(outline, opening.to()) > NEAR) {
        throw new Unfit("studio.unfit.opening.place", "A door or window must lie in a wall");
      }
    }
  }

  public Extent extent() {
    return Extent.of(outline);
  }

  /** In square metres. */
  public double area() {
    return Outline.area(outline);
  }
}
