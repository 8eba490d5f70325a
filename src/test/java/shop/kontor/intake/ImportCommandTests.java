package shop.kontor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import shop.kontor.Kontor;
import shop.kontor.intake.adapter.ImportCommand;

/** The whole house without its web server, as commands open it. */
class ImportCommandTests {

  @TempDir
  Path folder;

  @Test
  void a_catalogue_goes_in_from_the_command_line_and_the_second_time_changes_nothing() throws IOException {
    var catalogue = ManyProducts.write(folder.resolve("catalogue.csv"), 12);
    assertThat(importing(catalogue)).contains("12 added, 0 updated, 0 unchanged, 0 rejected",
        "All rooms have heard of it");
    assertThat(importing(catalogue)).contains("0 added, 0 updated, 12 unchanged, 0 rejected");
  }

  private String importing(Path catalogue) {
    var said = new StringWriter();
    int code = new CommandLine(new Kontor()).addSubcommand(new ImportCommand()).setOut(new PrintWriter(said))
        .setErr(new PrintWriter(said)).execute("import", catalogue.toString(), "--kontor.data=" + folder.resolve("data"),
            "--kontor.demo=false", "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("data")
                + "/kontor;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
    assertThat(code).as(said.toString()).isZero();
    return said.toString();
  }
}
