package shop.kontor.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import shop.kontor.ForkedJava;

/**
 * One process of a house, with some of its rooms, a database and a port of its own: started as a user would start it,
 * without the tests and what they set. Ends with this process at the latest.
 */
public final class Wing {

  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
  }

  private final Set<String> rooms;
  private final Path data;
  private final int port;
  private final int megabytes;
  private final List<String> settings;
  private Process process;

  /** @param megabytes of heap */
  Wing(Set<String> rooms, Path data, int megabytes, List<String> settings) {
    this.rooms = Set.copyOf(rooms);
    this.data = data.toAbsolutePath();
    this.port = ForkedJava.freePort();
    this.megabytes = megabytes;
    this.settings = new ArrayList<>(settings);
  }

  void tell(String setting) {
    settings.add(setting);
  }

  public Set<String> rooms() {
    return rooms;
  }

  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** Starts it and waits until it is open; tells how long that took. */
  public Duration open() {
    long begin = System.nanoTime();
    start();
    awaitOpen();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  void start() {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + megabytes + "m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
        "-cp", ForkedJava.classPath(), "shop.kontor.Kontor", "--server.port=" + port, "--kontor.data=" + data));
    command.addAll(settings);
    try {
      Files.createDirectories(data);
      process = new ProcessBuilder(command).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
      RUNNING.add(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitOpen() {
    Shop.at(address()).awaitOpen(process, log());
  }

  /** As {@code kill -9} does. */
  public void kill() {
    if (process == null) {
      return;
    }
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    RUNNING.remove(process);
  }

  /** In the ordinary way; tells whether it ended within this time. */
  boolean close(Duration patience) {
    process.destroy();
    try {
      return process.waitFor(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Resident memory in MB; -1 where the system does not tell. */
  public long memory() {
    return ForkedJava.memory(process);
  }

  /** Where its books lie, for reading them while it is down. */
  public String books() {
    return "jdbc:h2:file:" + data + "/kontor;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
  }

  public Path log() {
    return data.resolve("shop.log");
  }
}
