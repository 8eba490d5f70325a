package shop.kontor.foundation.security;

import java.util.Collection;

/**
 * A message after which nobody comes in any more as one of these, whatever token he holds: in the process that tells it
 * as soon as it is told, in every other one as soon as one of its rooms has heard it.
 */
public interface EndsPassports {

  /** Ids of customers and of visitors. */
  Collection<String> callers();
}
