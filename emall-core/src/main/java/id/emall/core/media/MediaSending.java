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

  private MediaPlace place;
  private MediaFolder folder;
  private MediaRows rows;
  private MediaWaiting waiting;
  private S3 s3;

  protected MediaSending() {}

  @Inject
  MediaSending(MediaPlace place, MediaFolder folder, MediaRows rows, MediaWaiting waiting, S3 s3) {
    this.place = place;
    this.folder = folder;
    this.rows = rows;
    this.waiting = waiting;
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

  /** The copy in the folder goes only when the bucket has taken it. */
  private void moveFolder() {
    int moved = 0;
    for (int subFolder = 0; subFolder < MediaFolder.SUB_FOLDERS && moved < BATCH; subFolder++) {
      for (String id : known(folder.names(subFolder))) {
        try {
          s3.put(MediaBucket.key(id), folder.read(id));
          folder.delete(id);
          moved++;
        } catch (IOException e) {
          LOG.warn("The file {} could not be moved to the bucket", id, e);
          return;
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
