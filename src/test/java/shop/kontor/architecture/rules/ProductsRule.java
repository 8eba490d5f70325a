package shop.kontor.architecture.rules;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Rule;
import shop.kontor.architecture.products.Description;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Retelling;

/** A room that can tell its state again offers it as a data product. */
class ProductsRule extends Rule {

  private static final String WHERE = "src/main/resources/products/<room>/<product>" + Description.ENDING;

  ProductsRule() {
    super("products", "what a room knows and others keep replicas of is of use to people and programs, too; undescribed,"
        + " nobody finds it, and nobody promises how fresh it is",
        "describe it in " + WHERE + " as the Open Data Contract Standard has it, with every fact that the room's"
            + " Retelling tells among its schemas; the ports come by themselves");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    var products = Description.in(house);
    for (var room : house.rooms()) {
      var offered = products.stream().filter(product -> product.room().equals(room.name()))
          .flatMap(product -> product.facts().stream()).collect(Collectors.toCollection(TreeSet::new));
      room.classes().stream().filter(type -> type.isAssignableTo(Retelling.class)).forEach(teller ->
          teller.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass())
              .filter(type -> type.isAssignableTo(Fact.class) && room.owns(type)).distinct().forEach(fact -> {
                inspection.guards();
                if (!offered.contains(room.name() + "." + fact.getSimpleName())) {
                  inspection.finds(teller, "tells " + fact.getSimpleName() + " again, which no data product of room '"
                      + room + "' offers");
                }
              }));
    }
    for (var product : products) {
      inspection.guards();
      product.facts().stream().filter(fact -> !fact.startsWith(product.room() + ".")).forEach(fact ->
          inspection.finds(house.project().relativize(product.file()).toString(), "room '" + product.room()
              + "' offers " + fact + ", which is another's"));
    }
  }

  @Override
  public List<Fixture> faults() {
    return List.of(
        Fixture.of("a room that describes nothing").without("src/main/resources/products/pear/pears.odcs.yaml")
            .shows("house.pear.application.PearsToldAgain", "tells PearsCounted again, which no data product"),
        Fixture.of("a room that offers what another tells").file("src/main/resources/products/apple/pears.odcs.yaml", """
            schema:
              - name: PearsCounted
                physicalName: pear.PearsCounted
            """).shows("products/apple/pears.odcs.yaml", "offers pear.PearsCounted, which is another's"));
  }
}
