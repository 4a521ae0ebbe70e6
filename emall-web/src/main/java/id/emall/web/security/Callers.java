package id.emall.web.security;

import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells where a request comes from. What {@code X-Forwarded-For} says is believed only of the
 * proxies in {@code emall.proxy.trusted}, each of which adds the address it saw on the right; what
 * a caller wrote there itself stands further left and changes nothing.
 */
@ApplicationScoped
public class Callers {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  /** What a proxy on this machine adds to a request from elsewhere. */
  private static final List<String> PROXY_HEADERS =
      List.of(
          "Forwarded", "Via", FORWARDED_FOR, "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private static final int NETWORK_BYTES = 8;

  private List<AddressRange> proxies;

  protected Callers() {}

  /**
   * @throws IllegalStateException when the setting is no list of address ranges
   */
  @Inject
  public Callers(SettingReader settings) {
    this(settings.text("emall.proxy.trusted", ""));
  }

  Callers(String trusted) {
    proxies = ranges(trusted);
  }

  private static List<AddressRange> ranges(String trusted) {
    return Arrays.stream(trusted.split(","))
        .map(String::strip)
        .filter(range -> !range.isEmpty())
        .map(
            range ->
                AddressRange.of(range)
                    .orElseThrow(
                        () ->
                            new IllegalStateException(
                                "setting emall.proxy.trusted must be address ranges such as"
                                    + " 10.0.0.0/8, with commas between them; "
                                    + range
                                    + " is none")))
        .toList();
  }

  /** The proxies that are believed, for the log. */
  public List<String> trustedProxies() {
    return proxies.stream()
        .map(range -> range.first().getHostAddress() + "/" + range.bits())
        .toList();
  }

  /**
   * The address that limits are counted against: the nearest one that is no trusted proxy. Of an
   * IPv6 address the network part, since whoever has one address has all of its network.
   */
  public String address(HttpServletRequest request) {
    String told = request.getRemoteAddr();
    Optional<InetAddress> peer = AddressRange.address(told);
    if (peer.isEmpty()) {
      return told;
    }
    InetAddress caller = peer.get();
    for (String entry : forwarded(request)) {
      Optional<InetAddress> further = AddressRange.address(withoutPort(entry));
      if (!isProxy(caller) || further.isEmpty()) {
        break;
      }
      caller = further.get();
    }
    return caller instanceof Inet6Address six ? network(six) : caller.getHostAddress();
  }

  /** Whether a program on this machine asks, and not a proxy for somebody elsewhere. */
  public boolean isOnThisMachine(HttpServletRequest request) {
    return PROXY_HEADERS.stream().allMatch(header -> request.getHeader(header) == null)
        && OWN_NAMES.contains(host(request))
        && AddressRange.address(request.getRemoteAddr())
            .filter(InetAddress::isLoopbackAddress)
            .isPresent();
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(range -> range.contains(address));
  }

  /** The entries of the header, the last one first. */
  private static List<String> forwarded(HttpServletRequest request) {
    List<String> entries = new ArrayList<>();
    for (String line : Collections.list(request.getHeaders(FORWARDED_FOR))) {
      for (String entry : line.split(",", -1)) {
        entries.add(entry.strip());
      }
    }
    return entries.reversed();
  }

  private static String withoutPort(String entry) {
    if (entry.startsWith("[")) {
      return entry.substring(1, Math.max(1, entry.indexOf(']')));
    }
    return entry.indexOf(':') == entry.lastIndexOf(':') ? entry.replaceFirst(":.*", "") : entry;
  }

  private static String network(Inet6Address address) {
    byte[] bytes = Arrays.copyOf(address.getAddress(), NETWORK_BYTES);
    try {
      return InetAddress.getByAddress(Arrays.copyOf(bytes, 2 * NETWORK_BYTES)).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of 16 bytes is an address", e);
    }
  }

  /** The name by which the caller called this machine. */
  private static String host(HttpServletRequest request) {
    String host = request.getHeader("Host");
    return host == null ? "" : host.replaceFirst(":[0-9]+$", "");
  }
}
