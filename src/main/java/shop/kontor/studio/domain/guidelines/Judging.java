package shop.kontor.studio.domain.guidelines;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import shop.kontor.studio.domain.Brief;
import shop.kontor.studio.domain.Draft;
import shop.kontor.studio.domain.Guideline;
import shop.kontor.studio.domain.Verdict;
import shop.kontor.studio.domain.colour.Harmony;
import shop.kontor.foundation.colour.Tone;

/** Weighs what can be weighed. */
public final class Judging {

  private static final Guideline[] OF_PLACES = {Guideline.FACES_FOCAL_POINT, Guideline.CONVERSATION,
      Guideline.TABLE_WITHIN_REACH, Guideline.RUG_UNDER_GROUP, Guideline.AT_WALLS, Guideline.ELBOW_ROOM,
      Guideline.BALANCE, Guideline.ALIGNMENT, Guideline.LIGHT};

  private Judging() {}

  /**
   * How well places are chosen, from 0 to 1, by the guidelines' weights; what the choice of pieces alone decides is
   * left out.
   */
  public static double places(Scene scene, Brief brief) {
    double sum = 0;
    double weights = 0;
    for (var guideline : OF_PLACES) {
      double weight = brief.weight(guideline) * guideline.emphasis();
      if (weight > 0) {
        var finding = find(guideline, scene);
        if (finding.counts()) {
          sum += weight * Math.max(0, Math.min(1, finding.share()));
          weights += weight;
        }
      }
    }
    return weights == 0 ? 1 : sum / weights;
  }

  /** With a verdict for each guideline that is not off. One that must hold and doesn't halves the sum. */
  public static Draft judge(String idea, Scene scene, Brief brief) {
    var broken = Proof.of(scene, brief);
    var verdicts = new ArrayList<Verdict>();
    double sum = 0;
    double weights = 0;
    double factor = 1;
    for (var guideline : Guideline.values()) {
      if (guideline.mustHold()) {
        var verdict = broken.stream().filter(one -> one.guideline() == guideline).findFirst()
            .orElseGet(() -> new Verdict(guideline, 100, "studio.verdict." + guideline + ".good", List.of()));
        factor *= verdict.percent() == 100 ? 1 : 0.5;
        verdicts.add(verdict);
      } else if (brief.weight(guideline) > 0) {
        var finding = find(guideline, scene);
        verdicts.add(finding.verdict(guideline));
        if (finding.counts()) {
          double weight = brief.weight(guideline) * guideline.emphasis();
          sum += weight * Math.max(0, Math.min(1, finding.share()));
          weights += weight;
        }
      }
    }
    int percent = (int) Math.round(100 * factor * (weights == 0 ? 1 : sum / weights));
    return new Draft(idea, scene.stands().stream().map(Stand::placement).toList(), verdicts, percent);
  }

  private static Finding find(Guideline guideline, Scene scene) {
    return switch (guideline) {
      case FACES_FOCAL_POINT -> Seating.facesFocalPoint(scene);
      case CONVERSATION -> Seating.conversation(scene);
      case TABLE_WITHIN_REACH -> Seating.tableWithinReach(scene);
      case RUG_UNDER_GROUP -> Seating.rugUnderGroup(scene);
      case AT_WALLS -> Order.atWalls(scene);
      case ELBOW_ROOM -> Order.elbowRoom(scene);
      case BALANCE -> Order.balance(scene);
      case ALIGNMENT -> Order.alignment(scene);
      case LIGHT -> Daylight.light(scene);
      case HARMONY -> harmony(scene);
      case NOTHING_OVERLAPS, WITHIN_THE_ROOM, DOORS_OPEN, WALKWAYS, WITHIN_BUDGET ->
          throw new IllegalArgumentException(guideline + " is proved, not weighed");
    };
  }

  private static Finding harmony(Scene scene) {
    var colours = scene.stands().stream().map(stand -> stand.piece().colour()).filter(Objects::nonNull)
        .map(colour -> Tone.of(colour.srgb())).distinct().toList();
    if (colours.size() < 2) {
      return Finding.NOTHING;
    }
    int percent = Harmony.of(colours);
    return new Finding(percent / 100.0, percent >= 70 ? "good" : percent >= 50 ? "lively" : "loud");
  }
}
