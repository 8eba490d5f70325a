package shop.kontor.context.application;

import java.util.Map;
import java.util.stream.Collectors;
import shop.kontor.context.domain.Step;

/** What steps are called in the books: a name once given stays, whatever becomes of the record. */
final class StepKinds {

  static final String NOTICED = "noticed";
  private static final Map<String, Class<? extends Step>> BY_NAME = Map.ofEntries(
      Map.entry("begun", Step.Begun.class), Map.entry("goal-set", Step.GoalSet.class),
      Map.entry("room-set", Step.RoomSet.class), Map.entry("budget-set", Step.BudgetSet.class),
      Map.entry("date-set", Step.DateSet.class), Map.entry("style-set", Step.StyleSet.class),
      Map.entry("space-set", Step.SpaceSet.class), Map.entry("weighed", Step.Weighed.class),
      Map.entry("dropped", Step.Dropped.class), Map.entry("noted", Step.Noted.class),
      Map.entry("link-made", Step.LinkMade.class), Map.entry("link-revoked", Step.LinkRevoked.class),
      Map.entry("joined", Step.Joined.class), Map.entry("removed", Step.Removed.class),
      Map.entry("store-asked", Step.StoreAsked.class), Map.entry("recognised", Step.Recognised.class),
      Map.entry("designed", Step.Designed.class),
      Map.entry("undone", Step.Undone.class), Map.entry(NOTICED, Step.Noticed.class));
  private static final Map<Class<? extends Step>, String> BY_TYPE = BY_NAME.entrySet().stream()
      .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private StepKinds() {}

  static String of(Step step) {
    return BY_TYPE.get(step.getClass());
  }

  static Class<? extends Step> type(String name) {
    return BY_NAME.get(name);
  }
}
