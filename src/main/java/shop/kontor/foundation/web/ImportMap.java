package shop.kontor.foundation.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.DigestUtils;

/**
 * Which address a script means by a name: {@code import ... from 'studio/room3d'}. Modules are rooms' files {@code
 * static/<room>/modules/*.js}, and three.js. Addresses carry a hash of the content, so that browsers may keep what they
 * have, and never mix old with new.
 *
 * <p>Browsers take such a map from within a page only; the content policy names it by its hash.
 */
public final class ImportMap {

  private static final String WEBJARS = "classpath*:META-INF/resources/webjars/three/*/";

  private final String text;

  public ImportMap() {
    var names = new TreeMap<String, String>();
    try {
      var files = new PathMatchingResourcePatternResolver();
      for (var file : files.getResources("classpath*:static/*/modules/*.js")) {
        var path = after(file.getURL().getPath(), "/static/");
        var name = path.replace("/modules/", "/").replaceFirst("\\.js$", "");
        try (var content = file.getInputStream()) {
          names.putIfAbsent(name, "/" + path.replaceFirst("\\.js$", "-" + md5(content) + ".js"));
        }
      }
      for (var file : files.getResources(WEBJARS + "build/three.module.min.js")) {
        var path = "/webjars/" + after(file.getURL().getPath(), "/webjars/");
        names.putIfAbsent("three", path);
        names.putIfAbsent("three/addons/", path.replaceFirst("build/[^/]+$", "examples/jsm/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.text = names.entrySet().stream().map(each -> "\"" + each.getKey() + "\":\"" + each.getValue() + "\"")
        .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
  }

  /** As it stands within {@code <script type="importmap">}, to the letter. */
  public String text() {
    return text;
  }

  /** As a content policy names it. */
  public String source() {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String after(String path, String folder) {
    return path.substring(path.lastIndexOf(folder) + folder.length());
  }

  /** As Spring's ContentVersionStrategy has it. */
  private static String md5(InputStream content) throws IOException {
    return DigestUtils.md5DigestAsHex(content);
  }
}
