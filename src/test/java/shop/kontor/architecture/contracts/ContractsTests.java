package shop.kontor.architecture.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shop.kontor.architecture.house.Drawer;
import shop.kontor.architecture.house.House;
import tools.jackson.databind.json.JsonMapper;

/** Law 6: a published message is a contract. */
@DisplayName("The contract of each message")
class ContractsTests {

  private static final House HOUSE = House.kontor();
  private static final JsonMapper JSON = FoundationJson.mapper();
  /** Characters, as the post counts them; a message made up of one of each thing stays far below. */
  private static final int LARGEST = 262_144;
  private static final String WAY_OUT =
      "\n  why:     the journal holds messages of the old shape, and a carved room may read"
      + " or write them still\n  way out: add only what may be absent (@Nullable); for more, publish a new message"
      + " beside the old one until nobody hears that.";

  @TestFactory
  @DisplayName("is kept, current, and broken by no change")
  Stream<DynamicTest> is_kept() {
    return HOUSE.messages().stream().map(message -> dynamicTest(name(message), () -> {
      var file = file(message);
      var contract = Contract.of(HOUSE, HOUSE.room(message).orElseThrow(), HOUSE.load(message));
      var kept = Drawer.kept(file);
      if (kept != null) {
        var breaks = Change.breaks(JSON.readTree(kept), contract);
        assertThat(breaks).withFailMessage(() -> "The contract " + HOUSE.project().relativize(file)
            + " would be broken:"
            + breaks.stream().map(each -> "\n  - " + each).collect(Collectors.joining()) + WAY_OUT).isEmpty();
      }
      var current = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(contract) + "\n";
      assertThat(Drawer.isCurrent(file, current)).withFailMessage("The contract " + HOUSE.project().relativize(file)
          + " is missing or stale. " + Drawer.REMEDY).isTrue();
    }));
  }

  @Test
  void no_contract_disappears() {
    var names = HOUSE.messages().stream().map(message -> file(message)).toList();
    assertThat(names).as("messages").isNotEmpty();
    assertThat(House.files(Drawer.documents(HOUSE).resolve("contracts"), ".json")).allSatisfy(file ->
        assertThat(names).withFailMessage("The message of contract " + HOUSE.project().relativize(file)
            + " is gone, so what"
            + " the journal holds of it can't be read any more." + WAY_OUT).contains(file));
  }

  @TestFactory
  @DisplayName("is how the post writes and reads it")
  Stream<DynamicTest> is_how_it_is_written() {
    return HOUSE.messages().stream().flatMap(message -> Stream.of(true, false).map(nulls -> dynamicTest(
        name(message) + (nulls ? " with all that may be absent absent" : " with everything"), () -> {
          var type = HOUSE.load(message);
          var sample = new Samples(nulls).of(type);
          var written = JSON.writeValueAsString(sample);
          assertThat(JSON.readValue(written, type)).as("read again from %s", written).isEqualTo(sample);
          assertThat(written.length()).isLessThan(LARGEST);
          var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Contract.of(HOUSE, HOUSE.room(message).orElseThrow(), type).toString());
          assertThat(schema.validate(written, InputFormat.JSON)).as("%s against its contract", written).isEmpty();
        })));
  }

  private static String name(JavaClass message) {
    return HOUSE.room(message).orElseThrow() + "." + message.getSimpleName();
  }

  private static Path file(JavaClass message) {
    return Drawer.documents(HOUSE).resolve("contracts/" + name(message) + ".json");
  }
}
