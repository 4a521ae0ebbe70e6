package id.emall.web.boot;

import id.emall.core.backup.Restore;
import id.emall.core.common.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fills an empty mall from a backup, then brings it up to this release. */
@ApplicationScoped
class RestoreErrand implements Errand {

  private static final String WISH = "id.emall.restore";

  @Inject private Restore restore;

  @Inject private Migrations migrations;

  @Override
  public boolean isWished() {
    return System.getProperty(WISH) != null;
  }

  @Override
  public String run() {
    Path file = Path.of(System.getProperty(WISH));
    if (!Files.isReadable(file)) {
      return "there is no file " + file + " that can be read";
    }
    if (!restore.isPossible()) {
      return "the database has members; a backup is restored into an empty one";
    }
    Actor operator = new Actor.System("command-line");
    migrations.to(Restore.schemaOf(file));
    Restore.Restored restored = restore.fill(operator, file);
    migrations.toNewest();
    restore.note(operator, restored);
    return DONE
        + "%d rows and %d uploaded files are back, as they were at %s"
            .formatted(restored.rows(), restored.files(), restored.takenAt());
  }
}
