package ai.nexadesk.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the key may go, and that it shows nowhere. */
class WorkspaceAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://chats.nexadesk.ai/api/v1/external",
        "https://chats.nexadesk.ai/api/v1/external//",
        "HTTPS://Chats.Nexadesk.ai:8443",
        "http://localhost:8080/api",
        "http://LOCALHOST",
        "http://127.0.0.1:1",
        "http://127.9.9.9/x",
        "http://[::1]:8080/",
        "http://[0:0:0:0:0:0:0:1]/",
        " https://a.example "
      })
  void httpsAnywhereAndHttpOnThisComputerAreTaken(String typed) {
    assertThat(WorkspaceAddress.of(typed).baseUrl().toString()).doesNotEndWith("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://chats.nexadesk.ai/api",
        "http://127.0.0.1.evil.example/",
        "http://localhost.evil.example",
        "http://192.168.1.7",
        "http://[::2]/",
        "http://0.0.0.0",
        "ftp://localhost/",
        "file:///etc/passwd",
        "https://user:pass@a.example",
        "https://a.example/?x=1",
        "https://a.example/#x",
        "https://a.example:70000/",
        "chats.nexadesk.ai",
        "https://",
        "",
        "https://a b.example"
      })
  void everythingElseIsRefusedWithAText(String typed) {
    assertThatThrownBy(() -> WorkspaceAddress.of(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The workspace address");
  }

  @Test
  void theKeyHidesItself() {
    ApiKey key = ApiKey.of(" fc_live_abc ");
    assertThat(key.reveal()).isEqualTo("fc_live_abc");
    assertThat(key.toString()).doesNotContain("abc");
    assertThat(key.hideIn("with fc_live_abc inside")).isEqualTo("with ••• inside");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "fc_live_a b", "fc_live_a\nX: y", "fc_live_é", "a\u0000b"})
  void aKeyThatCannotBeOneIsRefusedWithoutRepeatingIt(String typed) {
    assertThatThrownBy(() -> ApiKey.of(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("fc_live");
  }
}
