package shop.kontor.foundation.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Tells a handler who calls it. Whoever comes without a token is given one: she is a visitor from now on. A handler that
 * takes an {@code Optional<Caller>} gives none. So of the parts of one page, which a browser asks for at once, one alone
 * may make her a visitor: of two, each would make her another, and the browser keep the last.
 */
class CallerArgument implements HandlerMethodArgumentResolver {

  private final Passports passports;

  CallerArgument(Passports passports) {
    this.passports = passports;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.nestedIfOptional().getNestedParameterType() == Caller.class;
  }

  @Override
  public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer view, NativeWebRequest web,
      WebDataBinderFactory binder) {
    var request = web.getNativeRequest(HttpServletRequest.class);
    var response = web.getNativeResponse(HttpServletResponse.class);
    // What depends on who asks is nobody else's
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    if (parameter.isOptional()) {
      return Optional.ofNullable(request.getAttribute(Caller.class.getName()));
    }
    if (request.getAttribute(Caller.class.getName()) instanceof Caller known) {
      return known;
    }
    var caller = Caller.stranger();
    request.setAttribute(Caller.class.getName(), caller);
    passports.handOver(caller, request, response);
    return caller;
  }
}
