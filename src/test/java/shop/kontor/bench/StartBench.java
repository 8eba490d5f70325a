package shop.kontor.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.kontor.ForkedJava;

/**
 * From the command to the first page, with a shop of demo furniture that was opened before: the jar as it is, the jar
 * extracted, and extracted with the JDK's AOT cache, as the Dockerfile makes it. Needs {@code target/kontor.jar}.
 */
@Tag("bench")
class StartBench {

  private static final Path JAR = Path.of("target/kontor.jar").toAbsolutePath();
  private static final String JAVA = ProcessHandle.current().info().command().orElse("java");

  @TempDir
  Path folder;

  @Test
  void from_the_command_to_the_first_page() throws Exception {
    assumeTrue(Files.exists(JAR), "There is no target/kontor.jar: run mvn package first");
    start("first start ever", JAR, 1);
    start("jar", JAR, 3);
    run(List.of(JAVA, "-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", "extracted", "--force"));
    var extracted = folder.resolve("extracted/kontor.jar");
    start("extracted", extracted, 3);
    run(List.of(JAVA, "-XX:AOTCacheOutput=" + folder.resolve("kontor.aot"), "-Dspring.context.exit=onRefresh", "-jar",
        extracted.toString(), "--kontor.data=" + folder.resolve("training"), "--kontor.demo=false"));
    start("extracted, with AOT cache", extracted, 3, "-XX:AOTCache=" + folder.resolve("kontor.aot"));
  }

  private void start(String name, Path jar, int times, String... options) throws Exception {
    var seconds = new ArrayList<String>();
    long memory = 0;
    for (int i : IntStream.range(0, times).toArray()) {
      int port = ForkedJava.freePort();
      var command = new ArrayList<>(List.of(JAVA));
      command.addAll(List.of(options));
      command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port,
          "--kontor.data=" + folder.resolve("data")));
      long begin = System.nanoTime();
      var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
          .redirectOutput(folder.resolve("start.log").toFile()).start();
      try {
        awaitFirstPage(process, URI.create("http://127.0.0.1:" + port));
        seconds.add("%.1f s".formatted((System.nanoTime() - begin) / 1e9));
        Thread.sleep(i == 0 ? 8_000 : 3_000);
        memory = ForkedJava.memory(process);
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
    System.out.printf("%s: %s; %d MB a few seconds later%n", name, String.join(", ", seconds), memory);
  }

  private void awaitFirstPage(Process process, URI address) throws IOException, InterruptedException {
    while (true) {
      try (var wire = new Wire(address)) {
        if (wire.get("/").status() == 200) {
          return;
        }
      } catch (IOException notYet) {
        if (!process.isAlive()) {
          throw new IllegalStateException(Files.readString(folder.resolve("start.log")), notYet);
        }
      }
      Thread.sleep(10);
    }
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    var log = folder.resolve("run.log");
    if (new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile())
        .start().waitFor() != 0) {
      throw new IllegalStateException(Files.readString(log));
    }
  }
}
