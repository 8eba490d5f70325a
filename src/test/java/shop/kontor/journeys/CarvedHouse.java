package shop.kontor.journeys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import shop.kontor.foundation.carrier.Broker;
import shop.kontor.foundation.house.Selection;
import shop.kontor.foundation.persistence.PostgresServer;

/**
 * The whole shop with the demo furniture, in as many processes as a topology says: {@code whole} is one process,
 * {@code carved:inventory} one for that room and one for the rest, {@code all} one for each room that was built. The
 * last process is the front door of all.
 */
public final class CarvedHouse implements AutoCloseable {

  private static final String KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String topics;
  private final List<Wing> wings;
  private final List<Wing> doors;

  private CarvedHouse(String topics, List<Wing> wings, List<Wing> doors) {
    this.topics = topics;
    this.wings = wings;
    this.doors = doors;
  }

  /**
   * Closed yet.
   *
   * @param broker {@code null} if all is in one process
   * @throws shop.kontor.foundation.house.NotOpened if it names a room that does not exist
   */
  public static CarvedHouse of(String topology, Path data, Broker broker) {
    var topics = "rehearsal" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
    var wings = new ArrayList<Wing>();
    for (var rooms : split(topology)) {
      boolean few = rooms.size() == 1;
      var settings = settings("--kontor.payment.patience=3s", "--kontor.payment.test.lateness=4s",
          "--kontor.rooms=" + said(rooms));
      if (broker != null) {
        settings.addAll(List.of("--kontor.broker=" + broker.address(), "--kontor.broker.topics=" + topics));
      }
      wings.add(new Wing(rooms, data.resolve(few ? rooms.iterator().next() : "house"), few ? 256 : 512, settings));
    }
    var door = wings.getLast();
    wings.stream().filter(wing -> wing != door).forEach(wing -> wing.rooms().forEach(room ->
        door.tell("--kontor.elsewhere." + room + "=" + wing.address())));
    return new CarvedHouse(topics, wings, List.of(door));
  }

  /**
   * The whole shop as often as said, on one PostgreSQL database; closed yet. Each process is a front door.
   *
   * @param settings further ones
   */
  public static CarvedHouse sharing(String database, int processes, Path data, String... settings) {
    var all = settings(settings);
    all.addAll(List.of("--spring.datasource.url=" + database, "--spring.datasource.username=" + PostgresServer.USER));
    var wings = IntStream.rangeClosed(1, processes)
        .mapToObj(n -> new Wing(Selection.of(null).here(), data.resolve("house" + n), 512, all)).toList();
    return new CarvedHouse("none", wings, wings);
  }

  private static List<String> settings(String... further) {
    var all = new ArrayList<>(List.of("--kontor.key=" + KEY, "--kontor.demo=true", "--kontor.agents.stage=true",
        "--kontor.agents.per-minute=100000", "--kontor.agents.introduced-per-minute=100000",
        "--kontor.agents.coupons=100000", "--logging.level.root=warn",
        "--kontor.staff.password=" + Shop.STAFF_PASSWORD, "--kontor.delivery.capacity=1000000"));
    all.addAll(AcpPartner.settings());
    all.addAll(List.of(further));
    return all;
  }

  private static List<Set<String>> split(String topology) {
    var all = Selection.of(null).here();
    if (topology.equals("whole")) {
      return List.of(all);
    }
    if (topology.equals("all")) {
      return all.stream().<Set<String>>map(Set::of).toList();
    }
    if (!topology.startsWith("carved:")) {
      throw new IllegalArgumentException("There is no topology " + topology + "; say whole, carved:<room> or all");
    }
    var carved = Selection.of(topology.substring("carved:".length()));
    return List.of(carved.here(), carved.elsewhere());
  }

  private static String said(Set<String> rooms) {
    return rooms.size() == Selection.of(null).here().size() ? "*" : String.join(",", new TreeSet<>(rooms));
  }

  /** Opens all of it. */
  public Shop open() {
    open(wings);
    return shop();
  }

  /** As many at a time as there are processors: all at once, each would take as long as all. */
  public static void open(List<Wing> closed) {
    int atOnce = Runtime.getRuntime().availableProcessors();
    for (int first = 0; first < closed.size(); first += atOnce) {
      var next = closed.subList(first, Math.min(first + atOnce, closed.size()));
      next.forEach(Wing::start);
      next.forEach(Wing::awaitOpen);
    }
  }

  /** Through the front door. */
  public Shop shop() {
    return shops().getLast();
  }

  /** Through each of the front doors. */
  public List<Shop> shops() {
    return doors.stream().map(door -> Shop.at(door.address())).toList();
  }

  /** The front door is the last. */
  public List<Wing> wings() {
    return wings;
  }

  /** The process that has this room. */
  public Wing wing(String room) {
    return wings.stream().filter(wing -> wing.rooms().contains(room)).findFirst().orElseThrow();
  }

  /** What the names of its topics begin with. */
  public String topics() {
    return topics;
  }

  @Override
  public void close() {
    wings.forEach(Wing::kill);
  }
}
