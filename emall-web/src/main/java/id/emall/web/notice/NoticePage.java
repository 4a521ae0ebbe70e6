package id.emall.web.notice;

import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.notice.inapp.NoticeView;
import id.emall.core.notice.inapp.Notices;
import id.emall.core.notice.push.PushDevices;
import id.emall.core.notice.push.PushSettings;
import id.emall.web.cookie.Cookies;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.OwnPath;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** What the mall told whoever is signed in, be they buyer, seller or operator. */
@Path(NoticePage.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class NoticePage {

  static final String HERE = "/pemberitahuan";

  @Inject private CurrentActor currentActor;

  @Inject private Notices notices;

  @Inject private PushDevices devices;

  @Inject private PushSettings pushes;

  @Inject private Cookies cookies;

  @GET
  public View show(@QueryParam("hal") String cursor) {
    Page<NoticeView> page = notices.mine(currentActor.actor(), cursor);
    return View.of("notice/notices", "notices", page.rows())
        .with("pushKey", pushes.publicKey().orElse(null))
        .with("before", page.before() == null ? null : HERE + "?hal=" + page.before())
        .with("after", page.after() == null ? null : HERE + "?hal=" + page.after());
  }

  /** Marks one read and leads to what it is about. */
  @GET
  @Path("/{id}")
  public Response open(@PathParam("id") String id) {
    currentActor.actor().requireMember();
    UUID notice = Numbers.id(id).orElseThrow(() -> Refusal.notFound("notice"));
    URI where =
        notices.open(currentActor.actor(), notice).map(OwnPath::of).orElse(URI.create(HERE));
    return Response.seeOther(where).build();
  }

  /** Where a form stood before its page was loaded again. */
  @GET
  @Path("/{form: dibaca|perangkat(/.*)?}")
  public Response backToList() {
    return Response.seeOther(URI.create(HERE)).build();
  }

  /** Marks all read that the page showed or that are older. */
  @POST
  @Path("/dibaca")
  public Response readAll(@FormParam("sampai") String newest) {
    currentActor.actor().requireMember();
    UUID shown = Numbers.id(newest).orElseThrow(() -> Refusal.notFound("notice"));
    notices.readUpTo(currentActor.actor(), shown);
    return Response.seeOther(URI.create(HERE)).build();
  }

  /** Lets the mall push to the browser that sends this. */
  @POST
  @Path("/perangkat")
  public Response switchOn(
      @FormParam("endpoint") String endpoint,
      @FormParam("p256dh") String p256dh,
      @FormParam("auth") String auth) {
    devices.switchOn(currentActor.actor(), session(), endpoint, p256dh, auth);
    return Response.noContent().build();
  }

  /** Somebody signed in again where pushes were on; 404 where they were not theirs. */
  @POST
  @Path("/perangkat/lagi")
  public Response renew(@FormParam("endpoint") String endpoint) {
    boolean known = devices.renew(currentActor.actor(), session(), endpoint);
    return Response.status(known ? Response.Status.NO_CONTENT : Response.Status.NOT_FOUND).build();
  }

  /** No more pushes to this browser. */
  @POST
  @Path("/perangkat/lepas")
  public Response switchOff(@FormParam("endpoint") String endpoint) {
    devices.switchOff(currentActor.actor(), endpoint);
    return Response.noContent().build();
  }

  private String session() {
    currentActor.actor().requireMember();
    return cookies.read(Cookies.SESSION).orElse("");
  }
}
