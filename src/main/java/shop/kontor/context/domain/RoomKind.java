package shop.kontor.context.domain;

import java.util.List;

/** What a room is for, and so what it wants. The rules are few and the same for everyone; they are told as they are. */
public enum RoomKind {

  LIVING(Need.SEATING, Need.LOW_TABLE, Need.LIGHT, Need.RUG, Need.STORAGE),
  DINING(Need.DINING_TABLE, Need.DINING_SEATS, Need.LIGHT),
  BEDROOM(Need.BED, Need.MATTRESS, Need.BEDSIDE, Need.CLOTHES, Need.LIGHT),
  OFFICE(Need.DESK, Need.DESK_CHAIR, Need.LIGHT, Need.STORAGE),
  /** Of which nothing is known, so nothing is missing. */
  OTHER;

  private final List<Need> needs;

  RoomKind(Need... needs) {
    this.needs = List.of(needs);
  }

  public List<Need> needs() {
    return needs;
  }
}
