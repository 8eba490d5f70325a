package shop.kontor.studio.adapter.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import shop.kontor.studio.domain.PlanReading;
import shop.kontor.studio.domain.Readings;
import shop.kontor.studio.domain.UnreadablePlan;

/** Tells by a file's first bytes what it is, and has it read by whoever can. */
@Component
class Plans implements PlanReading {

  private final List<PlanFormat> formats =
      List.of(new SweetHomePlan(), new PicturePlan(), new SvgPlan(), new DxfPlan());

  @Override
  public Readings read(Path file, String fileName, Hints hints) {
    try {
      long size = Files.size(file);
      if (size == 0) {
        throw new UnreadablePlan("studio.reading.refused.empty", "This file is empty");
      }
      if (size > LARGEST) {
        throw new UnreadablePlan("studio.reading.refused.large", "This file is too large: a plan has at most 64 MB");
      }
      var start = PlanFormat.Start.of(file);
      for (var format : formats) {
        if (format.recognises(start)) {
          return format.read(file, hints);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new UnreadablePlan("studio.reading.refused.kind", "This is no floor plan that we can read");
  }
}
