package shop.kontor.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Tells caches that a page has one address and two languages, which the browser or the reader's own choice decides. */
class OnePageManyReaders implements HandlerInterceptor {

  @Override
  public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView view) {
    if (view != null) {
      response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    }
  }
}
