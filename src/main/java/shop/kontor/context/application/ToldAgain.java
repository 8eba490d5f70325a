package shop.kontor.context.application;

import java.util.Set;
import org.springframework.stereotype.Component;
import shop.kontor.context.ProjectChanged;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Retelling;

/** How projects stand, for rooms that are new. */
@Component
class ToldAgain implements Retelling {

  private final StepBook steps;

  ToldAgain(StepBook steps) {
    this.steps = steps;
  }

  @Override
  public Set<Class<? extends Fact>> facts() {
    return Set.of(ProjectChanged.class);
  }

  @Override
  public Page after(String place, int most) {
    var page = steps.after(place == null ? "" : place, most);
    return new Page(page.entrySet().stream().map(each -> ProjectTelling.fact(each.getKey(), each.getValue())).toList(),
        page.size() < most ? null : page.lastEntry().getKey().value());
  }
}
