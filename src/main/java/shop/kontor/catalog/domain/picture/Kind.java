package shop.kontor.catalog.domain.picture;

import java.util.Locale;

/**
 * The vocabulary of things that can be drawn. A product says its kind in lower case with hyphens: {@code dining-table}.
 * Anything else is drawn as a parcel of its size and colour.
 */
public enum Kind {
  SOFA(Place.FLOOR, Sofas::sofa),
  CORNER_SOFA(Place.FLOOR, Sofas::corner),
  ARMCHAIR(Place.FLOOR, Sofas::armchair),
  POUF(Place.FLOOR, Sofas::pouf),
  CHAIR(Place.FLOOR, Seats::chair),
  STOOL(Place.FLOOR, Seats::stool),
  BENCH(Place.FLOOR, Seats::bench),
  OFFICE_CHAIR(Place.FLOOR, Seats::officeChair),
  COFFEE_TABLE(Place.FLOOR, Tables::coffee),
  SIDE_TABLE(Place.FLOOR, Tables::side),
  DINING_TABLE(Place.FLOOR, Tables::dining),
  DESK(Place.FLOOR, Tables::desk),
  BOOKCASE(Place.FLOOR, Shelves::bookcase),
  WALL_SHELF(Place.WALL, Shelves::wallShelf),
  SIDEBOARD(Place.FLOOR, Cabinets::sideboard),
  TV_BENCH(Place.FLOOR, Cabinets::tvBench),
  DRESSER(Place.FLOOR, Cabinets::dresser),
  NIGHTSTAND(Place.FLOOR, Cabinets::nightstand),
  WARDROBE(Place.FLOOR, Cabinets::wardrobe),
  FILING_CABINET(Place.FLOOR, Cabinets::filing),
  BED(Place.FLOOR, Beds::bed),
  MATTRESS(Place.FLOOR, Beds::mattress),
  FLOOR_LAMP(Place.FLOOR, Lamps::floor),
  TABLE_LAMP(Place.FLOOR, Lamps::table),
  DESK_LAMP(Place.FLOOR, Lamps::desk),
  PENDANT_LAMP(Place.WALL, Lamps::pendant),
  RUG(Place.WALL, Rugs::rug),
  CURTAIN(Place.WALL, Cloths::curtain),
  CUSHION(Place.WALL, Cloths::cushion),
  MIRROR(Place.WALL, Decor::mirror),
  PLANT(Place.FLOOR, Plants::plant),
  CANDLE(Place.FLOOR, Vessels::candle),
  BOTTLE(Place.FLOOR, Vessels::bottle),
  PARCEL(Place.FLOOR, Decor::parcel);

  /** What is seen behind a piece: the floor that it stands on, or nothing but wall. */
  enum Place { FLOOR, WALL }

  final Place place;
  final Drawing drawing;

  Kind(Place place, Drawing drawing) {
    this.place = place;
    this.drawing = drawing;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of this name, else a parcel. */
  static Kind of(String word) {
    for (var kind : values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    return PARCEL;
  }
}
