package shop.kontor.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;

@ApplicationModuleTest
@AutoConfigureMockMvc
@DisplayName("An upload with an Idempotency-Key")
class IdempotentTests {

  @Autowired
  private MockMvcTester mvc;
  @Autowired
  private Passports passports;
  private final String key = Ids.next().toString();

  @TestConfiguration(proxyBeanMethods = false)
  static class Counter {

    @Bean
    Uploads uploads() {
      return new Uploads();
    }
  }

  @RestController
  @PermitAll
  static class Uploads {

    private final AtomicInteger taken = new AtomicInteger();

    @PostMapping("/foundation/uploads")
    @Idempotent
    public ResponseEntity<Integer> take(@RequestParam MultipartFile file,
        @RequestParam(required = false) String place) {
      return ResponseEntity.accepted().body(taken.incrementAndGet());
    }
  }

  private MvcTestResult upload(String name, String content, String place) {
    return mvc.post().uri("/foundation/uploads").multipart()
        .file(new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8)))
        .param("place", place).header("Idempotency-Key", key)
        .header("Authorization", "Bearer " + passports.issue(new Caller("v-1", null, "ada"))).exchange();
  }

  @Test
  void is_taken_once_and_refused_if_it_is_another() throws Exception {
    var first = upload("a.csv", "a,b", "here");
    assertThat(first).hasStatus(202);
    assertThat(upload("a.csv", "a,b", "here")).hasStatus(202).bodyText()
        .isEqualTo(first.getResponse().getContentAsString());
    assertThat(upload("a.csv", "a,c", "here")).as("another content").hasStatus(422);
    assertThat(upload("b.csv", "a,b", "here")).as("another name").hasStatus(422);
    assertThat(upload("a.csv", "a,b", "there")).as("another parameter").hasStatus(422);
  }
}
