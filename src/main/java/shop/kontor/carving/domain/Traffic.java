package shop.kontor.carving.domain;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What all rooms tell, ask and hear, by the messages' names. */
public record Traffic(List<Passing> messages) {

  /** Everything that would cross if this room left. */
  public List<Passing> crossing(String room) {
    return of(message -> message.crosses(room));
  }

  /** Facts of this room that others hear. */
  public List<Passing> told(String room) {
    return of(message -> message.fact() && message.owner().equals(room) && message.crosses(room));
  }

  /** Requests by which others ask this room. */
  public List<Passing> accepted(String room) {
    return of(message -> !message.fact() && message.owner().equals(room) && message.crosses(room));
  }

  /** Facts of others that this room hears. */
  public List<Passing> heard(String room) {
    return of(message -> message.fact() && !message.owner().equals(room) && message.hearers().containsKey(room));
  }

  /** Requests by which this room asks others. */
  public List<Passing> asked(String room) {
    return of(message -> !message.fact() && !message.owner().equals(room) && message.makers().contains(room));
  }

  /** Rooms whose facts this one keeps what it must know of. */
  public Set<String> replicasOf(String room) {
    return heard(room).stream().map(Passing::owner).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether anything is told to this room, or by it. */
  public boolean concerns(String room) {
    return messages.stream().anyMatch(message -> message.owner().equals(room) || message.crosses(room));
  }

  private List<Passing> of(Predicate<Passing> wanted) {
    return messages.stream().filter(wanted).toList();
  }
}
