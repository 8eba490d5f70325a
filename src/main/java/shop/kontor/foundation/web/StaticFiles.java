package shop.kontor.foundation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts and pictures of the rooms, {@code static/<room>}, and those of WebJars. A page's links carry a hash
 * of the content, so that browsers may keep what they have. Each link of a page asks whether it is one of these, so the
 * paths are named one by one: looked up below {@code /**}, every link would cost a search through the class path.
 */
final class StaticFiles {

  private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofDays(30)).cachePublic();

  private StaticFiles() {}

  static void serve(ResourceHandlerRegistry registry) {
    serve(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
    rooms().forEach(room -> serve(registry, "/" + room + "/**", "classpath:/static/" + room + "/"));
  }

  private static void serve(ResourceHandlerRegistry registry, String path, String folder) {
    registry.addResourceHandler(path).addResourceLocations(folder).setCacheControl(KEPT).resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }

  private static TreeSet<String> rooms() {
    try {
      var rooms = new TreeSet<String>();
      for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:static/*/**/*.*")) {
        var path = file.getURL().getPath();
        rooms.add(path.substring(path.lastIndexOf("/static/") + 8).split("/")[0]);
      }
      return rooms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
