package shop.kontor.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.DigestUtils;
import shop.kontor.foundation.web.ImportMap;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModulesTests {

  private final ImportMap map = new ImportMap();

  @Test
  void the_policy_names_the_map_as_the_page_has_it() throws Exception {
    var hash = MessageDigest.getInstance("SHA-256").digest(map.text().getBytes(StandardCharsets.UTF_8));
    assertThat(map.source()).isEqualTo("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
  }

  @Test
  void every_module_is_named_with_the_hash_of_its_content() throws IOException {
    var imports = JsonMapper.builder().build().readTree(map.text()).get("imports");
    assertThat(imports.get("studio/room3d").asString()).isEqualTo("/studio/modules/room3d-"
        + DigestUtils.md5DigestAsHex(new ClassPathResource("static/studio/modules/room3d.js").getContentAsByteArray())
        + ".js");
    var three = imports.get("three").asString();
    assertThat(three).matches("/webjars/three/[^/]+/build/three\\.module\\.min\\.js");
    assertThat(new ClassPathResource("META-INF/resources" + three).exists()).isTrue();
    assertThat(new ClassPathResource("META-INF/resources" + imports.get("three/addons/").asString()
        + "loaders/OBJLoader.js").exists()).isTrue();
  }
}
