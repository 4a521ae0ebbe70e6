package id.emall.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;

/** Moves a file from the folder to the bucket while nobody seals it anew or throws it away. */
@ApplicationScoped
class MediaMoving {

  private MediaFolder folder;
  private MediaRows rows;
  private MediaWaiting waiting;
  private S3 s3;

  protected MediaMoving() {}

  @Inject
  MediaMoving(MediaFolder folder, MediaRows rows, MediaWaiting waiting, S3 s3) {
    this.folder = folder;
    this.rows = rows;
    this.waiting = waiting;
    this.s3 = s3;
  }

  /**
   * The copy in the folder goes only when the bucket has taken it. False when it stays for now,
   * because something waits under its id, or when it has gone.
   */
  @Transactional
  public boolean move(String id) throws IOException {
    rows.lock(id);
    if (waiting.has(id) || !folder.has(id)) {
      return false;
    }
    s3.put(MediaBucket.key(id), folder.read(id));
    folder.delete(id);
    return true;
  }
}
