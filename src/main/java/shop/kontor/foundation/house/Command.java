package shop.kontor.foundation.house;

import java.util.concurrent.Callable;

/**
 * A command of the front door, {@code java -jar kontor.jar <name>}: a picocli command that its room registers in
 * {@code META-INF/services}. Returns the exit code.
 */
public interface Command extends Callable<Integer> {
}
