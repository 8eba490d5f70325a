package shop.kontor.carving.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine;
import shop.kontor.carving.domain.Plan;
import shop.kontor.foundation.gateway.Routes;
import shop.kontor.foundation.house.Command;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.house.Rooms;
import shop.kontor.foundation.house.Selection;
import shop.kontor.foundation.persistence.DataFolder;
import shop.kontor.foundation.post.Frequency;

/** {@code kontor carve}: tells what it would mean to let a room go, or writes it down as a project of its own. */
@CommandLine.Command(name = "carve", sortOptions = false,
    description = {"Carves a room out of the house: tells what that would mean (--plan), or writes the room as a Maven"
        + " project of its own (--to), with CARVED.md, which says how to switch over."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:it can't be done; a sentence says why", "2:wrong usage"},
    footer = "%nSettings of the shop may follow, such as --kontor.data=/srv/kontor: --plan counts what its journal"
        + " holds.")
public class CarveCommand implements Command {

  private static final Duration COUNTED = Duration.ofDays(7);

  @CommandLine.Parameters(arity = "1", paramLabel = "ROOM", description = "Which room.")
  private String room;

  @CommandLine.ArgGroup(multiplicity = "1")
  private What what;

  private static final class What {

    @CommandLine.Option(names = "--plan", description = "Only tell what crosses, how often, and what it costs.")
    private boolean plan;

    @CommandLine.Option(names = "--to", paramLabel = "DIR", description = "Write the project here: new, or empty.")
    private Path to;
  }

  @CommandLine.Option(names = "--from", paramLabel = "SOURCES", defaultValue = "",
      description = "The checkout of Kontor's sources (default: here).")
  private Path from;

  @CommandLine.Unmatched
  private List<String> settings = new ArrayList<>();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    Command.checkSettings(settings, spec.commandLine());
    var house = new CompiledHouse();
    check(house);
    return what.plan ? plan(house) : carve();
  }

  private void check(CompiledHouse house) {
    if (room.equals(Rooms.FOUNDATION)) {
      throw new NotOpened("The foundation is the ground that every room stands on, and can't leave.",
          "It goes along with each room that does.");
    }
    if (!Rooms.built().contains(room)) {
      throw Selection.unknown("carve", room, Rooms.built());
    }
    if (Routes.paths(room).isEmpty() && !house.traffic().concerns(room)) {
      throw new NotOpened("The room '" + room + "' serves no page, and neither tells nor hears anything: there would be"
          + " nothing for it to do elsewhere.", "Leave it in the house.");
    }
  }

  private int plan(CompiledHouse house) {
    var paths = Routes.patterns(room, Routes.paths(room));
    spec.commandLine().getOut().print(new Plan(room, house.traffic(), house.included(room, paths), paths, published(),
        Checkout.find(from).map(sources -> Rehearsed.of(room, sources)).orElse(List.of())));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private Plan.Published published() {
    var environment = environment();
    try {
      var found = Frequency.within(COUNTED, Clock.systemUTC().instant(),
          environment.getProperty("spring.datasource.url"), environment.getProperty("spring.datasource.username"),
          environment.getProperty("spring.datasource.password"));
      return found.since() == null
          ? new Plan.Published(Map.of(), false, "nothing was published in the last " + COUNTED.toDays() + " days")
          : new Plan.Published(found.byType(), true, "over the last " + COUNTED.toDays() + " days, from "
              + found.since() + " on, in the shop's journal");
    } catch (Frequency.Unknown e) {
      return new Plan.Published(Map.of(), false, e.getMessage());
    }
  }

  /** The shop's settings, as it would have them, without opening it. */
  private PropertyResolver environment() {
    var environment = new StandardEnvironment();
    environment.getPropertySources()
        .addFirst(new SimpleCommandLinePropertySource(settings.toArray(String[]::new)));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    DataFolder.makeAbsolute(environment);
    return environment;
  }

  private int carve() {
    var sources = Checkout.at(from);
    if (Files.exists(what.to) && !isEmptyDirectory(what.to)) {
      throw new NotOpened(what.to + " is there already and is not an empty directory; nothing was written.",
          "Name another, or empty it first.");
    }
    var project = new CarvedProject(room, sources, what.to);
    project.write();
    var out = spec.commandLine().getOut();
    out.println("The room '" + room + "' is a project of its own in " + what.to + ", with "
        + project.belongings().sources().size() + " Java files and the words of "
        + (project.belongings().known().isEmpty() ? "nobody else" : String.join(", ", project.belongings().known()))
        + ".");
    if (!project.belongings().left().isEmpty()) {
      out.println(project.belongings().left().size() + " tests stay behind; CARVED.md says which and why.");
    }
    out.println("Next: read " + what.to.resolve("CARVED.md") + ", and run mvn verify there.");
    out.flush();
    return 0;
  }

  private static boolean isEmptyDirectory(Path directory) {
    try (var files = Files.isDirectory(directory) ? Files.list(directory) : null) {
      return files != null && files.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " could not be read", e);
    }
  }
}
