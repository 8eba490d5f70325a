package shop.kontor.studio.adapter.plans;

import java.io.IOException;
import java.nio.file.Path;
import shop.kontor.studio.domain.PlanReading;
import shop.kontor.studio.domain.Readings;

final class SvgPlan implements PlanFormat {
  @Override
  public boolean recognises(Start start) {
    return false;
  }

  @Override
  public Readings read(Path file, PlanReading.Hints hints) throws IOException {
    throw new IllegalStateException();
  }
}
