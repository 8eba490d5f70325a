package shop.kontor.shelf.application;

import java.util.List;
import shop.kontor.shelf.domain.Label;
import shop.kontor.shelf.domain.Paper;

/** Prints labels as a PDF. */
public interface LabelPress {

  /** @param skipped places of the first page that are left free, because their labels are used up */
  byte[] print(List<Label> labels, Paper paper, int skipped);
}
