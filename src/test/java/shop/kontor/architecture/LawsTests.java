package shop.kontor.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Rule;
import shop.kontor.architecture.rules.WallsRule;

/** Every rule holds in this house, and has been seen red on a house with a fault. */
@DisplayName("The laws of the house")
class LawsTests {

  @TempDir
  Path directory;

  @TestFactory
  @DisplayName("hold in this house")
  Stream<DynamicTest> hold() {
    return rules().map(rule -> dynamicTest(rule.id(), () -> {
      var findings = rule.check(House.kontor());
      assertThat(findings).withFailMessage(() -> rule.report(findings)).isEmpty();
    }));
  }

  @TestFactory
  @DisplayName("hold in a sound house, and are broken by each fault")
  Stream<DynamicNode> are_seen_red() {
    var sound = Fixture.of("a sound house").build(directory.resolve("sound"));
    var empty = Fixture.empty().build(directory.resolve("empty"));
    return rules().map(rule -> dynamicContainer(rule.id(), Stream.concat(Stream.of(
        dynamicTest("green in a sound house", () -> {
          var findings = rule.check(sound);
          assertThat(findings).withFailMessage(() -> rule.report(findings)).isEmpty();
        }),
        dynamicTest("red where it guards nothing", () -> assertThat(rule.check(empty)).isNotEmpty()),
        dynamicTest("has a fault to be seen red on", () -> assertThat(rule.faults()).isNotEmpty())),
        rule.faults().stream().map(fault -> dynamicTest("red: " + fault, () -> red(rule, fault))))));
  }

  private void red(Rule rule, Fixture fault) {
    var house = fault.build(directory.resolve(rule.id() + "-" + Math.abs(fault.toString().hashCode())));
    var findings = rule.check(house);
    assertThat(findings).as("findings of '%s' in a house with %s", rule, fault).isNotEmpty();
    assertThat(rule.report(findings)).contains(rule.id(), rule.because(), rule.remedy()).contains(fault.shown());
    assertThat(fault.shown()).as("what the message must show").isNotEmpty();
  }

  @Test
  void there_are_rooms_and_rules() {
    assertThat(House.kontor().rooms()).isNotEmpty();
    assertThat(rules()).isNotEmpty();
  }

  /** Rules are found, not listed: each concrete {@link Rule} beside {@link WallsRule}. */
  static Stream<Rule> rules() {
    return new ClassFileImporter().importPackagesOf(WallsRule.class).stream()
        .filter(type -> type.isAssignableTo(Rule.class) && !type.getModifiers()
            .contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT))
        .map(type -> {
          try {
            var constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Rule) constructor.newInstance();
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        })
        .sorted(java.util.Comparator.comparing(Rule::id));
  }

  static List<String> ids() {
    return rules().map(Rule::id).toList();
  }
}
