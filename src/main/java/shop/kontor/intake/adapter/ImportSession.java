package shop.kontor.intake.adapter;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import shop.kontor.foundation.post.PostOffice;
import shop.kontor.intake.application.Intake;
import shop.kontor.intake.domain.Choices;
import shop.kontor.intake.domain.Feed;
import shop.kontor.intake.domain.Tally;

/** One run of the import command inside the opened house. */
class ImportSession {

  private final Intake intake;
  private final PostOffice post;

  ImportSession(Intake intake, PostOffice post) {
    this.intake = intake;
    this.post = post;
  }

  int run(List<Path> files, Path rejects, Choices choices, PrintWriter out) {
    int code = ImportCommand.DONE;
    for (var file : files) {
      var rejectFile = rejects != null ? rejects : Path.of(file.getFileName() + ".rejects.csv");
      long began = System.nanoTime();
      var feed = watched(file, out, watcher -> intake.bringIn(file, rejectFile, choices, watcher));
      tell(feed, rejectFile, Duration.ofNanos(System.nanoTime() - began), out);
      if (feed.status() != Feed.Status.DONE) {
        code = ImportCommand.FAILED;
      } else if (feed.tally().rejected() > 0 && code == ImportCommand.DONE) {
        code = ImportCommand.REJECTED;
      }
    }
    out.println("Telling the other rooms ...");
    out.flush();
    long began = System.nanoTime();
    while (!post.settle(Duration.ofSeconds(30))) {
      out.printf("  %,.0f messages to go%n", post.longestLag());
      out.flush();
    }
    out.println("All rooms have heard of it, after another "
        + seconds(Duration.ofNanos(System.nanoTime() - began)) + ".");
    var failed = post.failed().stream().filter(message -> message.parked()).count();
    if (failed > 0) {
      out.println(failed + " messages could not be heard; the back office shows them under Post.");
    }
    out.flush();
    return code;
  }

  private interface Work {
    Feed watchedBy(Consumer<Tally> watcher);
  }

  private static Feed watched(Path file, PrintWriter out, Work work) {
    var name = file.getFileName().toString();
    if (System.console() != null && System.console().isTerminal()) {
      try (ProgressBar bar = new ProgressBarBuilder().setTaskName(name).setInitialMax(100).setUnit(" %", 1)
          .setStyle(ProgressBarStyle.UNICODE_BLOCK).hideEta().setUpdateIntervalMillis(200).build()) {
        var feed = work.watchedBy(tally -> {
          bar.stepTo(tally.percent());
          bar.setExtraMessage(tally.products() + " products");
        });
        bar.stepTo(100);
        return feed;
      }
    }
    out.println(name);
    out.flush();
    var lines = new Consumer<Tally>() {
      private long next = System.nanoTime() + 5_000_000_000L;

      @Override
      public void accept(Tally tally) {
        if (System.nanoTime() > next) {
          next = System.nanoTime() + 5_000_000_000L;
          out.println("  " + tally.percent() + " %, " + tally.products() + " products");
          out.flush();
        }
      }
    };
    return work.watchedBy(lines);
  }

  private static void tell(Feed feed, Path rejects, Duration took, PrintWriter out) {
    var tally = feed.tally();
    if (feed.format() != null) {
      out.printf("%s (%s): %,d added, %,d updated, %,d unchanged, %,d rejected; %s%n", feed.name(), feed.format(),
          tally.added(), tally.updated(), tally.unchanged(), tally.rejected(), seconds(took));
      tally.notes().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
          .forEach(note -> out.printf("  %,d %s%n", note.getValue(), note.getKey().sentence()));
      if (tally.rejected() > 0 && Files.exists(rejects)) {
        out.println("  What was rejected, and why: " + rejects);
      }
    }
    if (feed.sentence() != null) {
      out.println(feed.sentence());
    }
    out.flush();
  }

  private static String seconds(Duration took) {
    return String.format("%.1f s", took.toMillis() / 1000.0);
  }
}
