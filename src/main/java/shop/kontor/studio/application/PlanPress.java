package shop.kontor.studio.application;

import java.util.List;
import java.util.Locale;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Room;

/** Prints plans on paper. */
public interface PlanPress {

  enum Paper { A4, A3 }

  /**
   * A PDF: the plan in the largest of the usual scales that fits, and the list of its pieces with their prices.
   *
   * @param title of the design, as she calls it; may be empty
   */
  byte[] print(Room room, List<Placement> placements, String title, Paper paper, Locale locale);
}
