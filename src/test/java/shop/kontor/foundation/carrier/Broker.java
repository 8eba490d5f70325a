package shop.kontor.foundation.carrier;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import shop.kontor.ForkedJava;

/**
 * A real Kafka broker in a process of its own, on this machine and a port of its own. Can be stopped and started again
 * with all that it kept.
 */
public final class Broker implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static Broker shared;

  private final Path directory;
  private final int port;
  private Process process;

  private Broker(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /** The one that all tests of a run share; it goes when they do. Each test lays out topics of its own there. */
  public static synchronized Broker shared() {
    if (shared == null) {
      shared = in(Path.of("target/broker", String.valueOf(ProcessHandle.current().pid())));
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  /** A new one, started, that keeps its topics in this directory. */
  public static Broker in(Path directory) {
    var broker = new Broker(directory.toAbsolutePath(), ForkedJava.freePort());
    broker.format();
    broker.start();
    return broker;
  }

  public String address() {
    return "127.0.0.1:" + port;
  }

  private void format() {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("logback.xml"), """
          <configuration><appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>%d %-5level %logger{0} %msg%n</pattern></encoder></appender>
            <root level="warn"><appender-ref ref="OUT"/></root></configuration>
          """);
      Files.writeString(directory.resolve("server.properties"), """
          process.roles=broker,controller
          node.id=1
          listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
          controller.listener.names=CONTROLLER
          controller.quorum.voters=1@127.0.0.1:%2$d
          log.dirs=%s
          auto.create.topics.enable=false
          offsets.topic.replication.factor=1
          transaction.state.log.replication.factor=1
          transaction.state.log.min.isr=1
          offsets.topic.num.partitions=1
          log.cleaner.dedupe.buffer.size=4194304
          log.retention.check.interval.ms=1000
          """.formatted(port, ForkedJava.freePort(), directory.resolve("topics").toString().replace('\\', '/')));
      var formatted = java("kafka.tools.StorageTool", "format", "-t", "kontorkontorkontorkont", "-c",
          directory.resolve("server.properties").toString());
      if (!formatted.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || formatted.exitValue() != 0) {
        throw new IllegalStateException("The broker's directory could not be laid out: " + log());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts it and waits until it listens. */
  public void start() {
    process = java("kafka.Kafka", directory.resolve("server.properties").toString());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!listens()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("The broker did not start: " + log());
      }
    }
  }

  private boolean listens() {
    try (var socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      return false;
    }
  }

  /** Kills it: what it kept is kept. */
  public void stop() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process java(String main, String... arguments) {
    // With both, the broker would not find the one that it reconfigures
    var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("log4j-to-slf4j")).collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath,
        "-Dlogback.configurationFile=" + directory.resolve("logback.xml"), main));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("broker.log").toFile())).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String log() {
    return ForkedJava.read(directory.resolve("broker.log"));
  }
}
