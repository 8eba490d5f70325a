package shop.kontor.architecture.rules;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Rule;
import shop.kontor.architecture.house.Url;

/** Every handler says who may call it. */
class CallersRule extends Rule {

  private static final List<Class<? extends Annotation>> SAID =
      List.of(PermitAll.class, RolesAllowed.class, DenyAll.class);

  CallersRule() {
    super("callers", "who may call a URL is decided where it is answered, so that it stays with its room; unsaid,"
        + " nobody may, and a page for staff is a slip away from being everyone's",
        "write @PermitAll, @RolesAllowed(\"CUSTOMER\") or @RolesAllowed(\"STAFF\") on the handler or its class");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    for (var room : house.all()) {
      for (var url : Url.of(house, room)) {
        inspection.guards();
        var said = said(url.handler()) || said(url.handler().getDeclaringClass());
        if (!said) {
          inspection.finds(url.place(), url.method() + " " + url.path() + " does not say who may call it");
        } else if (url.path().matches("/[^/]+/backoffice.*") && !staffOnly(url)) {
          inspection.finds(url.place(), url.method() + " " + url.path() + " looks like a page for staff, yet others may"
              + " call it");
        }
      }
    }
  }

  private static boolean said(AnnotatedElement element) {
    return SAID.stream().anyMatch(each -> AnnotatedElementUtils.hasAnnotation(element, each));
  }

  /** What the method says goes before what its class says. */
  private static boolean staffOnly(Url url) {
    var element = said(url.handler()) ? url.handler() : url.handler().getDeclaringClass();
    var roles = AnnotatedElementUtils.findMergedAnnotation(element, RolesAllowed.class);
    return roles != null && Set.of("STAFF").containsAll(Arrays.asList(roles.value()));
  }

  @Override
  public List<Fixture> faults() {
    return List.of(
        page("a handler that does not say who may call it", "", "/apple/basket", "GET /apple/basket does not say who"),
        page("a page for staff that everyone may call", "@jakarta.annotation.security.PermitAll",
            "/apple/backoffice/baskets", "looks like a page for staff"));
  }

  private static Fixture page(String name, String annotation, String path, String shown) {
    return Fixture.of(name).java("""
        package house.apple.web;
        @org.springframework.web.bind.annotation.RestController
        class Page {
          %s @org.springframework.web.bind.annotation.GetMapping("%s")
          String show() { return "basket"; }
        }
        """.formatted(annotation, path)).shows("house.apple.web.Page.show() (Page.java)", shown);
  }
}
