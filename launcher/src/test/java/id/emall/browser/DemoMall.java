package id.emall.browser;

import id.emall.launcher.story.SandboxDesk;
import id.emall.launcher.system.MallProcess;
import id.emall.launcher.system.SystemUnderTest;
import java.net.URI;

/**
 * The shared mall with demo data, and its sandbox. To work on a test, start one by hand ({@code
 * ./emall up}) and name it: {@code -Demall.test.site=http://localhost:8080
 * -Demall.test.sandbox=http://localhost:8090}.
 */
final class DemoMall implements AutoCloseable {

  /** As the demo prints it. */
  static final String PASSWORD = "lumbung-demo-2026";

  private final String site;
  private final URI address;
  private final SandboxDesk sandbox;

  private DemoMall(URI site, URI sandbox) {
    this.site = site.toString();
    this.address = sandbox;
    this.sandbox = new SandboxDesk(sandbox);
  }

  static DemoMall open() {
    String running = System.getProperty("emall.test.site");
    if (running != null) {
      return new DemoMall(
          URI.create(running), URI.create(System.getProperty("emall.test.sandbox")));
    }
    MallProcess mall = SystemUnderTest.shared();
    return new DemoMall(mall.site(), mall.sandbox());
  }

  /** Without a slash at its end. */
  String site() {
    return site;
  }

  /** Where the sandbox is. */
  URI sandboxAddress() {
    return address;
  }

  SandboxDesk sandbox() {
    return sandbox;
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
