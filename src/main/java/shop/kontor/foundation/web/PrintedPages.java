package shop.kontor.foundation.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Pages that are the same for all readers of one language, kept as they were first rendered. What a page shows must be
 * told by its key, say by the version of a product: nothing else takes an old page away but the lack of room.
 */
public class PrintedPages {

  private static final int MOST_BYTES = 64 << 20;

  private final ObjectProvider<ThymeleafViewResolver> views;
  private final Cache<Key, Printed> kept = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
      .weigher((Key key, Printed page) -> 200 + page.html.length).expireAfterAccess(Duration.ofHours(1)).build();

  PrintedPages(ObjectProvider<ThymeleafViewResolver> views) {
    this.views = views;
  }

  private record Key(Object key, String language, String seenAt) {
  }

  private record Printed(byte[] html, String tag) {
  }

  /** The page of this key, in the reader's language; made by {@code page} where it is not kept. */
  public ResponseEntity<byte[]> page(Object key, HttpServletRequest request, HttpServletResponse response,
      Supplier<ModelAndView> page) {
    var language = RequestContextUtils.getLocale(request).getLanguage();
    var seenAt = request.getContextPath(); // a proxy's prefix is part of every link
    var printed = kept.get(new Key(key, language, seenAt), missing -> print(page.get(), request, response));
    // browsers ask each time, and are mostly told that nothing changed; weak, because a strong tag forbids compression
    return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noCache()).varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
        .eTag("W/\"" + printed.tag + "\"").body(printed.html);
  }

  private Printed print(ModelAndView page, HttpServletRequest request, HttpServletResponse response) {
    var sheet = new Sheet(response);
    try {
      var view = views.getObject().resolveViewName(page.getViewName(), RequestContextUtils.getLocale(request));
      view.render(Map.copyOf(page.getModel()), request, sheet);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The page " + page.getViewName() + " could not be rendered", e);
    }
    var html = sheet.bytes();
    return new Printed(html, DigestUtils.md5DigestAsHex(html));
  }

  /** Takes what a view writes; headers of the answer are none of the view's business. */
  private static final class Sheet extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));

    Sheet(HttpServletResponse response) {
      super(response);
    }

    byte[] bytes() {
      writer.flush();
      return bytes.toByteArray();
    }

    @Override
    public PrintWriter getWriter() {
      return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
      return new ServletOutputStream() {
        @Override
        public void write(int b) {
          bytes.write(b);
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
          throw new IllegalStateException("A page is printed in one go: nothing is to be waited for");
        }
      };
    }

    @Override
    public String getCharacterEncoding() {
      return StandardCharsets.UTF_8.name();
    }

    @Override
    public void setCharacterEncoding(String charset) {
    }

    @Override
    public void setContentType(String type) {
    }

    @Override
    public void setLocale(java.util.Locale locale) {
    }

    @Override
    public void flushBuffer() {
    }
  }
}
