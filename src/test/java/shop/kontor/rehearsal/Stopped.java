package shop.kontor.rehearsal;

import java.time.Duration;

/** A rehearsal was ended from outside, with the process that made it: it has shown nothing. */
final class Stopped extends RuntimeException {

  /** Whoever stops all processes at once may have stopped the shop's sooner than this one. */
  private static final Duration MOMENT = Duration.ofSeconds(3);

  private Stopped() {
    super("This process was told to end, and the rehearsal with it", null, false, false);
  }

  /** Before something new begins. */
  static void check() {
    if (isUnderWay()) {
      throw new Stopped();
    }
  }

  /** After something failed, for which that may be the reason. */
  static void checkForAMoment() throws InterruptedException {
    for (long end = System.nanoTime() + MOMENT.toNanos(); System.nanoTime() < end; Thread.sleep(100)) {
      check();
    }
  }

  /** Once this process has begun to end, nobody can ask to be told of it any more. */
  private static boolean isUnderWay() {
    var hook = new Thread(() -> { });
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException underWay) {
      return true;
    }
  }
}
