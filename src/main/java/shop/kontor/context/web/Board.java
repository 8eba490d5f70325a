package shop.kontor.context.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import shop.kontor.context.application.Looking;
import shop.kontor.context.application.ProjectView;
import shop.kontor.context.domain.Objection;
import shop.kontor.foundation.security.Caller;

/** Lays out what a page of a project shows. */
@Component
class Board {

  /** Steps shown at first. */
  private static final int FEW = 8;
  private static final int NEWS = 3;
  /** What is older is no news. */
  private static final Duration NEW = Duration.ofDays(7);

  private final Looking looking;
  private final StepWords words;
  private final Clock clock;

  Board(Looking looking, StepWords words, Clock clock) {
    this.looking = looking;
    this.words = words;
    this.clock = clock;
  }

  void fill(Model model, Caller caller, String id, Integer at, boolean all, Locale locale) {
    fill(model, caller, looking.project(caller, id, at), all, locale);
  }

  void fill(Model model, Caller caller, ProjectView project, boolean all, Locale locale) {
    var steps = looking.steps(caller, project.id(), 0).stream().filter(step -> step.number() <= project.seen())
        .map(step -> words.line(step, locale)).toList().reversed();
    model.addAttribute("project", project);
    model.addAttribute("objections", Objection.values());
    model.addAttribute("news", project.isPast() ? List.of()
        : steps.stream().filter(step -> step.tone() != null && step.at().isAfter(clock.instant().minus(NEW)))
        .limit(NEWS).toList());
    model.addAttribute("steps", all ? steps : steps.stream().limit(FEW).toList());
    model.addAttribute("more", !all && steps.size() > FEW);
    model.addAttribute("all", all);
  }
}
