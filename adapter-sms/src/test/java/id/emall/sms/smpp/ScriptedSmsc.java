package id.emall.sms.smpp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.ServerResponseDeliveryAdapter;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** An SMSC that answers what a test tells it to: refusals, silence, cut connections. */
final class ScriptedSmsc implements AutoCloseable {

  private final SMPPServerSessionListener door;
  private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
  private final List<SubmitSm> submitted = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean silent;

  ScriptedSmsc(int port) {
    try {
      door = new SMPPServerSessionListener(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().start(this::serve);
  }

  private void serve() {
    while (end.getCount() > 0) {
      try {
        SMPPServerSession session = door.accept();
        session.setMessageReceiverListener(submissionsOnly());
        session.setResponseDeliveryListener(new ServerResponseDeliveryAdapter() {});
        session.waitForBind(5_000).accept("SMSC", InterfaceVersion.IF_34);
        sessions.add(session);
      } catch (Exception e) {
        // The next one, if the test still goes on.
      }
    }
  }

  /** Submissions to this number get this command status. */
  void refuses(String number, int status) {
    refusals.put(number, status);
  }

  void accepts(String number) {
    refusals.remove(number);
  }

  /** From now on nothing is answered. */
  void fallSilent() {
    silent = true;
  }

  void cutConnections() {
    sessions.forEach(SMPPServerSession::close);
    sessions.clear();
  }

  List<SubmitSm> submitted() {
    return submitted;
  }

  /** Delivers octets to the newest client and tells what it answers: 0 or a command status. */
  int deliver(byte[] octets, int esmClass, int coding, OptionalParameter... parameters)
      throws Exception {
    try {
      sessions
          .getLast()
          .deliverShortMessage(
              "",
              TypeOfNumber.INTERNATIONAL,
              NumberingPlanIndicator.ISDN,
              "6281234567890",
              TypeOfNumber.UNKNOWN,
              NumberingPlanIndicator.UNKNOWN,
              "9000",
              new ESMClass(esmClass),
              (byte) 0,
              (byte) 0,
              new RegisteredDelivery(0),
              DataCodings.newInstance((byte) coding),
              octets,
              parameters);
      return 0;
    } catch (NegativeResponseException e) {
      return e.getCommandStatus();
    }
  }

  private SubmitSmResult submitted(SubmitSm submission) throws ProcessRequestException {
    submitted.add(submission);
    Integer status = refusals.get(submission.getDestAddress());
    if (status != null) {
      throw new ProcessRequestException("scripted", status);
    }
    if (silent) {
      stayAway();
    }
    return new SubmitSmResult(freshId(), new OptionalParameter[0]);
  }

  private MessageId freshId() {
    try {
      return new MessageId(Integer.toString(ids.incrementAndGet()));
    } catch (PDUStringException e) {
      throw new IllegalStateException(e);
    }
  }

  private void stayAway() {
    try {
      end.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    end.countDown();
    door.close();
    sessions.forEach(SMPPServerSession::close);
  }

  /** Everything but a submission is refused. */
  private ServerMessageReceiverListener submissionsOnly() {
    return (ServerMessageReceiverListener)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ServerMessageReceiverListener.class},
            (proxy, method, arguments) -> {
              if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              if (!method.getName().equals("onAcceptSubmitSm")) {
                throw new ProcessRequestException("not used", SMPPConstant.STAT_ESME_RINVCMDID);
              }
              return submitted((SubmitSm) arguments[0]);
            });
  }
}
