package shop.kontor.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shop.kontor.ForkedJava;
import shop.kontor.journeys.Shop;

/** A shop, or another program of the same class path, in a process of its own, as a user would start it. */
final class ForkedShop implements AutoCloseable {

  final URI address;
  final Path data;
  final Duration started;
  private final Process process;

  private ForkedShop(URI address, Path data, Process process, Duration started) {
    this.address = address;
    this.data = data;
    this.process = process;
    this.started = started;
  }

  /** Opens one, or takes the one at {@code bench.address}, which somebody else has opened and warmed up. */
  static ForkedShop open(Path data, String... settings) throws IOException, InterruptedException {
    var running = System.getProperty("bench.address");
    if (running != null) {
      return new ForkedShop(URI.create(running), data, null, Duration.ZERO);
    }
    var all = new ArrayList<>(List.of("--kontor.data=" + data, "--kontor.staff.password=" + Shop.STAFF_PASSWORD,
        "--kontor.delivery.capacity=100000000", "--kontor.demo=true", "--spring.datasource.url=jdbc:h2:file:" + data
            + "/kontor;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000"
            + ";RETENTION_TIME=1000;DB_CLOSE_ON_EXIT=FALSE",
        "--spring.datasource.hikari.maximum-pool-size=100", "--spring.datasource.hikari.minimum-idle=8"));
    all.addAll(List.of(settings));
    all.addAll(given("bench.settings"));
    return start("shop.kontor.Kontor", data, "/", all);
  }

  static ForkedShop start(String main, Path data, String firstPage, List<String> settings)
      throws IOException, InterruptedException {
    Files.createDirectories(data);
    int port = ForkedJava.freePort();
    var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx1g",
        "--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(given("bench.java"));
    command.addAll(List.of("-cp", classPath(main), main, "--server.port=" + port));
    command.addAll(settings);
    long begin = System.nanoTime();
    var process = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(data.resolve("shop.log").toFile()).start();
    var address = URI.create("http://127.0.0.1:" + port);
    while (!answers(address, firstPage)) {
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(data.resolve("shop.log")));
      }
      Thread.sleep(10);
    }
    return new ForkedShop(address, data, process, Duration.ofNanos(System.nanoTime() - begin));
  }

  /** The shop runs without the tests, and what they watch and set. */
  static String classPath(String main) {
    return main.contains(".bench.") ? System.getProperty("java.class.path") : ForkedJava.classPath();
  }

  /** What whoever measures wants to try besides. */
  private static List<String> given(String property) {
    return Arrays.stream(System.getProperty(property, "").split(",,")).filter(option -> !option.isBlank()).toList();
  }

  private static boolean answers(URI address, String page) {
    try (var wire = new Wire(address)) {
      return wire.get(page).status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  Wire wire() throws IOException {
    return new Wire(address);
  }

  /** Resident memory in MB. */
  long memory() {
    return process == null ? -1 : ForkedJava.memory(process);
  }

  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
