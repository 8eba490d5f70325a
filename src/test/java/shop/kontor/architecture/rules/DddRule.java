package shop.kontor.architecture.rules;

import java.util.List;
import org.jmolecules.archunit.JMoleculesDddRules;
import org.jmolecules.ddd.types.Identifiable;
import org.jmolecules.ddd.types.Identifier;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Rule;

/** What jMolecules verifies: aggregates refer to each other by id, and entities belong to one aggregate. */
class DddRule extends Rule {

  DddRule() {
    super("ddd", "an aggregate is what changes in one transaction; one that holds another makes both one",
        "refer to another aggregate by its id, and keep what must change together in one aggregate");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    house.classes().stream().filter(type -> type.isAssignableTo(Identifiable.class)
        || type.isAssignableTo(Identifier.class) || type.isAssignableTo(org.jmolecules.event.types.DomainEvent.class))
        .forEach(_ -> inspection.guards());
    var result = JMoleculesDddRules.all().allowEmptyShould(true).evaluate(house.classes());
    result.getFailureReport().getDetails().forEach(detail -> inspection.finds(house.base(), detail));
  }

  @Override
  public List<Fixture> faults() {
    return List.of(Fixture.of("an aggregate that holds another").java("""
        package house.pear.domain;
        class Orchard implements org.jmolecules.ddd.types.AggregateRoot<Orchard, Orchard.Id> {
          private Orchard neighbour;
          public Id getId() { return new Id("north"); }
          record Id(String value) implements org.jmolecules.ddd.types.Identifier {}
        }
        """).shows("h.p.d.Orchard.neighbour", "refers to an aggregate root"));
  }
}
