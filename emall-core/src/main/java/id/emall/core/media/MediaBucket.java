package id.emall.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Files in a bucket. What is written waits in the database, in the transaction that names it, until
 * {@link MediaSending} has brought it there: no transaction waits for the bucket, every node can
 * read the file at once, and nothing is there that was refused in the end.
 */
@ApplicationScoped
class MediaBucket implements MediaBytes {

  private Jdbi jdbi;
  private Clock clock;
  private S3 s3;

  protected MediaBucket() {}

  @Inject
  MediaBucket(Jdbi jdbi, Clock clock, S3 s3) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.s3 = s3;
  }

  /**
   * @throws IllegalStateException when a setting is missing or wrong
   */
  void check() {
    s3.check();
  }

  /** The same way as in the folder, so that one can be copied into the other. */
  static String key(String id) {
    return id.substring(0, 2) + "/" + id;
  }

  @Override
  public void write(String id, byte[] content) {
    await(id, content);
  }

  @Override
  public void replace(String id, byte[] content) {
    await(id, content);
  }

  @Override
  public InputStream open(String id) throws IOException {
    Optional<byte[]> waiting =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select content from media_waiting where id = :id and content is not null")
                    .bind("id", id)
                    .mapTo(byte[].class)
                    .findOne());
    if (waiting.isPresent()) {
      return new ByteArrayInputStream(waiting.get());
    }
    byte[] content = s3.get(key(id)).orElseThrow(() -> new FileNotFoundException(id));
    return new ByteArrayInputStream(content);
  }

  @Override
  public void delete(String id) {
    await(id, null);
  }

  /**
   * @param content null: to be thrown away
   */
  private void await(String id, byte[] content) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into media_waiting (id, content, next_at) values (:id, :content, :now)
                    on conflict (id) do update
                    set content = excluded.content, next_at = excluded.next_at, failures = 0,
                      version = media_waiting.version + 1
                    """)
                .bind("id", id)
                .bind("content", content)
                .bind("now", clock.instant())
                .execute());
  }
}
