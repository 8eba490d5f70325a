package shop.kontor.context.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import shop.kontor.context.application.Looking;
import shop.kontor.context.application.ProjectView;
import shop.kontor.context.domain.Objection;
import shop.kontor.context.web.StepWords.Line;
import shop.kontor.foundation.security.Caller;

/** Lays out what a page of a project shows. */
@Component
class Board {

  /** Steps shown at first. */
  private static final int FEW = 8;
  /** However much happened since yesterday. */
  private static final int MOST = 40;
  private static final int NEWS = 3;
  /** What is older is no news. */
  private static final Duration NEW = Duration.ofDays(7);

  private final Looking looking;
  private final StepWords words;
  private final ZoneId zone;
  private final Clock clock;

  Board(Looking looking, StepWords words, ZoneId zone, Clock clock) {
    this.looking = looking;
    this.words = words;
    this.zone = zone;
    this.clock = clock;
  }

  /** What happened on one day, the latest first. */
  record Day(LocalDate date, List<Line> steps) {}

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
    var today = today();
    long recent = steps.stream().filter(step -> !day(step).isBefore(today.minusDays(1))).count();
    var shown = all ? steps : steps.stream().limit(Math.clamp(recent, FEW, MOST)).toList();
    model.addAttribute("days", days(shown));
    model.addAttribute("today", today);
    model.addAttribute("more", shown.size() < steps.size());
    model.addAttribute("all", all);
  }

  /** Since yesterday began. */
  void recent(Model model, Caller caller, String id, Locale locale) {
    var today = today();
    var steps = looking.since(caller, id, today.minusDays(1).atStartOfDay(zone).toInstant()).stream()
        .map(step -> words.line(step, locale)).toList().reversed();
    model.addAttribute("project", id);
    model.addAttribute("days", days(steps.stream().limit(MOST).toList()));
    model.addAttribute("today", today);
  }

  private List<Day> days(List<Line> steps) {
    return steps.stream().collect(Collectors.groupingBy(this::day, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
        .map(each -> new Day(each.getKey(), each.getValue())).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  private LocalDate day(Line step) {
    return LocalDate.ofInstant(step.at(), zone);
  }
}
