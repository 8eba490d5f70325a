package shop.kontor.foundation.carrier;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import shop.kontor.foundation.house.NotOpened;

/** Takes messages to other processes and brings theirs. */
public interface Carrier {

  /**
   * Claims these rooms for this database, so that no process with another one can hold them too. Called once, before
   * anything else.
   *
   * @param mayWait whether the house may open while the broker can't be reached; the rooms are then claimed later
   * @param granted told once the rooms are claimed
   * @param lost told when another process turns out to hold a room: this one must stop
   * @throws NotOpened if the broker can't be reached, or another process holds one of these rooms
   */
  void open(UUID origin, Set<String> rooms, boolean mayWait, Runnable granted, Consumer<NotOpened> lost);

  /** These lanes will be used: makes them where they are missing. */
  void prepare(Collection<Lane> lanes);

  /**
   * Returns when the broker has all of these, in this order.
   *
   * @throws Undelivered if it may have the first few of them only: the same must be sent again, beginning with the
   *     first
   */
  void send(List<Parcel> parcels) throws InterruptedException;

  /**
   * Opens lanes for reading.
   *
   * @param next where to go on in each part; one that is not named is read from its beginning
   */
  Inbound receive(Set<Lane> lanes, Map<Spot, Long> next);

  /**
   * Lets the broker throw away what everybody has taken in who reads there, up to where the slowest is. What nobody
   * reads goes, too, if it is facts, for those are told again; requests wait for their room.
   *
   * @param readers databases of the house: until each of them has told how far it is, nothing is thrown away
   */
  void letGo(Set<UUID> readers);

  Reach reach();

  /**
   * Lets the other processes know something of rooms here, with the next sign of life.
   *
   * @param words by room, short; what was said before is forgotten
   */
  void say(Map<String, String> words);

  /** What was last heard of each room that was ever claimed, those here among them; a few seconds old. */
  Map<String, Sign> signs();

  /** Gives the rooms back, and stops sending. */
  void close();

  /** Lanes that are read. Used by one thread, but for {@link #wake()}. */
  interface Inbound extends AutoCloseable {

    /** Where each part ends now. */
    Map<Spot, Long> ends();

    /**
     * What has arrived since.
     *
     * @throws Gap if something was thrown away before it could be read; reading goes on after that
     */
    List<Delivery> poll(Duration atMost);

    /** All that was polled so far is stored: the broker may know. */
    void taken();

    /** Lets a poll that is under way return. */
    void wake();

    @Override
    void close();
  }
}
