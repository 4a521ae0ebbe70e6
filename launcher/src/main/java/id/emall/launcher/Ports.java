package id.emall.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks whether ports are free before anything starts. */
public final class Ports {

  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /**
   * The port itself when free, any free one for 0.
   *
   * @throws Refused when it is taken
   */
  static int claim(String host, int port, String flag) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new Refused(
          "port "
              + port
              + " on "
              + host
              + " cannot be used ("
              + e.getMessage()
              + "); choose another one with "
              + flag,
          e);
    }
  }

  /** Any free port on loopback, never the same twice. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = socket.getLocalPort();
      return GIVEN.add(port) ? port : free();
    } catch (IOException e) {
      throw new Refused("no free port on this machine: " + e.getMessage(), e);
    }
  }

  /** Whether nobody listens on a port of loopback. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
