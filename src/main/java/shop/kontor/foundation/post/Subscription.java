package shop.kontor.foundation.post;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Supplier;

/** One listener: a method of a bean that hears one type of message, under an id that outlives its name. */
record Subscription(String id, String room, String type, Class<? extends Message> messageType, Supplier<Object> bean,
    Method method) {

  /** @throws ListenerFailed with whatever the listener threw */
  void hear(Message message) {
    try {
      method.invoke(bean.get(), message);
    } catch (InvocationTargetException e) {
      throw new ListenerFailed(id, e.getCause());
    } catch (IllegalAccessException e) {
      throw new ListenerFailed(id, e);
    }
  }
}
