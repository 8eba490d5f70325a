package shop.kontor;

import java.util.Optional;
import java.util.ServiceLoader;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import picocli.CommandLine;
import shop.kontor.foundation.house.Command;
import shop.kontor.foundation.house.House;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.house.Rooms;
import shop.kontor.foundation.house.Selection;

/** The front door: opens the shop, or runs one of the commands that the rooms offer. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Kontor", sharedModules = "foundation")
@CommandLine.Command(name = "kontor", description = "Omni-channel, AI-native retail in one jar.%n",
    subcommands = {Kontor.Serve.class, CommandLine.HelpCommand.class}, mixinStandardHelpOptions = true,
        version = "kontor 0.1.0",
    footer = "%nWithout a command, the shop opens on http://localhost:8080. Settings are given as --name=value,"
        + " for example --server.port=80 --kontor.data=/srv/kontor.")
public class Kontor implements House {

  /** The room whose command runs. */
  private Optional<String> needed = Optional.empty();

  public static void main(String... args) {
    if (args.length == 0 || args[0].startsWith("--") && !args[0].equals("--help") && !args[0].equals("--version")) {
      shop().run(args);
    } else {
      System.exit(commands().execute(args));
    }
  }

  private static CommandLine commands() {
    var kontor = new Kontor();
    var line = new CommandLine(kontor);
    ServiceLoader.load(Command.class).forEach(line::addSubcommand);
    line.setExecutionStrategy(said -> {
      var command = said.hasSubcommand() ? said.subcommand().commandSpec().userObject() : kontor;
      kontor.needed = Rooms.of(command.getClass());
      return new CommandLine.RunLast().execute(said);
    });
    line.setExecutionExceptionHandler((e, asked, said) -> {
      var why = NotOpened.in(e).orElseThrow(() -> e);
      asked.getErr().println(why.getMessage() + System.lineSeparator() + why.wayOut());
      return 1;
    });
    return line;
  }

  private static SpringApplicationBuilder shop() {
    return new SpringApplicationBuilder(Kontor.class);
  }

  @Override
  public ConfigurableApplicationContext open(String... settings) {
    return shop().web(WebApplicationType.NONE).logStartupInfo(false)
        .initializers(this::mustBeHere, house -> house.addBeanFactoryPostProcessor(Kontor::leavePagesAside))
        .run(settings);
  }

  private void mustBeHere(ConfigurableApplicationContext house) {
    var setting = house.getEnvironment().getProperty(Selection.SETTING);
    needed.filter(room -> !Selection.of(setting).isHere(room)).ifPresent(room -> {
      throw new NotOpened("This command belongs to the room '%s', which %s=%s leaves elsewhere".formatted(room,
          Selection.SETTING, setting), "Run it where that room is, with the settings of that process.");
    });
  }

  /** Without a web server no room needs its pages, and they would miss what only a web server brings. */
  private static void leavePagesAside(ConfigurableListableBeanFactory beans) {
    for (var name : beans.getBeanDefinitionNames()) {
      var bean = beans.getBeanDefinition(name);
      if (bean.getBeanClassName() != null && bean.getBeanClassName().matches("shop\\.kontor\\.\\w+\\.web\\..+")) {
        bean.setLazyInit(true);
      }
    }
  }

  @CommandLine.Command(name = "serve", description = "Opens the shop; the same as no command at all.")
  static class Serve implements Command {

    @CommandLine.Unmatched
    private String[] settings = {};

    @Override
    public Integer call() throws InterruptedException {
      try {
        shop().run(settings);
      } catch (NotOpened told) {
        return 1;
      }
      Thread.currentThread().join();
      return 0;
    }
  }
}
