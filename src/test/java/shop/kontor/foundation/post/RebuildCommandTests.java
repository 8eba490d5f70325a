package shop.kontor.foundation.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import shop.kontor.Kontor;

@DisplayName("Filling replicas anew from the command line")
class RebuildCommandTests {

  @TempDir
  Path folder;

  @Test
  void says_where_else_it_is_done_while_the_shop_is_open() throws IOException {
    var said = new StringWriter();
    try (var books = FileChannel.open(folder.resolve("kontor.mv.db"), StandardOpenOption.CREATE,
        StandardOpenOption.WRITE); var _ = books.lock()) {
      int code = new CommandLine(new Kontor()).addSubcommand(new RebuildCommand()).setErr(new PrintWriter(said))
          .execute("rebuild", "search", "--kontor.data=" + folder, "--kontor.demo=false",
              "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("kontor")
                  + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
      assertThat(code).as(said.toString()).isEqualTo(4);
    }
    assertThat(said.toString()).contains("The shop is open", "/mesh/backoffice").doesNotContain("Exception", "\tat ");
  }
}
