package shop.kontor.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Spring's own mapping of requests to handlers, spared a walk: it asks each of a house's handlers in turn whether it
 * is meant, each of them asks for the method, and a request answers that through every wrapper that filters put around
 * it.
 */
class Mappings extends RequestMappingHandlerMapping {

  @Override
  protected HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
    return super.lookupHandlerMethod(path, new Known(request));
  }

  private static final class Known extends HttpServletRequestWrapper {

    private final String method;

    Known(HttpServletRequest request) {
      super(request);
      this.method = request.getMethod();
    }

    @Override
    public String getMethod() {
      return method;
    }
  }
}
