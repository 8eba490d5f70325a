package shop.kontor.search.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Writes a page into a text, instead of to its reader, so that it can be kept. */
@Component
@ConditionalOnWebApplication
class Rendering {

  private final ThymeleafViewResolver views;

  Rendering(ThymeleafViewResolver views) {
    this.views = views;
  }

  String render(String view, Map<String, ?> model, Locale locale, HttpServletRequest request,
      HttpServletResponse response) {
    var text = new StringWriter(32_768);
    try {
      var template = views.resolveViewName(view, locale);
      template.render(model, request, new Aside(response, new PrintWriter(text)));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The view " + view + " could not be rendered", e);
    }
    return text.toString();
  }

  private static final class Aside extends HttpServletResponseWrapper {
    private final PrintWriter writer;

    Aside(HttpServletResponse response, PrintWriter writer) {
      super(response);
      this.writer = writer;
    }

    @Override
    public PrintWriter getWriter() {
      return writer;
    }

    @Override
    public void setContentType(String type) {
      // what is sent in the end decides
    }

    @Override
    public void setCharacterEncoding(String encoding) {
      // as above
    }

    @Override
    public void flushBuffer() {
      writer.flush();
    }
  }
}
