package shop.kontor.foundation.moving;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine;
import shop.kontor.foundation.house.Command;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.house.Selection;
import shop.kontor.foundation.persistence.DataFolder;

/** {@code kontor migrate --to jdbc:postgresql://host/db}: moves a shop that has outgrown its file. */
@CommandLine.Command(name = "migrate", sortOptions = false,
    description = {"Moves the books of a shop from its file to PostgreSQL: every table of the rooms that are here,"
        + " counted and compared when it has arrived. The file is only read, and stays as it is.",
        "The shop must be closed meanwhile. Interrupted, nothing has moved: run it again."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:everything is there", "1:the shop could not be moved, and nothing has", "2:wrong usage",
        "4:the shop is open and has its file to itself"},
    footer = {"%nUser and password of the database are those that the shop will use there: the environment variables"
        + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
        "Settings of the shop may follow, such as --kontor.data=/srv/kontor."})
public class MigrateCommand implements Command {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int IN_USE = 4;
  private static final String OF_THE_FILE = "sa";

  @CommandLine.Option(names = "--to", required = true, paramLabel = "URL",
      description = "Where to, jdbc:postgresql://host/database: an empty database.")
  private String to;

  @CommandLine.Unmatched
  private List<String> said = new ArrayList<>();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    check();
    var settings = settings(said);
    quieten(settings);
    var user = settings.getProperty("spring.datasource.username", OF_THE_FILE);
    var password = settings.getProperty("spring.datasource.password", "");
    try (var source = SourceFile.open(settings.getProperty("spring.datasource.url", ""), user, password);
        var target = Target.open(to, user.equals(OF_THE_FILE) ? null : user, password)) {
      move(Selection.of(settings.getProperty(Selection.SETTING)), source, target);
      return DONE;
    } catch (NotOpened why) {
      spec.commandLine().getErr().println(why.getMessage() + System.lineSeparator() + why.wayOut());
      return why instanceof SourceFile.InUse ? IN_USE : FAILED;
    } catch (SQLException e) {
      spec.commandLine().getErr().println("The move was interrupted, and nothing has moved: " + e.getMessage()
          + System.lineSeparator() + "Run 'migrate' again: it begins anew.");
      return FAILED;
    }
  }

  private void check() {
    if (!to.startsWith("jdbc:postgresql:")) {
      throw new CommandLine.ParameterException(spec.commandLine(),
          "--to takes an address such as jdbc:postgresql://localhost/kontor, not " + SourceFile.withoutSettings(to));
    }
    Command.checkSettings(said, spec.commandLine());
  }

  /** The settings that the shop itself would find, without opening it. */
  private static ConfigurableEnvironment settings(List<String> said) {
    var settings = new StandardEnvironment();
    settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(said.toArray(String[]::new)));
    ConfigDataEnvironmentPostProcessor.applyTo(settings);
    DataFolder.makeAbsolute(settings);
    return settings;
  }

  /** Without a house nobody has said what is worth telling. */
  private static void quieten(ConfigurableEnvironment settings) {
    var logging = LoggingSystem.get(MigrateCommand.class.getClassLoader());
    logging.beforeInitialize();
    logging.initialize(new LoggingInitializationContext(settings), null, null);
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
  }

  private void move(Selection rooms, Books source, Target target) throws SQLException {
    Move.Outcome outcome;
    try (var progress = new Progress(spec.commandLine().getOut())) {
      outcome = new Move(rooms, source, target, progress).run();
    }
    var out = spec.commandLine().getOut();
    tell(outcome, out);
    out.println("Open the shop with --spring.datasource.url=" + SourceFile.withoutSettings(to) + " and the same"
        + " --kontor.data as before: models, feeds, the search index and the key stay there.");
    out.flush();
  }

  private static void tell(Move.Outcome outcome, PrintWriter out) {
    out.printf("%n%-28s %10s %-16s %10s %s%n", "", "in file", "sum", "there", "sum");
    long rows = 0;
    for (var line : outcome.lines()) {
      out.printf("%-28s %,10d %.16s %,10d %.16s%n", line.table(), line.sent().rows(), line.sent().sum(),
          line.arrived().rows(), line.arrived().sum());
      rows += line.arrived().rows();
    }
    out.printf("%n%s %,d tables with %,d rows are there, counted and compared.%n", outcome.before()
        ? "This shop was moved there before; nothing was changed. All" : "All", outcome.lines().size(), rows);
    if (!outcome.left().isEmpty()) {
      out.println("Left in the file, for " + Selection.SETTING + " leaves them elsewhere or no room here knows them: "
          + String.join(", ", outcome.left()));
    }
    if (outcome.mended() > 0) {
      out.printf("%,d values held the character NUL, which PostgreSQL can't keep; each is U+FFFD now.%n",
          outcome.mended());
    }
  }
}
