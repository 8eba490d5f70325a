package shop.kontor.context.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All steps of one project, in order. Which of them count is told by the steps themselves: one that is undone by a step
 * that counts does not.
 */
public record Journal(List<Entry> entries) {

  public Journal {
    entries = List.copyOf(entries);
  }

  /** Whether a step can be undone. */
  public enum Undoing {
    POSSIBLE,
    /** It does not count any more, or counts again. */
    DONE,
    /** There is no such step, or it is of a kind that stays. */
    NEVER,
    /** What it was about was changed again since: to undo it would change nothing, or the wrong thing. */
    OVERTAKEN
  }

  /** How it stands. */
  public Project project() {
    var undone = undone();
    Project project = null;
    for (var entry : entries) {
      if (project == null) {
        project = Project.begun((Step.Begun) entry.step());
      } else if (!undone.contains(entry.number())) {
        project = project.after(entry);
      }
    }
    return project;
  }

  /** Numbers of the steps that do not count. Read backwards, for what undoes a step stands behind it. */
  public Set<Integer> undone() {
    var undone = new HashSet<Integer>();
    for (var entry : entries.reversed()) {
      if (!undone.contains(entry.number())) {
        target(entry).ifPresent(target -> undone.add(target.number()));
      }
    }
    return undone;
  }

  public int last() {
    return entries.getLast().number();
  }

  public Journal and(Entry entry) {
    var more = new ArrayList<>(entries);
    more.add(entry);
    return new Journal(more);
  }

  /** As it was up to this step. */
  public Journal until(int number) {
    return new Journal(entries.stream().filter(entry -> entry.number() <= Math.max(1, number)).toList());
  }

  /** Whether there is anything to tell of it: a draft that gave way to the next is nobody's doing. */
  public static boolean isTold(Entry entry) {
    return !(entry.step() instanceof Step.Designed designed && Boolean.TRUE.equals(designed.gaveWay()));
  }

  public List<Entry> after(int number) {
    return entries.stream().filter(entry -> entry.number() > number).toList();
  }

  public List<Entry> after(Instant moment) {
    return entries.stream().filter(entry -> entry.at().isAfter(moment)).toList();
  }

  /** Steps that people took: the shop's own news never fill a project up. */
  public long taken() {
    return entries.stream().filter(entry -> !(entry.step() instanceof Step.Noticed)).count();
  }

  /** The latest revision of a design of which a step tells, whether it counts or not; 0 if none does. */
  public int noted(String design) {
    return entries.stream().map(Entry::step).filter(step -> step instanceof Step.Designed noted
        && noted.design().equals(design)).mapToInt(step -> ((Step.Designed) step).revision()).max().orElse(0);
  }

  /** What a step is about; of one that undoes another, what that is about. */
  public String subject(Entry entry) {
    return switch (entry.step()) {
      case Step.Undone undoing -> target(entry).map(this::subject).orElse(undoing.subject());
      case Step.Noted noted -> noted.subject() + " " + entry.number();
      default -> entry.step().subject();
    };
  }

  /**
   * The last step about something that somebody else took after {@code seen}, whom whoever saw no more than that would
   * overrule without knowing.
   */
  public Optional<Entry> meanwhile(String subject, int seen, Person by) {
    return after(seen).stream().filter(entry -> !entry.by().equals(by) && subject(entry).equals(subject))
        .reduce((_, later) -> later);
  }

  /** Undoing what undid a step makes it count again, and so on. */
  public Undoing undoing(int number) {
    return find(number).map(entry -> undoing(entry, undone(), standing())).orElse(Undoing.NEVER);
  }

  /** Numbers of the steps that can be undone now. */
  public Set<Integer> reversible() {
    var undone = undone();
    var standing = standing();
    return entries.stream().filter(entry -> undoing(entry, undone, standing) == Undoing.POSSIBLE).map(Entry::number)
        .collect(Collectors.toSet());
  }

  private Undoing undoing(Entry entry, Set<Integer> undone, Map<String, Integer> standing) {
    var root = root(entry);
    return root.isEmpty() ? Undoing.NEVER : undone.contains(entry.number()) ? Undoing.DONE
        : standing.getOrDefault(subject(root.get()), 0) > root.get().number() ? Undoing.OVERTAKEN : Undoing.POSSIBLE;
  }

  /** The step by which each thing is as it is. */
  private Map<String, Integer> standing() {
    var undone = undone();
    return entries.stream().filter(entry -> entry.step() instanceof Step.Reversible && !undone.contains(entry.number()))
        .collect(Collectors.toMap(this::subject, Entry::number, Math::max));
  }

  public Optional<Entry> find(int number) {
    return number < 1 || number > entries.size() ? Optional.empty() : Optional.of(entries.get(number - 1));
  }

  /** The step that this one undoes: always one before it. */
  public Optional<Entry> target(Entry entry) {
    return entry.step() instanceof Step.Undone undoing && undoing.number() < entry.number() ? find(undoing.number())
        : Optional.empty();
  }

  private Optional<Entry> root(Entry entry) {
    return switch (entry.step()) {
      case Step.Undone _ -> target(entry).flatMap(this::root);
      case Step.Reversible _ -> Optional.of(entry);
      default -> Optional.empty();
    };
  }
}
