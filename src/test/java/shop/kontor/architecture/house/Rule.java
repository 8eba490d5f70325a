package shop.kontor.architecture.house;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One rule of the house. It looks at a {@link House} and never at a list of names, it says why it is there and the way
 * out, and it brings the small faults that it must be seen red on.
 */
public abstract class Rule {

  private final String id;
  private final String because;
  private final String remedy;

  /**
   * @param id how people speak of the rule, such as {@code tables}
   * @param because why the house has it
   * @param remedy what to do instead
   */
  protected Rule(String id, String because, String remedy) {
    this.id = id;
    this.because = because;
    this.remedy = remedy;
  }

  public String id() {
    return id;
  }

  public String because() {
    return because;
  }

  public String remedy() {
    return remedy;
  }

  /** Looks at everything that the rule guards. */
  protected abstract void inspect(House house, Inspection inspection);

  /** Houses with one fault each, on which this rule must go red. */
  public abstract List<Fixture> faults();

  public final List<Finding> check(House house) {
    var inspection = new Inspection();
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(house.loader());
    try {
      inspect(house, inspection);
    } finally {
      thread.setContextClassLoader(before);
    }
    if (inspection.guarded() == 0 && inspection.findings().isEmpty()) {
      inspection.finds(house.base(), "the rule found nothing to guard, so its green would mean nothing; either what it "
          + "guards is gone, or it no longer knows where to look");
    }
    return inspection.findings();
  }

  /** The findings as a person wants to read them. */
  public final String report(List<Finding> findings) {
    return findings.stream().map(finding -> "\n  " + finding).collect(Collectors.joining("",
        "Rule '" + id + "' is broken " + (findings.size() == 1 ? "once" : findings.size() + " times") + ":",
        "\n  why:     " + because + "\n  way out: " + remedy + "\n"));
  }

  @Override
  public String toString() {
    return id;
  }
}
