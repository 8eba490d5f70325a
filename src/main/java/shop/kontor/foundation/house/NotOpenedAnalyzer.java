package shop.kontor.foundation.house;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the house does not open, instead of where in the code that was noticed. */
class NotOpenedAnalyzer extends AbstractFailureAnalyzer<NotOpened> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, NotOpened cause) {
    return new FailureAnalysis(cause.getMessage(), cause.wayOut(), cause);
  }
}
