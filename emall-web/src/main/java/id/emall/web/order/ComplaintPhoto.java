package id.emall.web.order;

import id.emall.core.care.Complaints;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaFile;
import id.emall.web.frame.Numbers;
import id.emall.web.media.MediaPage;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** What a buyer shows with a complaint, for both sides of the order and operators. */
@Path("/keluhan/{complaint}/foto/{media}")
@ApplicationScoped
public class ComplaintPhoto {

  @Inject private CurrentActor currentActor;

  @Inject private Complaints complaints;

  @GET
  public Response send(@PathParam("complaint") String complaint, @PathParam("media") String media) {
    MediaFile file =
        Numbers.id(complaint)
            .map(id -> complaints.photo(currentActor.actor().requireMember(), id, media))
            .orElseThrow(() -> Refusal.notFound("media"));
    return MediaPage.secret(file);
  }
}
