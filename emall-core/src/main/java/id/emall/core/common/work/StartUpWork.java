package id.emall.core.common.work;

/**
 * Something a node does once while it starts: after the schema is up to date, before background
 * work begins and before the first request. Must be repeatable, because it runs at every start.
 */
public interface StartUpWork {

  void run();

  /** Whether other work needs this done before. */
  default boolean first() {
    return false;
  }
}
