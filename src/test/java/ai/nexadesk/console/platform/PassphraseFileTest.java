package ai.nexadesk.console.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.platform.Secrets.Done;
import ai.nexadesk.console.platform.Secrets.Failed;
import ai.nexadesk.console.platform.Secrets.Found;
import ai.nexadesk.console.platform.Secrets.Nothing;
import ai.nexadesk.console.platform.Secrets.Trouble;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets in files that a passphrase locks. */
class PassphraseFileTest {

  private static final String KEY = "fc_live_Sup3rS3cretKey";

  @TempDir Path folder;

  private Path place() {
    return folder.resolve("keys");
  }

  private PassphraseFile with(String passphrase) {
    return new PassphraseFile(place(), Secret.of(passphrase));
  }

  private static String read(Secrets.Answer answer) {
    assertThat(answer).isInstanceOf(Found.class);
    return ((Found) answer).secret().reveal();
  }

  @Test
  void whatWasKeptOpensWithThePassphraseOnly() {
    assertThat(with("correct horse").keep("acme", Secret.of(KEY))).isEqualTo(new Done());

    assertThat(read(with("correct horse").read("acme"))).isEqualTo(KEY);
    assertThat(with("correct horsf").read("acme")).isEqualTo(new Failed(Trouble.WRONG_PASSPHRASE));
    assertThat(with("correct horse").read("other")).isEqualTo(new Nothing());
    assertThat(PassphraseFile.holds(place(), "acme")).isTrue();
    assertThat(PassphraseFile.holds(place(), "other")).isFalse();
  }

  @Test
  void theFileIsItsOwnersAndHoldsNeitherKeyNorPassphrase() throws Exception {
    with("correct horse").keep("acme", Secret.of(KEY));

    Path file = onlyFile();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place())))
        .isEqualTo("rwx------");
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain("fc_live", "correct horse");
  }

  @Test
  void theSameKeyLooksDifferentEachTimeItIsKept() throws Exception {
    with("correct horse").keep("acme", Secret.of(KEY));
    byte[] first = Files.readAllBytes(onlyFile());
    with("correct horse").keep("acme", Secret.of(KEY));

    assertThat(Files.readAllBytes(onlyFile())).isNotEqualTo(first);
    assertThat(read(with("correct horse").read("acme"))).isEqualTo(KEY);
  }

  @Test
  void aChangedFileNeverGivesAWrongKey() throws Exception {
    with("correct horse").keep("acme", Secret.of(KEY));
    byte[] whole = Files.readAllBytes(onlyFile());

    // The mark, the rounds, salt, nonce, the locked part and the seal, one bit each.
    for (int at : new int[] {0, 9, 14, 30, 45, whole.length - 1}) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(onlyFile(), changed);
      assertThat(with("correct horse").read("acme")).as("byte " + at).isInstanceOf(Failed.class);
    }
    for (int length : new int[] {0, 7, 40, whole.length - 1}) {
      Files.write(onlyFile(), java.util.Arrays.copyOf(whole, length));
      assertThat(with("correct horse").read("acme"))
          .as("cut to " + length)
          .isInstanceOf(Failed.class);
    }
  }

  @Test
  void aFileDoesNotOpenUnderAnotherName() throws Exception {
    with("correct horse").keep("acme", Secret.of(KEY));
    Files.copy(onlyFile(), place().resolve("other.key"));

    assertThat(with("correct horse").read("other")).isEqualTo(new Failed(Trouble.WRONG_PASSPHRASE));
  }

  @Test
  void whatIsForgottenIsGone() throws Exception {
    with("correct horse").keep("acme", Secret.of(KEY));

    assertThat(with("anything").forget("acme")).isEqualTo(new Done());
    assertThat(with("anything").forget("acme")).isEqualTo(new Done());
    try (Stream<Path> files = Files.list(place())) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws Exception {
    Files.writeString(place(), "a file where the folder should be");

    assertThat(with("correct horse").keep("acme", Secret.of(KEY)))
        .isEqualTo(new Failed(Trouble.DISK));
  }

  @Test
  void nothingPrintedShowsASecret() {
    Secret secret = Secret.of(KEY);

    assertThat(secret + " " + new Found(secret) + " " + new PassphraseFile(folder, secret))
        .doesNotContain("fc_live")
        .contains("hidden");
  }

  private Path onlyFile() throws Exception {
    try (Stream<Path> files = Files.list(place())) {
      return files.filter(file -> file.endsWith("acme.key")).findFirst().orElseThrow();
    }
  }
}
