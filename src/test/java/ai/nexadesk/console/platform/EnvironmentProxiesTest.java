package ai.nexadesk.console.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentProxiesTest {

  private static final Proxy OF_THE_SYSTEM =
      new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("system", 1));

  /** A system with one proxy. */
  private static final class OneProxy extends ProxySelector {
    @Override
    public List<Proxy> select(URI address) {
      return List.of(OF_THE_SYSTEM);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException why) {}
  }

  private static String way(Map<String, String> environment, String address) {
    Proxy first =
        new EnvironmentProxies(environment, new OneProxy()).select(URI.create(address)).getFirst();
    return first.address() instanceof InetSocketAddress to
        ? first.type() + " " + to.getHostString() + ":" + to.getPort()
        : "DIRECT";
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS_PROXY, http://proxy.corp:3128, HTTP proxy.corp:3128",
    "https_proxy, proxy.corp:3128, HTTP proxy.corp:3128",
    "https_proxy, http://proxy.corp, HTTP proxy.corp:8080",
    "ALL_PROXY, socks5://proxy.corp:1080, SOCKS proxy.corp:1080",
    "HTTP_PROXY, http://proxy.corp:3128, HTTP system:1",
    "HTTPS_PROXY, '', HTTP system:1",
    "HTTPS_PROXY, 'http://[', HTTP system:1",
  })
  void theEnvironmentComesBeforeTheSystem(String name, String value, String way) {
    assertThat(way(Map.of(name, value), "https://chats.nexadesk.ai/api")).isEqualTo(way);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nexadesk.ai            | DIRECT
          .nexadesk.ai           | DIRECT
          *.nexadesk.ai, other   | DIRECT
          *                      | DIRECT
          desk.ai                | HTTP proxy:3128
          nexadesk.ai.evil       | HTTP proxy:3128
          """)
  void someAreReachedDirectly(String names, String way) {
    Map<String, String> environment = Map.of("HTTPS_PROXY", "proxy:3128", "NO_PROXY", names);
    assertThat(way(environment, "https://chats.nexadesk.ai/api")).isEqualTo(way);
  }

  @Test
  void thisComputerIsReachedDirectly() {
    Map<String, String> environment = Map.of("ALL_PROXY", "proxy:3128");
    assertThat(way(environment, "http://127.0.0.1:8080/api")).isEqualTo("DIRECT");
    assertThat(way(environment, "http://localhost:8080/api")).isEqualTo("DIRECT");
    assertThat(way(environment, "http://[::1]:8080/api")).isEqualTo("DIRECT");
  }
}
