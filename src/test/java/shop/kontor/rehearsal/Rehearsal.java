package shop.kontor.rehearsal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import shop.kontor.foundation.carrier.Broker;
import shop.kontor.journeys.CarvedHouse;
import shop.kontor.journeys.Journeys;
import shop.kontor.journeys.Poll;
import shop.kontor.journeys.Shop;
import shop.kontor.journeys.Wing;

/** One room carved out, or all of them: opened, walked through, measured, disturbed in every way, and counted. */
final class Rehearsal {

  private static final Duration MOMENT = Duration.ofSeconds(2);
  private static final Duration OUTAGE = Duration.ofSeconds(5);

  private final String topology;
  private final CarvedHouse house;
  private final Broker broker;
  private final Pace whole;
  /** The processes that are disturbed. */
  private final List<Wing> carved;
  private Double seconds;
  private Long megabytes;
  private Journeys.Outcome journeys;
  private Pace pace;
  private Crossing crossing;
  private long heardTwice;
  private Reckoning reckoning;

  private Rehearsal(String topology, CarvedHouse house, Broker broker, Pace whole) {
    this.topology = topology;
    this.house = house;
    this.broker = broker;
    this.whole = whole;
    this.carved = topology.equals(RehearsalPage.ALL) ? house.wings() : house.wings().subList(0, 1);
  }

  /**
   * How one process with everything does, for comparing.
   *
   * @param data where it keeps its books
   */
  static Pace whole(Path data) {
    try (var house = CarvedHouse.of("whole", data, null)) {
      var shop = house.open();
      shop.awaitGoods();
      var goods = Goods.of(shop.staff());
      Pace.warmUp(shop, goods);
      return Pace.of(shop, goods);
    }
  }

  /**
   * @param topology a room, or {@link RehearsalPage#ALL}
   * @throws Stopped if this process was told to end meanwhile: what was seen by then says nothing of the room
   */
  static Seen of(String topology, Path data, Broker broker, Pace whole) throws InterruptedException {
    Stopped.check();
    try (var house = CarvedHouse.of(topology.equals(RehearsalPage.ALL) ? topology : "carved:" + topology, data,
        broker)) {
      var rehearsal = new Rehearsal(topology, house, broker, whole);
      var seen = rehearsal.made();
      if (!seen.passed()) {
        Stopped.checkForAMoment();
      }
      return seen;
    }
  }

  private Seen made() throws InterruptedException {
    try {
      run();
      return seen(null);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception | AssertionError e) {
      return seen(e.toString());
    }
  }

  private Seen seen(String fall) {
    return new Seen(topology, seconds, megabytes, journeys, pace, whole, crossing, heardTwice, reckoning, fall);
  }

  private void run() throws Exception {
    var shop = open();
    journeys = Journeys.through(shop);
    say("%d of %d journeys passed %s", journeys.passed(), journeys.made(), journeys.failures());
    var staff = shop.staff();
    var before = Reckoning.ids(Poll.until(Duration.ofMinutes(2), () -> Reckoning.orders(staff), orders ->
        orders.stream().allMatch(Reckoning::isSettled)));
    Thread.sleep(MOMENT);
    var goods = Goods.of(staff);
    var acknowledged = new HashSet<>(Pace.warmUp(shop, goods));
    measure(shop, goods);
    acknowledged.addAll(pace.orders());

    var crowd = new Crowd(shop, goods);
    try (crowd) {
      disturb();
    }
    acknowledged.addAll(crowd.acknowledged());
    say("%d orders acknowledged, %d unsure", acknowledged.size(), crowd.unsure());
    reckoning = Reckoning.of(house, goods, acknowledged, before, acknowledged.size() + crowd.unsure());
    say("lost %s, duplicated %s", reckoning.lost(), reckoning.duplicated());
  }

  /** A room first all alone. */
  private Shop open() throws InterruptedException {
    if (carved.size() == 1) {
      seconds = carved.getFirst().open().toMillis() / 1000.0;
      Thread.sleep(MOMENT);
      megabytes = carved.getFirst().memory();
      say("starts alone in %.1f s, %d MB", seconds, megabytes);
      CarvedHouse.open(house.wings().subList(1, house.wings().size()));
    } else {
      house.open();
      megabytes = house.wings().stream().mapToLong(Wing::memory).sum();
    }
    var shop = house.shop();
    shop.awaitGoods();
    return shop;
  }

  private void measure(Shop shop, Goods goods) throws InterruptedException {
    Thread.sleep(MOMENT);
    var before = Crossing.of(broker, house.topics());
    pace = Pace.of(shop, goods);
    Thread.sleep(MOMENT);
    crossing = Crossing.of(broker, house.topics()).since(before);
    say("placing %s, confirmed %s, %s over %d orders; in one process %s, %s", pace.placing(), pace.confirmed(),
        crossing, pace.orders().size(), whole.placing(), whole.confirmed());
  }

  private void disturb() throws InterruptedException {
    for (int time = 0; time < (carved.size() == 1 ? 2 : 1); time++) {
      for (var wing : carved) {
        Thread.sleep(MOMENT);
        wing.kill();
        Thread.sleep(MOMENT);
        say("%s killed; opens again after %s", wing.rooms(), wing.open());
      }
    }
    Thread.sleep(MOMENT);
    broker.stop();
    Thread.sleep(OUTAGE);
    broker.start();
    say("the broker was away");
    Thread.sleep(MOMENT);
    carved.forEach(Wing::kill);
    heardTwice = carved.stream().mapToLong(wing -> new Books(wing).forgetCorrespondence()).sum();
    CarvedHouse.open(carved);
    say("%d messages come again", heardTwice);
    Thread.sleep(MOMENT);
  }

  private void say(String format, Object... values) {
    System.out.println(topology + ": " + format.formatted(values));
  }
}
