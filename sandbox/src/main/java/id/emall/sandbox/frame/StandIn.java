package id.emall.sandbox.frame;

import java.util.Map;
import java.util.OptionalInt;

/**
 * One outside service, played as strictly as the real one. It is made with a {@link Stage}, then
 * told everything that ever happened to it through {@link #apply}, then opened.
 *
 * <p>Lasting state changes in {@link #apply} alone: a handler that wants a change calls {@link
 * Stage#record}, which writes the change down and then has it applied. So a replayed journal and a
 * live run can never differ. A stand-in guards its own state against several threads.
 */
public interface StandIn extends AutoCloseable {

  /** Short name, as in {@code /sandbox/<name>/...} and in the journal. */
  String name();

  /** Registers the partner's own paths and the control routes. */
  void routes(Routes routes);

  /** Lets a recorded entry of this stand-in happen, now or again at start. */
  void apply(JournalEntry entry);

  /** What can be made to go wrong: name to one line for people. In order of showing. */
  default Map<String, String> faults() {
    return Map.of();
  }

  /** Its part of the playing page as it stands now. */
  Panel panel();

  /** Whether it has a part of the playing page. */
  default boolean onPage() {
    return true;
  }

  /**
   * The mall's settings that lead here, with full keys such as {@code emall.bank.bca.base-url}.
   *
   * @param url where the sandbox is reached
   */
  default Map<String, String> mallSettings(String url) {
    return Map.of();
  }

  /** Begins to listen, for a stand-in that does not speak HTTP. The journal is replayed by then. */
  default void open() {}

  /** The port of its own on which it listens once open. */
  default OptionalInt port() {
    return OptionalInt.empty();
  }

  @Override
  default void close() {}
}
