package shop.kontor.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * {@link BodyLimit} lets pass as many octets as come, for the handler that reads them as a stream counts them. One that has
 * its body read for it would be given all of them at once, so it is given none.
 */
class OctetsByStream implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws HttpMediaTypeNotSupportedException {
    var type = request.getContentType();
    if (type != null && type.startsWith(MediaType.APPLICATION_OCTET_STREAM_VALUE) && handler instanceof HandlerMethod method
        && Arrays.stream(method.getMethodParameters()).anyMatch(each -> each.hasParameterAnnotation(RequestBody.class))) {
      throw new HttpMediaTypeNotSupportedException(MediaType.APPLICATION_OCTET_STREAM, List.of(MediaType.APPLICATION_JSON));
    }
    return true;
  }
}
