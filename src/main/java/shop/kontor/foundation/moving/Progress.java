package shop.kontor.foundation.moving;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells a person how far the move is: as a bar in a terminal, as a line now and then elsewhere. */
final class Progress implements Move.Watcher, AutoCloseable {

  private static final long PAUSE = 2_000_000_000L;

  private final PrintWriter out;
  private ProgressBar bar;
  private long all;
  private long gone;
  private long next;

  Progress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begins(long rows) {
    all = rows;
    next = System.nanoTime() + PAUSE;
    out.printf("Moving %,d rows ...%n", rows);
    out.flush();
    if (System.console() != null && System.console().isTerminal()) {
      bar = new ProgressBarBuilder().setTaskName("Books").setInitialMax(rows).setUnit(" rows", 1)
          .setStyle(ProgressBarStyle.UNICODE_BLOCK).setUpdateIntervalMillis(200).build();
    }
  }

  @Override
  public void row(Table table) {
    gone++;
    if (bar != null) {
      bar.step();
    } else if (System.nanoTime() > next) {
      next = System.nanoTime() + PAUSE;
      out.printf("  %d%%, in %s%n", 100 * gone / Math.max(1, all), table);
      out.flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
