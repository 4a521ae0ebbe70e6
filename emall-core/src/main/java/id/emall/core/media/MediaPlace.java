package id.emall.core.media;

import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.StartUpWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;

/**
 * The store that {@code emall.media.store} names: a folder, or a bucket of an S3-compatible one.
 * What still lies in the folder when a bucket was chosen is found there until it has been moved.
 */
@ApplicationScoped
public class MediaPlace implements MediaBytes, StartUpWork {

  private MediaFolder folder;
  private MediaBucket bucket;
  private boolean remote;

  protected MediaPlace() {}

  /**
   * @throws IllegalStateException when the setting is neither
   */
  @Inject
  MediaPlace(MediaFolder folder, MediaBucket bucket, SettingReader settings) {
    this.folder = folder;
    this.bucket = bucket;
    remote =
        switch (settings.text("emall.media.store", "folder")) {
          case "folder" -> false;
          case "s3" -> true;
          default ->
              throw new IllegalStateException("setting emall.media.store must be folder or s3");
        };
  }

  /** Has the settings read when the mall starts. */
  @Override
  public void run() {
    if (remote) {
      bucket.check();
    }
  }

  /** Whether files are kept in a bucket. */
  boolean isRemote() {
    return remote;
  }

  @Override
  public void write(String id, byte[] content) {
    bytes().write(id, content);
  }

  /**
   * What still lies in the folder is replaced there: it is what readers get, and what goes to the
   * bucket when it is moved.
   */
  @Override
  public void replace(String id, byte[] content) {
    if (remote && folder.has(id)) {
      folder.replace(id, content);
    } else {
      bytes().replace(id, content);
    }
  }

  @Override
  public InputStream open(String id) throws IOException {
    if (remote && folder.has(id)) {
      return folder.open(id);
    }
    return bytes().open(id);
  }

  @Override
  public void delete(String id) {
    if (remote) {
      bucket.delete(id);
    }
    folder.delete(id);
  }

  private MediaBytes bytes() {
    return remote ? bucket : folder;
  }
}
