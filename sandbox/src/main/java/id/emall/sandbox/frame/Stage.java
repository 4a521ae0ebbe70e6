package id.emall.sandbox.frame;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the frame lends to one stand-in. */
public final class Stage {

  private final String name;
  private final Clock clock;
  private final Journal journal;
  private final Path folder;
  private final Map<String, String> settings;
  private Consumer<JournalEntry> audience =
      entry -> {
        throw new IllegalStateException("nothing may be recorded before the sandbox is open");
      };
  private Faults faults = new Faults(Map.of());

  /**
   * @param name the stand-in's name
   * @param folder where files may be kept, or null when nothing outlives the process
   * @param settings of the whole sandbox, keys beginning with a stand-in's name
   */
  public Stage(
      String name, Clock clock, Journal journal, Path folder, Map<String, String> settings) {
    this.name = name;
    this.clock = clock;
    this.journal = journal;
    this.folder = folder;
    this.settings = settings;
  }

  void bind(StandIn standIn) {
    audience = standIn::apply;
    faults = new Faults(standIn.faults());
  }

  public Clock clock() {
    return clock;
  }

  public Faults faults() {
    return faults;
  }

  /** Where files such as keys may be kept; empty when nothing outlives the process. */
  public Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  /** The setting {@code <stand-in>.<key>}. */
  public String setting(String key, String fallback) {
    return settings.getOrDefault(name + "." + key, fallback);
  }

  /**
   * Writes something down and lets it happen: the entry is on the disk before {@link StandIn#apply}
   * is called with it, in this thread.
   *
   * @param data maps, lists, strings and numbers
   */
  public void record(String kind, Object data) {
    JournalEntry entry = new JournalEntry(name, kind, clock.instant(), Json.tree(data));
    journal.append(entry);
    audience.accept(entry);
  }
}
