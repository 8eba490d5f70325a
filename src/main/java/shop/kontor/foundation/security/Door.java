package shop.kontor.foundation.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Lets callers through to those handlers that say so, by {@link PermitAll} or {@link RolesAllowed} on the method or
 * its class. A handler that says nothing is closed to everyone, whoever brought it; files are open.
 */
class Door implements HandlerInterceptor {

  /** Whose handlers say nothing, and are for everyone: the description of the interface. */
  private static final Set<String> OPEN_LIBRARIES = Set.of("org.springdoc.");

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    boolean open = switch (handler) {
      case HandlerMethod method -> isOpen(method, request) || isOpenLibrary(method);
      case ResourceHttpRequestHandler files -> true;
      default -> false;
    };
    if (!open) {
      throw new AccessDeniedException("Not open to this caller");
    }
    return true;
  }

  private static boolean isOpenLibrary(HandlerMethod method) {
    return OPEN_LIBRARIES.stream().anyMatch(method.getBeanType().getName()::startsWith);
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
    } || role.equals("READER") && request.getAttribute(Reader.class.getName()) instanceof Reader;
  }

  private static <A extends Annotation> A says(HandlerMethod method, Class<A> annotation) {
    var own = onMethod(method, annotation);
    return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), annotation);
  }

  private static <A extends Annotation> A onMethod(HandlerMethod method, Class<A> annotation) {
    return method.getMethodAnnotation(annotation);
  }
}
