package shop.kontor.studio.domain.ensemble;

import java.util.ArrayList;
import java.util.List;
import shop.kontor.studio.domain.Purpose;

/** What a room is made of, by what it is for, how large it is, and the idea. */
final class Recipe {

  private static final double SMALL = 13;
  private static final double LARGE = 24;

  private Recipe() {}

  static List<Slot> of(Purpose purpose, Idea idea, double area) {
    return switch (purpose) {
      case LIVING, OTHER -> living(idea, area);
      case DINING -> dining(idea, area);
      case BEDROOM -> bedroom(idea, area);
      case OFFICE -> office(idea, area);
    };
  }

  private static List<Slot> living(Idea idea, double area) {
    var slots = new ArrayList<Slot>();
    slots.add(new Slot(idea == Idea.SOCIABLE && area > LARGE ? List.of("corner-sofa", "sofa")
        : List.of("sofa", "corner-sofa"), 1, Slot.NEEDED, 36));
    slots.add(Slot.of("coffee-table", 1, 60, 9));
    slots.add(Slot.of("tv-bench", 1, 60, 10));
    slots.add(Slot.of("rug", 1, 50, 9));
    slots.add(Slot.of("floor-lamp", 1, 45, 6));
    if (idea == Idea.SOCIABLE) {
      slots.add(Slot.of("armchair", area > SMALL ? 2 : 1, 40, 20));
      slots.add(Slot.of("pouf", 1, 15, 4));
    } else if (area > SMALL || idea == Idea.WARM) {
      slots.add(Slot.of("armchair", 1, 35, 12));
    }
    slots.add(Slot.of("side-table", 1, 25, 4));
    if (idea == Idea.ORDERED) {
      slots.add(Slot.of("bookcase", area > SMALL ? 2 : 1, 40, 12));
      slots.add(Slot.of("sideboard", 1, 30, 10));
    } else if (area > LARGE) {
      slots.add(new Slot(List.of("sideboard", "bookcase"), 1, 20, 9));
    }
    slots.add(Slot.of("plant", area > LARGE ? 2 : 1, 20, 3));
    slots.add(Slot.of("pendant-lamp", 1, 15, 4));
    slots.add(Slot.of("cushion", 2, 10, 2));
    if (idea != Idea.LIGHT) {
      slots.add(Slot.of("table-lamp", 1, 12, 3));
    }
    return slots;
  }

  private static List<Slot> dining(Idea idea, double area) {
    var slots = new ArrayList<Slot>();
    slots.add(Slot.of("dining-table", 1, Slot.NEEDED, 30));
    slots.add(Slot.of("chair", idea == Idea.SOCIABLE && area > 11 ? 6 : area > 8 ? 4 : 2, 160, 34));
    slots.add(Slot.of("pendant-lamp", 1, 50, 8));
    if (area > 9) {
      slots.add(Slot.of("sideboard", 1, idea == Idea.ORDERED ? 60 : 35, 16));
    }
    if (idea == Idea.ORDERED && area > SMALL) {
      slots.add(Slot.of("bookcase", 1, 30, 10));
    }
    slots.add(Slot.of("plant", 1, 20, 3));
    slots.add(Slot.of("mirror", 1, 10, 4));
    slots.add(Slot.of("table-lamp", 1, 8, 3));
    return slots;
  }

  private static List<Slot> bedroom(Idea idea, double area) {
    var slots = new ArrayList<Slot>();
    slots.add(Slot.of("bed", 1, Slot.NEEDED, 32));
    slots.add(Slot.of("mattress", 1, 160, 16));
    slots.add(Slot.of("wardrobe", 1, 160, 24));
    slots.add(new Slot(List.of("nightstand", "side-table"), area > 9 ? 2 : 1, 50, 10));
    slots.add(Slot.of("table-lamp", area > 9 ? 2 : 1, 40, 5));
    if (idea != Idea.ORDERED) {
      slots.add(Slot.of("rug", 1, 30, 8));
    }
    if (idea == Idea.ORDERED || area > LARGE) {
      slots.add(Slot.of("dresser", 1, 60, 10));
    }
    if (idea == Idea.WARM && area > SMALL) {
      slots.add(Slot.of("armchair", 1, 25, 10));
      slots.add(Slot.of("floor-lamp", 1, 20, 5));
    }
    slots.add(Slot.of("pendant-lamp", 1, 20, 4));
    slots.add(Slot.of("plant", 1, 15, 3));
    if (idea == Idea.LIGHT) {
      slots.add(Slot.of("mirror", 1, 12, 4));
    }
    return slots;
  }

  private static List<Slot> office(Idea idea, double area) {
    var slots = new ArrayList<Slot>();
    slots.add(Slot.of("desk", 1, Slot.NEEDED, 30));
    slots.add(Slot.of("office-chair", 1, 160, 22));
    slots.add(Slot.of("desk-lamp", 1, 50, 5));
    slots.add(Slot.of("bookcase", idea == Idea.ORDERED && area > 9 ? 2 : 1, 45, 14));
    if (idea == Idea.ORDERED) {
      slots.add(Slot.of("filing-cabinet", 1, 40, 10));
    }
    if (idea == Idea.WARM) {
      slots.add(Slot.of("armchair", 1, 30, 14));
      slots.add(Slot.of("floor-lamp", 1, 20, 5));
    }
    if (idea != Idea.ORDERED) {
      slots.add(Slot.of("rug", 1, 20, 8));
    }
    slots.add(Slot.of("plant", 1, 20, 3));
    slots.add(Slot.of("pendant-lamp", 1, 15, 4));
    return slots;
  }
}
