package shop.kontor.foundation.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets callers through to those handlers that say so, by {@link PermitAll} or {@link RolesAllowed} on the method or
 * its class. A handler that says nothing is closed to everyone.
 */
class Door implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && isOfTheHouse(method) && !isOpen(method, request)) {
      throw new AccessDeniedException("Not open to this caller");
    }
    return true;
  }

  private static boolean isOfTheHouse(HandlerMethod method) {
    return method.getBeanType().getName().startsWith("shop.kontor.");
  }

  private static boolean isOpen(HandlerMethod method, HttpServletRequest request) {
    if (says(method, PermitAll.class) != null && onMethod(method, RolesAllowed.class) == null) {
      return true;
    }
    var roles = says(method, RolesAllowed.class);
    return roles != null && List.of(roles.value()).stream().anyMatch(role -> has(request, role));
  }

  private static boolean has(HttpServletRequest request, String role) {
    return request.getAttribute(Caller.class.getName()) instanceof Caller caller && switch (role) {
      case "CUSTOMER" -> caller.customerId() != null;
      case "STAFF" -> caller.staff();
      default -> false;
    };
  }

  private static <A extends Annotation> A says(HandlerMethod method, Class<A> annotation) {
    var own = onMethod(method, annotation);
    return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), annotation);
  }

  private static <A extends Annotation> A onMethod(HandlerMethod method, Class<A> annotation) {
    return method.getMethodAnnotation(annotation);
  }
}
