package shop.kontor.studio.domain.shape;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * What shapes are put together from: few enough that a browser, a plan and a file for other programs draw the same.
 *
 * <p>In millimetres, within the piece: x to its right, y up from its lower edge, z from its middle to its front. Angles
 * in degrees.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({@JsonSubTypes.Type(value = Part.Block.class, name = "block"),
    @JsonSubTypes.Type(value = Part.Turned.class, name = "turned"),
    @JsonSubTypes.Type(value = Part.Rod.class, name = "rod"),
    @JsonSubTypes.Type(value = Part.Leaf.class, name = "leaf")})
public sealed interface Part {

  Paint paint();

  /**
   * A box, its edges rounded.
   *
   * @param x its middle, as is z
   * @param y its lower edge
   * @param round radius of its edges
   * @param lean how far its top leans back, about its lower edge
   * @param spin clockwise, seen from above
   */
  record Block(double x, double y, double z, double width, double height, double depth, double round, double lean,
      double spin, Paint paint) implements Part {}

  /** A body that a lathe makes: what the rings enclose, from the first to the last. */
  record Turned(double x, double y, double z, List<Ring> rings, Paint paint) implements Part {

    public Turned {
      rings = List.copyOf(rings);
    }
  }

  /** @param up above the body's y */
  record Ring(double radius, double up) {}

  /** Round, from one end to the other, where it may be thinner. */
  record Rod(double x, double y, double z, double toX, double toY, double toZ, double radius, double toRadius,
      Paint paint) implements Part {}

  /**
   * A blade that grows from a place, rises and bends over.
   *
   * @param yaw where it grows to, clockwise from the back, seen from above
   * @param rise angle above the floor where it begins; falls by {@code bend} until its tip
   */
  record Leaf(double x, double y, double z, double yaw, double rise, double bend, double length, double width,
      Paint paint) implements Part {}
}
