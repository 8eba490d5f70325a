package shop.kontor.foundation.moving;

import java.sql.SQLException;
import java.time.Duration;
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

/** {@code kontor migrate --to jdbc:postgresql://host/db}: moves a shop that has outgrown its file. */
@CommandLine.Command(name = "migrate", sortOptions = false,
    description = {"Moves the books of a shop from its file to PostgreSQL: every table of every room, counted and"
        + " compared when it has arrived. The file is only read, and stays as it is.",
        "The shop must be closed meanwhile. A move that was interrupted goes on when it is run again."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:everything is there", "1:the shop could not be moved, or not all of it", "2:wrong usage",
        "4:the shop is open and has its books to itself"},
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

  @CommandLine.Option(names = "--from", paramLabel = "URL",
      description = "Where from, jdbc:h2:file:...; without it, the file in --kontor.data.")
  private String from;

  @CommandLine.Option(names = "--wait",
      description = "If the shop is open, wait until it closes, and begin at once.")
  private boolean patient;

  @CommandLine.Unmatched
  private List<String> said = new ArrayList<>();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws SQLException, InterruptedException {
    check();
    var settings = settings(said);
    quieten(settings);
    var user = settings.getProperty("spring.datasource.username", OF_THE_FILE);
    try (var target = Target.open(to, user.equals(OF_THE_FILE) ? null : user,
        settings.getProperty("spring.datasource.password", "")); var source = source(settings)) {
      tell(source, target);
      return DONE;
    } catch (Source.InUse open) {
      complain(open);
      return IN_USE;
    } catch (NotOpened why) {
      complain(why);
      return FAILED;
    } catch (SQLException e) {
      spec.commandLine().getErr().println("The move was interrupted: " + e.getMessage() + System.lineSeparator()
          + "What has arrived stays there. Run 'migrate' again: it goes on with the rest.");
      return FAILED;
    }
  }

  private void check() {
    if (!to.startsWith("jdbc:postgresql:")) {
      throw new CommandLine.ParameterException(spec.commandLine(),
          "--to takes an address such as jdbc:postgresql://localhost/kontor, not " + to);
    }
    for (var setting : said) {
      if (!setting.matches("--[\\w.\\-\\[\\]]+=.*")) {
        throw new CommandLine.ParameterException(spec.commandLine(), "Unknown option: " + setting);
      }
    }
  }

  /** The settings that the shop itself would find, without opening it. */
  private static ConfigurableEnvironment settings(List<String> said) {
    var settings = new StandardEnvironment();
    settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(said.toArray(String[]::new)));
    ConfigDataEnvironmentPostProcessor.applyTo(settings);
    return settings;
  }

  /** Without a house nobody has said what is worth telling. */
  private static void quieten(ConfigurableEnvironment settings) {
    var logging = LoggingSystem.get(MigrateCommand.class.getClassLoader());
    logging.beforeInitialize();
    logging.initialize(new LoggingInitializationContext(settings), null, null);
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
  }

  private Source source(ConfigurableEnvironment settings) throws SQLException, InterruptedException {
    var url = from != null ? from : settings.getProperty("spring.datasource.url", "");
    for (boolean told = false; ; told = true) {
      try {
        return Source.open(url, OF_THE_FILE, "");
      } catch (Source.InUse open) {
        if (!patient) {
          throw open;
        }
        if (!told) {
          say("The shop is open. Close it, and the move begins.");
        }
        Thread.sleep(Duration.ofMillis(200));
      }
    }
  }

  private void tell(Source source, Target target) throws SQLException {
    try (var progress = new Progress(spec.commandLine().getOut())) {
      var moved = new Move(source, target, progress).run();
      progress.close();
      if (moved.isEmpty()) {
        say("This shop was moved there before; nothing was changed. Whatever was sold from the file since then is not"
            + " there.");
        return;
      }
      var outcome = moved.get();
      say("All %,d tables are there, with %,d rows, counted and compared%s.".formatted(outcome.tables(),
          outcome.rows(), outcome.skipped() == 0 ? "" : "; %,d tables had come before".formatted(outcome.skipped())));
      if (outcome.mended() > 0) {
        say("%,d values held the character NUL, which PostgreSQL can't keep; each is U+FFFD now.".formatted(
            outcome.mended()));
      }
      say("Open the shop with --spring.datasource.url=" + Source.withoutSettings(to, '?') + " and the same"
          + " --kontor.data as before: pictures, models and the key stay there.");
    }
  }

  private void say(String sentence) {
    var out = spec.commandLine().getOut();
    out.println(sentence);
    out.flush();
  }

  private void complain(NotOpened why) {
    spec.commandLine().getErr().println(why.getMessage() + System.lineSeparator() + why.wayOut());
  }
}
