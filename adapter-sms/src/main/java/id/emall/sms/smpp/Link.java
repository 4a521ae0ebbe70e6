package id.emall.sms.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.socket.SSLSocketConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One bind at an SMSC, renewed whenever it is lost: at once, then after growing pauses of up to a
 * minute, and after five when the SMSC refuses the account.
 */
final class Link {

  private static final Logger LOG = LoggerFactory.getLogger(Link.class);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration REFUSED_PAUSE = Duration.ofMinutes(5);
  private static final int LISTENERS = 16;

  private final SmppSettings settings;
  private final BindType type;
  private final MessageReceiverListener listener;
  private final ScheduledExecutorService timer;
  private volatile SMPPSession session;
  private volatile String refusal;
  private volatile boolean stopped;
  private int failures;

  Link(
      SmppSettings settings,
      BindType type,
      MessageReceiverListener listener,
      ScheduledExecutorService timer) {
    this.settings = settings;
    this.type = type;
    this.listener = listener;
    this.timer = timer;
  }

  /** Begins to bind, and does not wait for it. */
  void open() {
    later(Duration.ZERO);
  }

  void close() {
    stopped = true;
    SMPPSession open = session;
    session = null;
    if (open != null) {
      open.unbindAndClose();
    }
  }

  /** The bound session; empty while there is none. */
  Optional<SMPPSession> session() {
    SMPPSession open = session;
    return open != null && open.getSessionState().isBound() ? Optional.of(open) : Optional.empty();
  }

  /** Why the SMSC does not take the account; empty when it did or was not reached. */
  Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  private void later(Duration pause) {
    try {
      timer.schedule(this::bind, pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("{} stops", settings.name());
    }
  }

  /** Only ever on the timer's thread. */
  private void bind() {
    if (stopped || session != null) {
      return;
    }
    SMPPSession fresh =
        settings.tls()
            ? new SMPPSession(new SSLSocketConnectionFactory())
            : new SMPPSession(SocketConnectionFactory.getInstance());
    fresh.setEnquireLinkTimer((int) settings.enquireEvery().toMillis());
    fresh.setTransactionTimer(settings.answerWithin().toMillis());
    fresh.setPduProcessorDegree(LISTENERS);
    fresh.setMessageReceiverListener(listener);
    try {
      fresh.connectAndBind(
          settings.host(),
          settings.port(),
          new BindParameter(
              type,
              settings.systemId(),
              settings.password(),
              settings.systemType(),
              TypeOfNumber.UNKNOWN,
              NumberingPlanIndicator.UNKNOWN,
              null),
          settings.answerWithin().toMillis());
      bound(fresh);
    } catch (IOException | RuntimeException e) {
      fresh.close();
      failed(e);
    }
  }

  private void bound(SMPPSession fresh) {
    failures = 0;
    refusal = null;
    session = fresh;
    LOG.info("{} is bound as {} at {}:{}", settings.name(), type, settings.host(), settings.port());
    fresh.addSessionStateListener(
        (now, before, source) -> {
          if (now == SessionState.CLOSED) {
            lost(fresh);
          }
        });
    if (!fresh.getSessionState().isBound()) {
      lost(fresh);
    }
    if (stopped) {
      close();
    }
  }

  private synchronized void lost(SMPPSession closed) {
    if (session == closed) {
      session = null;
      if (!stopped) {
        LOG.warn("{} lost its bind as {}", settings.name(), type);
        later(spread(FIRST_PAUSE));
      }
    }
  }

  private void failed(Exception failure) {
    int status =
        failure.getCause() instanceof NegativeResponseException negative
            ? negative.getCommandStatus()
            : 0;
    boolean refused =
        switch (status) {
          case SMPPConstant.STAT_ESME_RBINDFAIL,
              SMPPConstant.STAT_ESME_RINVPASWD,
              SMPPConstant.STAT_ESME_RINVSYSID ->
              true;
          default -> false;
        };
    refusal = refused ? "0x%02X".formatted(status) : null;
    LOG.warn("{} cannot bind as {}: {}", settings.name(), type, failure.getMessage());
    later(spread(refused ? REFUSED_PAUSE : pause()));
  }

  private Duration pause() {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures++, 6));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /** So that not all nodes come back at once. */
  private static Duration spread(Duration pause) {
    return pause.multipliedBy(ThreadLocalRandom.current().nextLong(80, 121)).dividedBy(100);
  }
}
