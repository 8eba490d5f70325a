package shop.kontor.customer;

import java.util.List;
import shop.kontor.foundation.post.Request;

/**
 * A room has erased what it knew of a person.
 *
 * @param round of {@link PersonErased} that it answers; {@link #AFTERWARDS} for all that had to wait
 * @param findings what became of what it had; those of no pieces are left out
 * @param references by which other rooms may know her, in letters, digits and hyphens
 */
public record ConfirmErasure(String erasure, String room, int round, List<Finding> findings, List<String> references)
    implements Request {

  /** In answer to no round. */
  public static final int AFTERWARDS = 0;

  public ConfirmErasure {
    findings = findings.stream().filter(finding -> finding.pieces() > 0).toList();
    references = List.copyOf(references);
  }

  @Override
  public String key() {
    return erasure;
  }
}
