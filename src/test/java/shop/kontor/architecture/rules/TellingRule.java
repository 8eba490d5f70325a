package shop.kontor.architecture.rules;

import java.util.List;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Rule;
import shop.kontor.architecture.house.Told;
import shop.kontor.foundation.post.Fact;

/** Law 1: a room tells its own facts, and asks by whoever's requests. */
class TellingRule extends Rule {

  TellingRule() {
    super("telling", "a fact is true because the room that owns it says so; told by another it may be false, and would"
        + " not follow its room when that is carved out",
        "ask the owner by one of its requests and let it tell the fact; publish through Spring's"
            + " ApplicationEventPublisher, which is the post");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    for (var room : house.rooms()) {
      for (var told : Told.by(house, room)) {
        inspection.guards();
        if (told.message().isAssignableTo(Fact.class) && !room.owns(told.message())) {
          inspection.finds(told.place(), "room '" + room + "' makes up " + told.message().getSimpleName()
              + ", a fact of room '" + house.room(told.message()).orElseThrow() + "'");
        }
      }
    }
  }

  @Override
  public List<Fixture> faults() {
    return List.of(Fixture.of("a room that tells another's fact").java("""
        package house.apple.application;
        class Liar {
          Object lie() {
            return new house.pear.PearsCounted("north", 1000, 7);
          }
        }
        """).shows("Liar.java:4", "makes up PearsCounted, a fact of room 'pear'"));
  }
}
