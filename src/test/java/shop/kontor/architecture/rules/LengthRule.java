package shop.kontor.architecture.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Rule;

/** A file is read in one go. */
class LengthRule extends Rule {

  private static final int MOST = 300;

  LengthRule() {
    super("length", "a file of more than " + MOST + " lines does more than one thing, and is read by nobody in one go",
        "find the second thing that it does and give it a file and a name of its own");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    for (var file : House.files(house.sources(), ".java")) {
      inspection.guards();
      try (var lines = Files.lines(file)) {
        var count = lines.count();
        if (count > MOST) {
          inspection.finds(house.project().relativize(file).toString(), "the file has " + count + " lines");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (house.rooms().isEmpty()) {
      inspection.finds(house.sources().toString(), "there is no room whose files could be counted");
    }
  }

  @Override
  public List<Fixture> faults() {
    return List.of(Fixture.of("a long file")
        .java("package house.apple.application; class Long {\n" + "// more\n".repeat(300)
        + "}").shows("src/main/java/house/apple/application/Long.java", "302 lines"));
  }
}
