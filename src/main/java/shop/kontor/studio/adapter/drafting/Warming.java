package shop.kontor.studio.adapter.drafting;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.studio.domain.Brief;
import shop.kontor.studio.domain.Drafting;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.Purpose;
import shop.kontor.studio.domain.Room;

/**
 * Furnishes a room that nobody sees when the shop opens, so that the first customer does not wait for the JVM to
 * learn it.
 */
@Component
class Warming implements SmartLifecycle {

  private static final AtomicBoolean WARM = new AtomicBoolean();
  private static final int WIDE = 4_500;
  private static final int DEEP = 3_800;

  private volatile boolean running;

  @Override
  public void start() {
    running = true;
    if (WARM.compareAndSet(false, true)) {
      Thread.ofPlatform().name("studio-warming").daemon().priority(Thread.MIN_PRIORITY).start(this::warm);
    }
  }

  private void warm() {
    try {
      var room = new Room("", List.of(new Point(0, 0), new Point(WIDE, 0), new Point(WIDE, DEEP), new Point(0, DEEP)),
          List.of(new Opening(Opening.Kind.DOOR, new Point(1_200, DEEP), new Point(300, DEEP), 0, 2_000,
              Opening.Swing.INTO_FROM_LEFT)), List.of(), 2_500);
      var offered = Stream.of(piece("sofa", 2_100, 900, 800), piece("coffee-table", 1_000, 600, 420),
          piece("tv-bench", 1_600, 400, 480), piece("rug", 2_400, 1_700, 14), piece("floor-lamp", 400, 400, 1_500),
          piece("armchair", 750, 800, 800), piece("bookcase", 900, 320, 1_900))
          .map(piece -> new Drafting.Offered(piece, 9)).toList();
      new TimefoldDrafting(500).draft(room, new Brief(Purpose.LIVING, null, null, List.of(), List.of(), Map.of(), 1),
          offered, _ -> {
            if (!running) {
              throw new IllegalStateException("The shop closes");
            }
          });
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(Warming.class).debug("The first design will take a little longer", e);
    }
  }

  private static Piece piece(String kind, int width, int depth, int height) {
    return new Piece(new Sku(kind), LocalText.of(kind), kind, null, List.of(), width, depth, height, null, null, null,
        Money.of(CurrencyUnit.EUR, 100));
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
