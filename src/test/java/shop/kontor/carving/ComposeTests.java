package shop.kontor.carving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import shop.kontor.architecture.house.House;

/** There is no container engine where this is built, so what can be known of compose.yaml is read. */
class ComposeTests {

  private static final Pattern SETTING = Pattern.compile("(?:kontor|spring\\.datasource|server)(?:\\.[a-z][a-z-]*)+");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)[^}]*}");

  private String text;
  private Map<String, Object> compose;
  private Map<String, Map<String, Object>> services;

  @BeforeEach
  @SuppressWarnings("unchecked")
  void read() throws IOException {
    text = Files.readString(Path.of("compose.yaml"));
    compose = new Yaml().load(text);
    services = (Map<String, Map<String, Object>>) compose.get("services");
  }

  @Test
  void the_shop_stands_behind_a_proxy_with_a_database_and_a_broker() {
    assertThat(services).containsOnlyKeys("proxy", "shop", "postgres", "kafka");
    assertThat(services.get("proxy").get("command").toString()).contains("--to shop:8080");
    assertThat(services.get("shop")).doesNotContainKey("ports");
    assertThat(environment("shop").get("SPRING_DATASOURCE_URL").toString())
        .isEqualTo("jdbc:postgresql://postgres:5432/" + environment("postgres").get("POSTGRES_DB"));
    assertThat(environment("shop").get("SPRING_DATASOURCE_USERNAME"))
        .isEqualTo(environment("postgres").get("POSTGRES_USER"));
    assertThat(environment("kafka").get("KAFKA_ADVERTISED_LISTENERS").toString())
        .isEqualTo("PLAINTEXT://" + environment("shop").get("KONTOR_BROKER"));
    assertThat(((Map<?, ?>) services.get("shop").get("depends_on")).keySet()).isEqualTo(Set.of("postgres", "kafka"));
    assertThat(services.get("shop").get("deploy").toString()).contains("${SHOP_INSTANCES:-2}");
  }

  @Test
  void every_setting_that_the_shop_is_given_is_one_that_it_reads() throws IOException {
    var read = new TreeSet<String>();
    for (var file : House.files(Path.of("src/main"), "")) {
      if (file.toString().matches(".*\\.(java|properties)")) {
        SETTING.matcher(Files.readString(file)).results()
            .forEach(found -> read.add(found.group().replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT)));
      }
    }
    assertThat(read).containsAll(environment("shop").keySet());
  }

  @Test
  void secrets_come_from_the_environment_and_must_be_given() {
    var secret = Pattern.compile("PASSWORD|KEY|SECRET|TOKEN");
    services.keySet().forEach(service -> environment(service).forEach((name, value) -> {
      if (secret.matcher(name).find()) {
        assertThat(value.toString()).as(service + " " + name).matches("\\$\\{\\w+:\\?}");
      }
    }));
    VARIABLE.matcher(text).results().filter(found -> secret.matcher(found.group(1)).find())
        .forEach(found -> assertThat(text.lines().filter(line -> line.startsWith("#")).toList())
            .as("told at the top").anyMatch(line -> line.contains(found.group(1))));
  }

  @Test
  void every_volume_is_kept_by_name_and_the_shops_lies_where_its_image_has_its_data() throws IOException {
    var used = new TreeSet<String>();
    services.values().forEach(service -> ((Collection<?>) service.getOrDefault("volumes", Set.of()))
        .forEach(volume -> used.add(volume.toString().split(":")[0])));
    assertThat(((Map<?, ?>) compose.get("volumes")).keySet()).isEqualTo(used);
    var place = services.get("shop").get("volumes").toString().replaceAll(".*:|]", "");
    assertThat(Files.readString(Path.of("Dockerfile"))).contains("VOLUME " + place);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> environment(String service) {
    return (Map<String, Object>) services.get(service).getOrDefault("environment", Map.of());
  }
}
