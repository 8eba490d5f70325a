package shop.kontor.foundation.post;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.EventListenerFactory;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.util.ReflectionUtils;
import shop.kontor.foundation.house.Rooms;

/**
 * Finds every {@link ApplicationModuleListener} as Spring does, and keeps it for the post to call. To Spring's own
 * multicaster such a listener is deaf: it hears from the journal only.
 */
final class Subscriptions implements EventListenerFactory, Ordered {

  private final BeanFactory beans;
  private final Map<String, Subscription> byId = new TreeMap<>();

  Subscriptions(BeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public boolean supportsMethod(Method method) {
    return AnnotatedElementUtils.hasAnnotation(method, ApplicationModuleListener.class);
  }

  @Override
  public ApplicationListener<?> createApplicationListener(String beanName, Class<?> type, Method method) {
    var id = AnnotatedElementUtils.findMergedAnnotation(method, ApplicationModuleListener.class).id();
    if (id.isBlank()) {
      throw new IllegalStateException(method + " needs an id, @ApplicationModuleListener(id = \"room.what-it-does\"),"
          + " so that what is outstanding for it finds it after a renaming");
    }
    if (method.getParameterCount() != 1 || !Message.class.isAssignableFrom(method.getParameterTypes()[0])) {
      throw new IllegalStateException(method + " must take one Fact or Request: only those go by post");
    }
    var room = Rooms.of(method.getDeclaringClass()).orElse("outside");
    ReflectionUtils.makeAccessible(method);
    var message = method.getParameterTypes()[0].asSubclass(Message.class);
    var before = byId.putIfAbsent(id, new Subscription(id, room, Envelope.typeOf(message), message,
        () -> target(beanName), method));
    if (before != null) {
      throw new IllegalStateException("Two listeners have the id " + id + ": " + before.method() + " and " + method);
    }
    return new Deaf();
  }

  private Object target(String beanName) {
    var bean = beans.getBean(beanName);
    var target = AopProxyUtils.getSingletonTarget(bean);
    return target == null ? bean : target;
  }

  Collection<Subscription> all() {
    return byId.values();
  }

  /** With these, which no bean has written down. */
  Map<String, List<Subscription>> byRoom(Collection<Subscription> unwritten) {
    return Stream.concat(byId.values().stream(), unwritten.stream())
        .collect(Collectors.groupingBy(Subscription::room, TreeMap::new, Collectors.toList()));
  }

  private static final class Deaf implements GenericApplicationListener {

    @Override
    public boolean supportsEventType(ResolvableType type) {
      return false;
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
      throw new IllegalStateException("Heard by post only");
    }
  }
}
