package shop.kontor.architecture.alone;

import com.tngtech.archunit.core.domain.JavaClass;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContextManager;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Room;

/**
 * A room that runs by itself, as {@code @ApplicationModuleTest} starts it: the class that carries that annotation is
 * written here for whichever room there is, so that no room has to be listed. Time stands still in it.
 */
public final class RoomAlone implements AutoCloseable {

  /** What the clock shows in a room that runs alone. */
  public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private final House house;
  private final Room room;
  private final TestContextManager manager;
  private final ConfigurableApplicationContext context;

  private RoomAlone(House house, Room room, TestContextManager manager) {
    this.house = house;
    this.room = room;
    this.manager = manager;
    this.context = (ConfigurableApplicationContext) manager.getTestContext().getApplicationContext();
  }

  /** @throws RuntimeException if the room can't start without the others */
  public static RoomAlone open(House house, Room room, Path directory) {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    try {
      var type = testClass(house, room, directory);
      thread.setContextClassLoader(type.getClassLoader());
      var alone = new RoomAlone(house, room, new TestContextManager(type));
      alone.loseConnections();
      return alone;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** No table may need the connection that made it: pools let go of theirs after half an hour. */
  private void loseConnections() {
    try {
      context.getBean(DataSource.class).unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> testClass(House house, Room room, Path directory) throws IOException, ClassNotFoundException {
    var source = directory.resolve(room.name()).resolve("AloneTests.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, """
        package %s;
        @org.springframework.modulith.test.ApplicationModuleTest
        @org.springframework.context.annotation.Import(%s.class)
        public class AloneTests {}
        """.formatted(room.rootPackage(), StoppedClock.class.getName().replace('$', '.')));
    var classes = directory.resolve(room.name()).resolve("classes");
    Fixture.compile(List.of(source), classes);
    var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, house.loader());
    return loader.loadClass(room.rootPackage() + ".AloneTests");
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  /** Beans whose class another room owns. */
  public List<String> strangers() {
    return java.util.Arrays.stream(context.getBeanDefinitionNames())
        .map(name -> Optional.ofNullable(context.getType(name, false)).map(type -> type.getName() + " as " + name)
        .orElse(""))
        .filter(type -> house.rooms().stream().anyMatch(other -> !other.equals(room)
            && type.startsWith(other.rootPackage() + ".")))
        .toList();
  }

  /** The bean of this class, without what Spring wraps around it; empty if there is none. */
  public Optional<Object> bean(JavaClass type) {
    return context.getBeanProvider(house.load(type)).stream().findFirst().map(bean ->
        AopUtils.isAopProxy(bean) ? org.springframework.aop.framework.AopProxyUtils.getSingletonTarget(bean) : bean);
  }

  @Override
  public void close() {
    manager.getTestContext().markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
  }

  @TestConfiguration(proxyBeanMethods = false)
  public static class StoppedClock {

    @Bean
    @Primary
    Clock stoppedClock() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }
}
