package ai.nexadesk.console.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxy that the environment names, as other programs take it: {@code HTTPS_PROXY}, {@code
 * HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, in small letters or capitals; where it names
 * none, the operating system's. This computer itself is always reached directly. Immutable.
 */
public final class EnvironmentProxies extends ProxySelector {

  private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);
  private static final int USUAL_PORT = 8080;

  private final Map<String, String> environment;
  private final ProxySelector system;

  EnvironmentProxies(Map<String, String> environment, ProxySelector system) {
    this.environment = Map.copyOf(environment);
    this.system = system;
  }

  /** Has the whole process use them. Before anything is sent. */
  public static void use(Map<String, String> environment) {
    System.setProperty("java.net.useSystemProxies", "true");
    ProxySelector system = ProxySelector.getDefault();
    if (system != null) {
      ProxySelector.setDefault(new EnvironmentProxies(environment, system));
    }
  }

  @Override
  public List<Proxy> select(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    if (here(host) || excepted(host)) {
      return DIRECT;
    }
    return named(String.valueOf(address.getScheme()))
        .map(List::of)
        .orElseGet(() -> system.select(address));
  }

  private static boolean here(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  /** A name stands for itself and all below it; a star for everything. */
  private boolean excepted(String host) {
    return variable("no_proxy").stream()
        .flatMap(names -> Stream.of(names.split("[,\\s]+", -1)))
        .map(name -> name.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
        .filter(name -> !name.isEmpty())
        .anyMatch(name -> name.equals("*") || host.equals(name) || host.endsWith("." + name));
  }

  private Optional<Proxy> named(String scheme) {
    return variable(scheme.toLowerCase(Locale.ROOT) + "_proxy")
        .or(() -> variable("all_proxy"))
        .flatMap(EnvironmentProxies::proxy);
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name))
        .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** What is no address is as good as none: the way without it says what is wrong. */
  private static Optional<Proxy> proxy(String value) {
    try {
      URI address = URI.create(value.contains("://") ? value : "http://" + value);
      if (address.getHost() == null) {
        return Optional.empty();
      }
      int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
      Proxy.Type type =
          address.getScheme().startsWith("socks") ? Proxy.Type.SOCKS : Proxy.Type.HTTP;
      return Optional.of(
          new Proxy(type, InetSocketAddress.createUnresolved(address.getHost(), port)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException why) {
    system.connectFailed(address, proxy, why);
  }
}
