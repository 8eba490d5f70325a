package shop.kontor.foundation.web;

import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.util.function.SingletonSupplier;

/** Advice is made before the beans that it needs: it asks for them when it is first called. */
class LazyFirstAnswer implements MethodInterceptor {

  private final Supplier<FirstAnswer> advice;

  LazyFirstAnswer(Supplier<FirstAnswer> advice) {
    this.advice = SingletonSupplier.of(advice);
  }

  @Override
  public Object invoke(MethodInvocation handler) throws Throwable {
    return advice.get().invoke(handler);
  }
}
