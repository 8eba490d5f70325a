package shop.kontor.architecture.rules;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.springframework.modulith.core.ApplicationModules;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Rule;

/** What Spring Modulith itself verifies: exposed types, named interfaces, cycles. */
class ModulithRule extends Rule {

  ModulithRule() {
    super("modulith", "Spring Modulith starts, migrates and tests the house by its modules, and so must know them as"
        + " they are", "use only what stands in a room's root package, or in a named interface of the ground");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    try {
      var modules = ApplicationModules.of(house.base(), new ImportOption.DoNotIncludeTests());
      modules.stream().forEach(_ -> inspection.guards());
      if (modules.stream().count() != house.all().size()) {
        inspection.finds(house.base(), "Spring Modulith sees " + modules.stream().count()
            + " modules where the house has "
            + house.all().size() + " rooms");
      }
      for (var message : modules.detectViolations().getMessages()) {
        inspection.finds(house.base(), message.strip().replaceAll("\\s+", " "));
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      inspection.finds(house.base(), "Spring Modulith sees no modules: " + e.getMessage());
    }
  }


  @Override
  public List<Fixture> faults() {
    return List.of(Fixture.of("a type that its room does not expose").java("""
        package house.apple.application;
        class Thief {
          house.pear.domain.PearTrees trees;
        }
        """).shows("house.apple.application.Thief", "non-exposed type house.pear.domain.PearTrees"));
  }
}
