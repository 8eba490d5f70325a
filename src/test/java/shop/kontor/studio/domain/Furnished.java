package shop.kontor.studio.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import shop.kontor.catalog.Colour;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.LocalText;

/** A living room, and one piece of every kind, to try drawings on. */
public final class Furnished {

  public static final List<Piece> EVERY_KIND = List.of(
      piece("sofa", 2180, 920, 800, "#6b7353", "Wool blend, solid oak legs"),
      piece("corner-sofa", 2720, 1600, 840, "#55585c", "Woven polyester, black steel legs"),
      piece("armchair", 740, 820, 980, "#9a5b34", "Saddle leather, walnut legs", "high-back"),
      piece("armchair", 700, 720, 820, "#cda56d", "Rattan, linen cushion", "rattan"),
      piece("pouf", 450, 450, 380, "#d3c3a6", "Knitted cotton", "round"),
      piece("chair", 520, 550, 810, "#6b7353", "Wool felt, solid oak legs", "upholstered"),
      piece("chair", 480, 520, 860, "#d9b184", "Solid beech", "spindle"),
      piece("stool", 420, 400, 650, "#c89f6d", "Oak seat, black steel frame", "bar"),
      piece("bench", 1400, 360, 450, "#c89f6d", "Solid oak, oiled"),
      piece("office-chair", 660, 640, 1120, "#3f4145", "Mesh, polished aluminium base"),
      piece("coffee-table", 900, 550, 420, "#c89f6d", "Solid oak, oiled", "shelf"),
      piece("side-table", 400, 400, 480, "#6b7353", "Powder-coated steel", "round", "drum"),
      piece("dining-table", 1800, 900, 760, "#dcb67f", "Solid pine, black steel frame"),
      piece("dining-table", 1100, 1100, 740, "#dfc8a2", "Ash veneer, turned ash pedestal", "round", "pedestal"),
      piece("desk", 1400, 700, 740, "#f3f2ee", "Melamine board, black steel frame", "height-adjustable"),
      piece("bookcase", 600, 320, 1960, "#c89f6d", "Oak veneer"),
      piece("wall-shelf", 600, 220, 40, "#dfc8a2", "Solid ash"),
      piece("sideboard", 1600, 420, 760, "#6f4a32", "Walnut veneer, black steel legs", "sliding-doors"),
      piece("tv-bench", 1400, 400, 480, "#c89f6d", "Oak veneer, oak legs"),
      piece("dresser", 800, 460, 980, "#c89f6d", "Oak veneer, oak legs", "drawers"),
      piece("nightstand", 450, 380, 520, "#c89f6d", "Solid oak", "drawer"),
      piece("filing-cabinet", 420, 550, 600, "#f3f2ee", "Powder-coated steel", "steel"),
      piece("wardrobe", 1000, 600, 2040, "#f3f2ee", "Lacquered MDF, steel handles"),
      piece("bed", 1720, 2160, 1120, "#d3c3a6", "Woven linen blend, beech legs", "upholstered"),
      piece("mattress", 900, 2000, 240, "#f3f2ee", "Cotton cover, natural latex"),
      piece("floor-lamp", 520, 520, 1520, "#e8dfcf", "Linen shade, oak tripod", "tripod"),
      piece("table-lamp", 240, 240, 300, "#b8924f", "Opal glass, metal foot", "globe"),
      piece("desk-lamp", 520, 200, 580, "#26262a", "Powder-coated steel"),
      piece("pendant-lamp", 450, 450, 420, "#e8dfcf", "Mulberry paper, bamboo", "paper", "globe"),
      piece("rug", 2000, 1400, 6, "#9c4a2b", "Wool and cotton, flat-woven", "diamond"),
      piece("curtain", 1400, 60, 2500, "#e8dfcf", "Linen, stone-washed"),
      piece("cushion", 450, 140, 450, "#6b7353", "Wool felt and cotton"),
      piece("mirror", 600, 30, 600, "#b8924f", "Mirror glass, metal frame", "round"),
      piece("plant", 700, 700, 900, "#f3f2ee", "Monstera deliciosa, ceramic pot", "large-leaves"),
      piece("other", 640, 480, 870, "#888888", ""));

  private Furnished() {}

  public static Piece piece(String kind, int width, int depth, int height, String srgb, String material,
      String... tags) {
    return new Piece(new Sku(kind.toUpperCase(Locale.ROOT) + "-" + width), LocalText.of("A " + kind, "가구 " + kind),
        kind, null, List.of(tags), width, depth, height, new Colour(LocalText.of("Some colour"), srgb),
        material.isEmpty() ? null : LocalText.of(material), null, Money.parse("EUR 120.00"));
  }

  /** 5.60 m by 4.30 m, two windows at the top, a door at the bottom. */
  public static Room room() {
    return new Room("Living room", List.of(new Point(0, 0), new Point(5600, 0), new Point(5600, 4300),
        new Point(0, 4300)), List.of(
            new Opening(Opening.Kind.WINDOW, new Point(900, 0), new Point(2700, 0), 850, 1350, null),
            new Opening(Opening.Kind.WINDOW, new Point(3500, 0), new Point(5100, 0), 100, 2150, null),
            new Opening(Opening.Kind.DOOR, new Point(900, 4300), new Point(50, 4300), 0, 2050,
                Opening.Swing.INTO_FROM_RIGHT)),
        List.of(new Fixture(Fixture.Kind.RADIATOR, new Point(1800, 60), 1400, 110, 0, 600)), 2600);
  }

  /** A sofa and a table on a rug, a chair twice, a lamp that hangs. */
  public static List<Placement> placements() {
    var placements = new ArrayList<Placement>();
    placements.add(at("rug", kind("rug"), 2400, 2250, 90, 0));
    placements.add(at("sofa", kind("sofa"), 1000, 2250, 270, 0));
    placements.add(at("table", kind("coffee-table"), 2150, 2250, 90, 0));
    placements.add(at("chair-1", kind("armchair"), 3300, 1500, 45, 0));
    placements.add(at("chair-2", kind("armchair"), 3300, 3000, 135, 0));
    placements.add(at("lamp", kind("pendant-lamp"), 2400, 2250, 0, 1900));
    return placements;
  }

  public static Piece kind(String kind) {
    return EVERY_KIND.stream().filter(piece -> piece.kind().equals(kind)).findFirst().orElseThrow();
  }

  public static Placement at(String id, Piece piece, int x, int y, int turn, int lift) {
    return new Placement(id, piece, new Point(x, y), turn, lift, false);
  }
}
