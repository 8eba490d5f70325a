package shop.kontor.journeys;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What people do in a shop, made as it stands through a shop of any topology. Journeys are found, not listed: each test
 * that walks in by {@link Shop#open()}.
 */
public final class Journeys {

  private Journeys() {}

  /**
   * How it went.
   *
   * @param failures a line for each journey that failed
   */
  public record Outcome(int made, List<String> failures) {

    public int passed() {
      return made - failures.size();
    }
  }

  /** All that need no browser. */
  public static Outcome through(Shop shop) {
    return through(shop, found().filter(type -> type.getDirectDependenciesFromSelf().stream()
        .noneMatch(other -> other.getTargetClass().isEquivalentTo(Browser.class))).map(JavaClass::getName).toList());
  }

  static Outcome through(Shop shop, List<String> journeys) {
    if (journeys.isEmpty()) {
      throw new IllegalStateException("No journey was found");
    }
    var seen = new Seen();
    Shop.whileOpen(shop, () -> {
      var request = LauncherDiscoveryRequestBuilder.request()
          .selectors(journeys.stream().map(DiscoverySelectors::selectClass).toList()).build();
      LauncherFactory.create().execute(request, seen);
    });
    return new Outcome(seen.made, List.copyOf(seen.failures));
  }

  private static Stream<JavaClass> found() {
    try {
      var here = Path.of(Journeys.class.getResource("Journeys.class").toURI()).getParent();
      return new ClassFileImporter().importPath(here).stream().filter(type -> type.getMethodCallsFromSelf().stream()
          .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Shop.class) && call.getName().equals("open")));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Seen implements TestExecutionListener {

    private final List<String> failures = new ArrayList<>();
    private int made;

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
      made += test.isTest() || failed ? 1 : 0;
      if (failed) {
        failures.add(test.getLegacyReportingName() + " of " + test.getParentIdObject().map(Object::toString).orElse("")
            + ": " + result.getThrowable().map(Throwable::toString).orElse("no reason given"));
      }
    }
  }
}
