package shop.kontor.foundation.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import shop.kontor.foundation.house.Command;
import shop.kontor.foundation.house.House;

/** {@code kontor rebuild ROOM}: fills the replicas of a room anew, while the shop is closed. */
@CommandLine.Command(name = "rebuild", sortOptions = false,
    description = {"Empties what a room keeps of other rooms' facts, and fills it anew from what those tell of their"
        + " state. What the room itself owns stays as it is.",
        "Interrupted, it goes on when the shop opens. In an open shop, do it at /mesh/backoffice instead."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all was filled anew", "1:it was not finished in time, and goes on when the shop opens",
        "2:wrong usage", "4:the shop is open and has its database to itself"},
    footer = "%nSettings of the shop may follow, such as --kontor.data=/srv/kontor.")
public class RebuildCommand implements Command {

  private static final int IN_USE = 4;

  @CommandLine.ParentCommand
  private House house;

  @CommandLine.Parameters(paramLabel = "ROOM", description = "Whose replicas, such as search.")
  private String room;

  @CommandLine.Option(names = "--patience", paramLabel = "MINUTES", defaultValue = "60",
      description = "How long to wait for the end of it (default: ${DEFAULT-VALUE}).")
  private long patience;

  @CommandLine.Unmatched
  private List<String> settings = new ArrayList<>();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    Command.checkSettings(settings, spec.commandLine());
    try (var opened = open()) {
      var rebuilding = opened.getBean(Rebuilding.class);
      if (!rebuilding.rooms().contains(room)) {
        throw new CommandLine.ParameterException(spec.commandLine(), "'" + room + "' keeps no replicas; those that do: "
            + String.join(", ", rebuilding.rooms().stream().sorted().toList()));
      }
      rebuilding.rebuild(room);
      boolean done = rebuilding.settle(Duration.ofMinutes(patience));
      spec.commandLine().getOut().println(done ? "The replicas of " + room + " are filled anew."
          : "Not finished yet; it goes on when the shop opens.");
      return done ? 0 : 1;
    } catch (RuntimeException e) {
      if (Command.isInUse(e)) {
        spec.commandLine().getErr().println("The shop is open and has its database to itself. Fill the replicas anew at"
            + " its back office instead, under /mesh/backoffice, or close the shop first.");
        return IN_USE;
      }
      throw e;
    }
  }

  private ConfigurableApplicationContext open() {
    var quiet = new ArrayList<>(List.of("--logging.level.root=warn", "--logging.level.shop.kontor=warn",
        "--logging.level.org.flywaydb=error", "--logging.level.org.springframework=error",
        "--logging.level.org.springframework.boot=off"));
    quiet.addAll(settings);
    return house.open(quiet.toArray(String[]::new));
  }
}
