package id.emall.web.media;

import id.emall.core.media.MediaFile;
import id.emall.core.media.MediaStore;
import id.emall.web.frame.FastGzip;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;

/** Sends what people brought. */
@Path("/media/{id}")
@ApplicationScoped
public class MediaPage {

  private static final String DRAWING = "image/svg+xml";

  /** Opened by itself, a file may do nothing but be shown. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  @Inject private MediaStore store;

  @Inject private CurrentActor currentActor;

  /** A browser's reader of PDF is left out of it. */
  private static final String DOWNLOAD = "attachment; filename=\"berkas.pdf\"";

  @GET
  public Response send(
      @PathParam("id") String id,
      @HeaderParam("Accept-Encoding") String encodings,
      @HeaderParam("If-None-Match") String known) {
    MediaFile file = store.open(currentActor.actor(), id);
    if (file.secret()) {
      return secret(file);
    }
    String tag = '"' + id + '"';
    var response = tag.equals(known) ? Response.notModified() : Response.ok();
    response
        .header("ETag", tag)
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .header("Content-Security-Policy", POLICY)
        .type(file.contentType());
    if (tag.equals(known)) {
      return response.build();
    }
    boolean gzip =
        DRAWING.equals(file.contentType()) && encodings != null && encodings.contains("gzip");
    if (gzip) {
      response.header("Content-Encoding", "gzip").header("Vary", "Accept-Encoding");
    } else {
      response.header("Content-Length", file.bytes());
    }
    return response.entity(gzip ? compressed(file) : plain(file)).build();
  }

  /** A file for those alone to whom it is shown; nothing between here and them keeps it. */
  public static Response secret(MediaFile file) {
    return Response.ok(plain(file), file.contentType())
        .header("Cache-Control", "private, no-store")
        .header("Content-Security-Policy", POLICY)
        .header("Content-Disposition", file.isPicture() ? "inline" : DOWNLOAD)
        .header("Content-Length", file.bytes())
        .build();
  }

  private static StreamingOutput plain(MediaFile file) {
    return out -> {
      try (InputStream in = file.open()) {
        in.transferTo(out);
      }
    };
  }

  private static StreamingOutput compressed(MediaFile file) {
    return out -> {
      try (InputStream in = file.open();
          var gzip = new FastGzip(out)) {
        in.transferTo(gzip);
      }
    };
  }
}
