package shop.kontor.foundation.post;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.core.ResolvableType;

/** Spring's multicaster, which also puts facts and requests into the post. */
final class PostMulticaster extends SimpleApplicationEventMulticaster {

  private final BeanFactory beans;
  private Outbox outbox;

  PostMulticaster(BeanFactory beans) {
    super(beans);
    this.beans = beans;
  }

  @Override
  public void multicastEvent(ApplicationEvent event, ResolvableType type) {
    if (event instanceof PayloadApplicationEvent<?> published && published.getPayload() instanceof Message message) {
      if (outbox == null) {
        outbox = beans.getBean(Outbox.class);
      }
      outbox.add(message);
    }
    super.multicastEvent(event, type);
  }
}
