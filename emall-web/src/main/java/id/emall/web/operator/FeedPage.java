package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.payment.FeedHealth;
import id.emall.core.payment.Feeds;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** How the mall's accounts are read, what is in the way, and what to do about it. */
@Path(OperatorDesk.FEEDS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class FeedPage {

  @Inject private CurrentActor currentActor;

  @Inject private FeedHealth health;

  @Inject private Feeds feeds;

  @Inject private Answers answers;

  @GET
  public View all() {
    return View.of("operator/feeds", "states", health.states(operator()))
        .with("readings", List.of())
        .with("single", false);
  }

  /** One account with what was read of it. */
  @GET
  @Path("/{account}")
  public View one(@PathParam("account") String account) {
    UUID id = id(account);
    return View.of("operator/feeds", "states", List.of(health.state(operator(), id)))
        .with("readings", health.readings(operator(), id))
        .with("single", true);
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/{account}/{wish: lanjut|baca}")
  public Response backToPage() {
    operator();
    return Response.seeOther(URI.create(OperatorDesk.FEEDS)).build();
  }

  /** What stopped the feed is mended: the bank is asked again. */
  @POST
  @Path("/{account}/lanjut")
  public Response resume(@PathParam("account") String account) {
    feeds.resume(operator(), id(account));
    return answers.done(OperatorDesk.FEEDS, "notice.operator.feed");
  }

  /** The bank is asked as soon as it may be. */
  @POST
  @Path("/{account}/baca")
  public Response read(@PathParam("account") String account) {
    health.readNow(operator(), id(account));
    return answers.done(OperatorDesk.FEEDS, "notice.operator.feed.asked");
  }

  private static UUID id(String account) {
    return Numbers.id(account).orElseThrow(() -> Refusal.notFound("feed"));
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.MONEY);
  }
}
