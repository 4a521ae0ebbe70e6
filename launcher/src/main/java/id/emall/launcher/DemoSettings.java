package id.emall.launcher;

import id.emall.sandbox.Sandbox;

/** Points the mall's adapters at the sandbox, with intervals short enough to watch. */
final class DemoSettings {

  private DemoSettings() {}

  static void put(Settings settings, Sandbox sandbox) {
    settings.fallback("emall.demo", "true");
  }
}
