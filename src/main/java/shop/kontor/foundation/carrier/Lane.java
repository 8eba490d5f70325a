package shop.kontor.foundation.carrier;

/** One way that messages travel: the facts of a room, or the requests to it. */
public record Lane(String room, Kind kind) implements Comparable<Lane> {

  /** Facts go from their room to whoever listens; requests from whoever asks to their room. */
  public enum Kind {
    FACTS, REQUESTS
  }

  /** @throws IllegalArgumentException if this is not the {@link #name()} of a lane */
  public static Lane of(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 1) {
      throw new IllegalArgumentException(name + " is no lane");
    }
    return new Lane(name.substring(0, dot), switch (name.substring(dot + 1)) {
      case "facts" -> Kind.FACTS;
      case "requests" -> Kind.REQUESTS;
      default -> throw new IllegalArgumentException(name + " is no lane");
    });
  }

  /** Such as {@code inventory.facts}. */
  public String name() {
    return room + (kind == Kind.FACTS ? ".facts" : ".requests");
  }

  @Override
  public int compareTo(Lane other) {
    return name().compareTo(other.name());
  }
}
