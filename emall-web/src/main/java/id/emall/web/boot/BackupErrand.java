package id.emall.web.boot;

import id.emall.core.backup.Backups;
import id.emall.core.common.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a backup, beside nodes that serve or without any; the schema stays as it is. */
@ApplicationScoped
class BackupErrand implements Errand {

  private static final String WISH = "id.emall.backup";

  @Inject private Backups backups;

  @Override
  public boolean isWished() {
    return System.getProperty(WISH) != null;
  }

  @Override
  public String run() {
    Path file = Path.of(System.getProperty(WISH));
    if (Files.exists(file)) {
      return "there is a file " + file + " already";
    }
    Backups.Written written = backups.write(new Actor.System("command-line"), file);
    String missing =
        written.missingFiles().isEmpty()
            ? ""
            : "; not in their store, so not in the backup: " + written.missingFiles();
    return DONE
        + "%d rows and %d uploaded files are in %s%s"
            .formatted(written.rows(), written.files(), file, missing);
  }
}
