package shop.kontor.intake.adapter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import shop.kontor.foundation.house.Command;
import shop.kontor.foundation.house.House;
import shop.kontor.intake.domain.Choices;
import shop.kontor.inventory.LocationId;

/** {@code kontor import FILE...}: brings feeds in from the command line, while the shop is closed. */
@CommandLine.Command(name = "import", sortOptions = false,
    description = {"Brings products into the shop: Shopify CSV, Google Merchant Center XML and TSV, Sweet Home 3D"
        + " libraries (.sh3f, or its own jar), Kontor JSON.",
        "The same file twice changes nothing; an import that was cut off is resumed by running it again."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:everything went in", "1:a file could not be brought in, or not to its end", "2:wrong usage",
        "3:some rows were rejected; the rest went in", "4:the shop is open and has its database to itself"},
    footer = "%nSettings of the shop may follow, such as --kontor.data=/srv/kontor.")
public class ImportCommand implements Command {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int REJECTED = 3;
  private static final int IN_USE = 4;

  @CommandLine.ParentCommand
  private House house;

  @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE", description = "What to bring in.")
  private List<Path> files;

  @CommandLine.Option(names = "--rejects", paramLabel = "FILE",
      description = "Where to write rejected rows, with line and reason (default: FILE.rejects.csv here).")
  private Path rejects;

  @CommandLine.Option(names = "--store", paramLabel = "LOCATION",
      description = "Whose stock a feed counts that names no location (default: warehouse).")
  private String store;

  @CommandLine.Option(names = "--rate", split = ",", paramLabel = "CUR=RATE",
      description = "What one unit of a feed's currency is worth in the shop's, such as USD=0.92; without it, prices in"
          + " other currencies are left out.")
  private List<String> rates = List.of();

  @CommandLine.Option(names = "--in-stock", paramLabel = "N",
      description = "How many pieces \"in stock\" means where a feed gives no number (default: 1).")
  private Integer inStock;

  @CommandLine.Unmatched
  private List<String> settings = new ArrayList<>();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    var choices = choices();
    check();
    try (var opened = open()) {
      var session = opened.getAutowireCapableBeanFactory().createBean(ImportSession.class);
      return session.run(files, rejects, choices, spec.commandLine().getOut());
    } catch (RuntimeException e) {
      if (Command.isInUse(e)) {
        spec.commandLine().getErr().println("The shop is open and has its database to itself. Hand the file in at its"
            + " back office instead, under /intake/backoffice, or close the shop first.");
        return IN_USE;
      }
      throw e;
    }
  }

  private Choices choices() {
    try {
      return new Choices(rates.isEmpty() ? null : String.join(",", rates),
          store == null ? null : new LocationId(store), inStock);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  /** Before the house is opened, which takes seconds. */
  private void check() {
    Command.checkSettings(settings, spec.commandLine());
    for (var file : files) {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        throw new CommandLine.ParameterException(spec.commandLine(),
            "There is no file " + file + ", or it may not be read");
      }
    }
    if (rejects != null && files.size() > 1) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--rejects goes with one FILE only");
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
