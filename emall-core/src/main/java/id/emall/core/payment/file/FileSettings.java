package id.emall.core.payment.file;

import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How statement files come and are worked on. */
@ApplicationScoped
public class FileSettings {

  private SettingReader read;

  protected FileSettings() {}

  @Inject
  public FileSettings(SettingReader read) {
    this.read = read;
  }

  /**
   * A folder from which files are taken; all nodes must see the same one. None unless set. {@code
   * emall.statement.folder}
   */
  public Optional<Path> folder() {
    return read.find("emall.statement.folder").map(Path::of);
  }

  /** How often new files are looked for. {@code emall.statement.tick} */
  public Duration tick() {
    return read.duration("emall.statement.tick", Duration.ofSeconds(2));
  }

  /**
   * How long nobody must have written to a file in the folder before it is taken over. {@code
   * emall.statement.still}
   */
  public Duration still() {
    return read.duration("emall.statement.still", Duration.ofSeconds(10));
  }

  /**
   * How long a file is left to the node that works on it without a sign of life. {@code
   * emall.statement.lease}
   */
  public Duration lease() {
    return read.duration("emall.statement.lease", Duration.ofMinutes(2));
  }
}
