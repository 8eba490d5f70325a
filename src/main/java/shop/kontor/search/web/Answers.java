package shop.kontor.search.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import shop.kontor.search.application.ProductIndex;

/**
 * Remembers what was answered, ready to be sent, until the index changes: many ask the same, and all who read one
 * language are answered the same.
 */
@Component
class Answers {

  private static final long MOST_BYTES = 48L << 20;
  private static final int WORTH_PACKING = 1_400;

  private final ProductIndex index;
  private final Cache<Asked, Answer> answers = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
      .weigher((Asked asked, Answer answer) -> answer.plain.length + answer.packed.length + 500).build();

  private record Asked(String what, Object wish, String language, long generation) {}

  private record Answer(byte[] plain, byte[] packed, String tag) {}

  Answers(ProductIndex index) {
    this.index = index;
  }

  /** Sends what was answered to this before, or else what is made now. */
  void send(String what, Object wish, String language, String type, Supplier<String> making, HttpServletRequest request,
      HttpServletResponse response) throws IOException {
    var asked = new Asked(what, wish, language, index.generation());
    var answer = answers.getIfPresent(asked);
    if (answer == null) {
      answer = pack(making.get().getBytes(StandardCharsets.UTF_8));
      answers.put(asked, answer);
    }
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
    if (new ServletWebRequest(request, response).checkNotModified(answer.tag)) {
      return;
    }
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    var bytes = answer.plain;
    var understood = request.getHeader("Accept-Encoding");
    if (answer.packed.length > 0 && understood != null && understood.contains("gzip")) {
      response.setHeader("Content-Encoding", "gzip");
      bytes = answer.packed;
    }
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static Answer pack(byte[] plain) {
    var sum = new CRC32C();
    sum.update(plain);
    var tag = "W/\"" + Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(plain.length) + "\"";
    if (plain.length < WORTH_PACKING) {
      return new Answer(plain, new byte[0], tag);
    }
    var packed = new ByteArrayOutputStream(plain.length / 4);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Answer(plain, packed.toByteArray(), tag);
  }
}
