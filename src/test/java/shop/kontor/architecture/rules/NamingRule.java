package shop.kontor.architecture.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Rule;

/** A name says what a thing is for. */
class NamingRule extends Rule {

  private static final Set<String> EMPTY_WORDS = Set.of("util", "utils", "utility", "utilities", "helper", "helpers",
      "manager", "managers", "common", "commons", "misc", "impl", "constants");

  NamingRule() {
    super("naming", "a name such as util, common, helper or manager says nothing, so everything fits in it",
        "name the thing for what it does in the trade, and move each part of it to where it is used");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    house.all().stream().flatMap(room -> room.classes().stream()).forEach(type -> {
      inspection.guards();
      var words = Stream.concat(Arrays.stream(type.getPackageName().split("\\.")),
          Arrays.stream(type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])|-")));
      words.filter(word -> EMPTY_WORDS.contains(word.toLowerCase(Locale.ROOT)) && !inherited(type, word))
          .forEach(word -> inspection.finds(type, "the name says '" + word + "', which is no word of the trade"));
    });
  }

  /** A kind of Spring's TransactionManager may say so. */
  private static boolean inherited(JavaClass type, String word) {
    return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
        .anyMatch(parent -> !parent.getName().startsWith("shop.") && parent.getSimpleName().endsWith(word));
  }

  @Override
  public List<Fixture> faults() {
    return List.of(
        Fixture.of("a class called helper").java("package house.apple.application; class BasketHelper {}")
            .shows("house.apple.application.BasketHelper", "says 'Helper'"),
        Fixture.of("a package called util").java("package house.apple.domain.util; class Basket {}")
            .shows("house.apple.domain.util.Basket", "says 'util'"));
  }
}
