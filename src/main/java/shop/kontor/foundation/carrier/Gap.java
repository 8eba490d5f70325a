package shop.kontor.foundation.carrier;

import java.util.Set;

/** The broker no longer has what was to be read next: this process was away for longer than messages are kept. */
public class Gap extends RuntimeException {

  private final transient Set<Lane> lanes;

  Gap(Set<Lane> lanes) {
    super("Messages of " + lanes + " were thrown away by the broker before they were read here");
    this.lanes = Set.copyOf(lanes);
  }

  public Set<Lane> lanes() {
    return lanes;
  }
}
