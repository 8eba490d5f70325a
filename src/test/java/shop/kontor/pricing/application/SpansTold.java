package shop.kontor.pricing.application;

/** Tells what has begun or ended by now, as the house does each second. Import it. */
public class SpansTold {

  private final Spans spans;

  SpansTold(Spans spans) {
    this.spans = spans;
  }

  public void tell() {
    spans.tellDue();
  }
}
