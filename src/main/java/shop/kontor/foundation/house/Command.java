package shop.kontor.foundation.house;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/**
 * A command of the front door, {@code java -jar kontor.jar <name>}: a picocli command that its room registers in
 * {@code META-INF/services}. Returns the exit code.
 */
public interface Command extends Callable<Integer> {

  /** @throws CommandLine.ParameterException unless each of these is a setting such as {@code --kontor.demo=false} */
  static void checkSettings(List<String> words, CommandLine command) {
    words.stream().filter(word -> !word.matches("--[\\w.\\-\\[\\]]+=.*")).findFirst().ifPresent(unknown -> {
      throw new CommandLine.ParameterException(command, "Unknown option or word: " + unknown);
    });
  }

  /** Whether it failed because an open shop, or another command, has the database's file to itself. */
  static boolean isInUse(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == 90_020) { // H2: database may be already in use
        return true;
      }
    }
    return false;
  }
}
