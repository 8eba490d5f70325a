package shop.kontor.foundation.post;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;

/**
 * Carries the trace of what caused a message along with it, as a W3C trace parent, so that an order is one trace
 * through all rooms.
 */
public final class Traces {

  private final Tracer tracer;

  Traces(Tracer tracer) {
    this.tracer = tracer;
  }

  /** The trace parent of what is being done now; {@code null} if that is not traced. */
  public String current() {
    var span = tracer.currentSpan();
    if (span == null || span.isNoop()) {
      return null;
    }
    var context = span.context();
    return "00-" + context.traceId() + "-" + context.spanId()
        + (Boolean.TRUE.equals(context.sampled()) ? "-01" : "-00");
  }

  /** Runs this as a step in the trace of that message. */
  void continued(Envelope envelope, String step, Runnable work) {
    continued(envelope.trace(), step, work);
  }

  /** Runs this as a step in that trace, of which a room kept the parent; untraced if it is {@code null}. */
  public void continued(String trace, String step, Runnable work) {
    var parent = parse(trace);
    if (parent == null) {
      work.run();
      return;
    }
    Span span = tracer.spanBuilder().setParent(parent).name(step).start();
    try (var scope = tracer.withSpan(span)) {
      work.run();
    } catch (RuntimeException e) {
      span.error(e);
      throw e;
    } finally {
      span.end();
    }
  }

  private TraceContext parse(String trace) {
    if (trace == null || trace.length() != 55) {
      return null;
    }
    return tracer.traceContextBuilder().traceId(trace.substring(3, 35)).spanId(trace.substring(36, 52))
        .sampled(trace.endsWith("1")).build();
  }
}
