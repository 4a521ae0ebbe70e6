package id.emall.core.media;

import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what waits into the bucket, and what still lies in the folder from the time before there
 * was one.
 */
@ApplicationScoped
public class MediaSending implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(MediaSending.class);
  private static final int BATCH = 100;

  /** So many files that cannot be moved end a run: the bucket may be down. */
  private static final int FAILURES = 5;

  private MediaPlace place;
  private MediaFolder folder;
  private MediaRows rows;
  private MediaWaiting waiting;
  private MediaMoving moving;
  private S3 s3;
  private int firstSubFolder;

  protected MediaSending() {}

  @Inject
  MediaSending(
      MediaPlace place,
      MediaFolder folder,
      MediaRows rows,
      MediaWaiting waiting,
      MediaMoving moving,
      S3 s3) {
    this.place = place;
    this.folder = folder;
    this.rows = rows;
    this.waiting = waiting;
    this.moving = moving;
    this.s3 = s3;
  }

  @Override
  public String name() {
    return "media-sending";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(2);
  }

  @Override
  public void run() {
    if (place.isRemote()) {
      sendWaiting();
      moveFolder();
    }
  }

  private void sendWaiting() {
    for (int sent = 0; sent < BATCH; sent++) {
      Optional<MediaWaiting.Due> due = waiting.claim();
      if (due.isEmpty()) {
        return;
      }
      try {
        send(due.get());
        waiting.done(due.get());
      } catch (IOException e) {
        LOG.warn("The file {} could not be brought to the bucket", due.get().id(), e);
        waiting.putOff(due.get());
        return;
      }
    }
  }

  private void send(MediaWaiting.Due due) throws IOException {
    String key = MediaBucket.key(due.id());
    if (due.content() == null) {
      s3.delete(key);
    } else {
      s3.put(key, due.content());
    }
  }

  /** Each run begins in another sub-folder, so that what cannot be moved holds up nothing else. */
  private void moveFolder() {
    int moved = 0;
    int failed = 0;
    firstSubFolder = (firstSubFolder + 1) % MediaFolder.SUB_FOLDERS;
    for (int step = 0; step < MediaFolder.SUB_FOLDERS && moved < BATCH; step++) {
      int subFolder = (firstSubFolder + step) % MediaFolder.SUB_FOLDERS;
      for (String id : known(folder.names(subFolder))) {
        try {
          if (moving.move(id)) {
            moved++;
          }
        } catch (IOException e) {
          LOG.warn("The file {} could not be moved to the bucket", id, e);
          failed++;
          if (failed == FAILURES) {
            return;
          }
        }
      }
    }
    if (moved > 0) {
      LOG.info("{} files were moved from the folder to the bucket", moved);
    }
  }

  private List<String> known(List<String> names) {
    return names.stream()
        .filter(name -> name.length() == 2 * 32 && HexFormat.isHexDigit(name.charAt(0)))
        .filter(id -> rows.find(id).isPresent())
        .toList();
  }
}
