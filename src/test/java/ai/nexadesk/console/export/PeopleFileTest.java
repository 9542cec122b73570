package ai.nexadesk.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.store.People.Kind;
import ai.nexadesk.console.store.People.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names as a file. */
class PeopleFileTest {

  @TempDir Path folder;

  private PeopleFile.Content read(String text) throws IOException {
    Path file = folder.resolve("people.csv");
    Files.writeString(file, text);
    return PeopleFile.read(file);
  }

  @Test
  void whatIsWrittenIsReadAgainWhateverTheNames() throws IOException {
    List<Named> names =
        List.of(
            new Named(Kind.AGENT, "a1", "", "Ærøskøbing, \"the\" \n second"),
            new Named(Kind.AGENT, "a2", "", "=cmd()"),
            new Named(Kind.DEPARTMENT, "a1", "", "'tHooft"));
    Path file = folder.resolve("out.csv");
    PeopleFile.write(names, file);
    assertThat(PeopleFile.read(file)).isEqualTo(new PeopleFile.Content.Names(names));
    assertThat(Files.readString(file)).contains("'=cmd()");
  }

  @Test
  void theColumnsMayStandInAnyOrderAndAnIdWithoutANameIsPassedOver() throws IOException {
    assertThat(read("Name;more;ID;kind\r\nBilling;x;d1;Department\r\n;x;d2;department\r\n"))
        .isEqualTo(
            new PeopleFile.Content.Names(List.of(new Named(Kind.DEPARTMENT, "d1", "", "Billing"))));
  }

  @Test
  void aFileWithOneSenselessLineIsRefusedWholeAndTheLineIsNamed() throws IOException {
    assertThat(read("kind,id,name\nagent,a1,A\nrobot,a2,B\n"))
        .isEqualTo(new PeopleFile.Content.UnknownKind(3, "robot"));
    assertThat(read("kind,id,name\nagent,,A\n")).isEqualTo(new PeopleFile.Content.NoId(2));
    assertThat(read("kind,id,name\nagent,a,A\nagent,a,B\n"))
        .isEqualTo(new PeopleFile.Content.Twice(3, "a"));
    assertThat(read("kind,id,name\nagent,a," + "x".repeat(201)))
        .isEqualTo(new PeopleFile.Content.TooLong(2));
  }

  @Test
  void whatIsNoSuchFileIsSaidToBeSomethingElse() throws IOException {
    PeopleFile.Content other = new PeopleFile.Content.SomethingElse();
    assertThat(read("")).isEqualTo(other);
    assertThat(read("id,title\n1,2\n")).isEqualTo(other);
    assertThat(read("{\"format\": 1}")).isEqualTo(other);
    Path binary = folder.resolve("binary");
    Files.write(binary, "kind,id,name\nagent,a,\u00ff".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(PeopleFile.read(binary)).isEqualTo(other);
    assertThat(PeopleFile.read(folder)).isEqualTo(other);
  }
}
