package shop.kontor.architecture.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What a rule looked at, and what it found. A rule that looked at nothing proves nothing. */
public final class Inspection {

  private final LinkedHashSet<Finding> findings = new LinkedHashSet<>();
  private int guarded;

  /** One more thing was looked at that the rule is there for. */
  public void guards() {
    guarded++;
  }

  public void finds(String place, String what) {
    findings.add(new Finding(place, what));
  }

  public void finds(JavaClass type, String what) {
    finds(type.getName() + " " + type.getSourceCodeLocation(), what);
  }

  public void finds(JavaMember member, String what) {
    finds(member.getFullName() + " " + member.getSourceCodeLocation(), what);
  }

  public void finds(Dependency dependency, String what) {
    finds(dependency.getOriginClass().getName() + " " + dependency.getSourceCodeLocation(), what);
  }

  public int guarded() {
    return guarded;
  }

  public List<Finding> findings() {
    return new ArrayList<>(findings);
  }
}
