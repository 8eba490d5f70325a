package shop.kontor.architecture.rules;

import java.util.List;
import java.util.TreeSet;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Rule;

class RoomsRule extends Rule {

  RoomsRule() {
    super("rooms", "what is not a room is guarded by no other rule, and a room without a title page can't be found by"
        + " those who look for it",
        "give the package a package-info.java with @ApplicationModule and a comment that says what the room owns, what"
            + " it tells and hears, and why it is a room of its own; or move the code into a room");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    var packages = new TreeSet<String>();
    house.classes().stream().map(type -> type.getPackageName()).filter(name -> name.startsWith(house.base() + "."))
        .map(name -> house.base() + "." + name.substring(house.base().length() + 1).split("\\.")[0])
        .forEach(packages::add);
    for (var name : packages) {
      var room = house.all().stream().filter(each -> each.rootPackage().equals(name)).findFirst();
      if (room.isEmpty()) {
        inspection.finds(name, "the package is not a room");
      } else {
        inspection.guards();
        if (house.titlePage(room.get()).javadoc().length() < 20) {
          inspection.finds(name + ".package-info", "room '" + room.get() + "' has no title page");
        }
      }
    }
  }

  @Override
  public List<Fixture> faults() {
    return List.of(
        Fixture.of("a package that is no room").java("package house.shed.tools; class Spade {}")
            .shows("house.shed", "is not a room"),
        Fixture.of("a room without a title page").java("""
            @org.springframework.modulith.ApplicationModule
            package house.apple;
            """).shows("house.apple.package-info", "no title page"));
  }
}
