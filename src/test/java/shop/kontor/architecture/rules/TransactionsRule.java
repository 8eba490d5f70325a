package shop.kontor.architecture.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Rule;

/** Law 3: one transaction, one room. What can be told from the code alone; {@code TransactionWatch} tells the rest. */
class TransactionsRule extends Rule {

  TransactionsRule() {
    super("transactions", "who hears a message within the transaction that tells of it writes in another room's"
        + " transaction: both commit or neither, and a carve breaks it",
        "hear messages by @ApplicationModuleListener(id = ...) only: the post calls it in a transaction of its own"
            + " room; and let a transaction be the plain one that a use case or the post begins");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    for (var room : house.rooms()) {
      for (var type : room.classes()) {
        if (type.isAssignableTo(ApplicationListener.class) && hears(house, type)) {
          inspection.finds(type, "hears messages as an ApplicationListener, within the teller's transaction");
        }
        for (var method : type.getMethods()) {
          if (method.isAnnotatedWith(ApplicationModuleListener.class)) {
            inspection.guards();
          } else if (method.isMetaAnnotatedWith(EventListener.class) && hears(method)) {
            inspection.finds(method, "hears a message by @"
                + method.getAnnotations().stream()
                .filter(each -> each.getRawType().isMetaAnnotatedWith(EventListener.class)
                    || each.getRawType().isEquivalentTo(EventListener.class)).findFirst().orElseThrow()
                    .getRawType().getSimpleName() + ", which knows no room of its own");
          }
        }
        propagation(house, type, inspection);
      }
    }
  }

  private static void propagation(House house, JavaClass type, Inspection inspection) {
    for (var method : house.load(type).getDeclaredMethods()) {
      var transactional = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
      if (transactional != null && method.getAnnotation(ApplicationModuleListener.class) == null) {
        inspection.guards();
        if (transactional.propagation() != Propagation.REQUIRED
            && transactional.propagation() != Propagation.MANDATORY) {
          inspection.finds(type.getName() + "." + method.getName() + "()", "propagation " + transactional.propagation()
              + " makes more than one transaction of one use case, so that state and message may part");
        }
      }
    }
  }

  private static boolean hears(JavaMethod method) {
    return method.getRawParameterTypes().stream().anyMatch(TransactionsRule::isMessageOrAnything);
  }

  private static boolean hears(House house, JavaClass type) {
    return java.util.Arrays.stream(house.load(type).getMethods())
        .filter(method -> method.getName().equals("onApplicationEvent"))
        .anyMatch(method -> org.springframework.context.PayloadApplicationEvent.class == method.getParameterTypes()[0]);
  }

  private static boolean isMessageOrAnything(JavaClass parameter) {
    return House.isMessage(parameter) || parameter.isEquivalentTo(Object.class)
        || parameter.isEquivalentTo(Record.class)
        || parameter.isEquivalentTo(org.springframework.context.PayloadApplicationEvent.class);
  }

  @Override
  public List<Fixture> faults() {
    return List.of(
        listener("EventListener", "org.springframework.context.event.EventListener"),
        listener("TransactionalEventListener", "org.springframework.transaction.event.TransactionalEventListener"),
        Fixture.of("an ApplicationListener").java("""
            package house.apple.application;
            import org.springframework.context.*;
            class Ear implements ApplicationListener<PayloadApplicationEvent<house.pear.PearsCounted>> {
              public void onApplicationEvent(PayloadApplicationEvent<house.pear.PearsCounted> event) {}
            }
            """).shows("house.apple.application.Ear (Ear.java", "as an ApplicationListener"),
        Fixture.of("a transaction beside the transaction").java("""
            package house.apple.application;
            import org.springframework.transaction.annotation.*;
            class Juggler {
              @Transactional(propagation = Propagation.REQUIRES_NEW) public void keep() {}
            }
            """).shows("house.apple.application.Juggler.keep()", "REQUIRES_NEW"));
  }

  private static Fixture listener(String simple, String annotation) {
    return Fixture.of("a synchronous @" + simple).java("""
        package house.apple.application;
        class Ear {
          @%s void on(house.pear.PearsCounted fact) {}
        }
        """.formatted(annotation)).shows("Ear.java:3", "hears a message by @" + simple);
  }
}
