package id.emall.core.notice;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.ServerResponseDeliveryAdapter;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** An SMSC that takes everything at once and tells of each message that it has arrived. */
final class BenchSmsc implements AutoCloseable {

  private static final int TELLERS = 16;
  private static final long ANSWER_WITHIN_MILLIS = 20_000;

  private final SMPPServerSessionListener door;
  private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
  private final AtomicInteger ids = new AtomicInteger();

  BenchSmsc(int port) throws IOException {
    door = new SMPPServerSessionListener(port);
    door.setPduProcessorDegree(TELLERS);
    Thread.ofPlatform().daemon().start(this::serve);
    for (int i = 0; i < TELLERS; i++) {
      Thread.ofPlatform().daemon().start(this::tell);
    }
  }

  private record Arrived(SMPPServerSession session, String id, String number) {}

  int taken() {
    return ids.get();
  }

  private void serve() {
    try {
      while (true) {
        SMPPServerSession session = door.accept();
        session.setMessageReceiverListener(submissionsOnly());
        session.setResponseDeliveryListener(new ServerResponseDeliveryAdapter() {});
        session.setTransactionTimer(ANSWER_WITHIN_MILLIS);
        session.waitForBind(5_000).accept("SMSC", InterfaceVersion.IF_34);
      }
    } catch (Exception e) {
      // The run is over.
    }
  }

  /** What is not taken is told again, as every SMSC does. */
  private void tell() {
    try {
      while (true) {
        Arrived one = arrived.take();
        if (!tell(one)) {
          arrived.add(one);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean tell(Arrived one) {
    try {
      one.session()
          .deliverShortMessage(
              "",
              TypeOfNumber.INTERNATIONAL,
              NumberingPlanIndicator.ISDN,
              one.number(),
              TypeOfNumber.UNKNOWN,
              NumberingPlanIndicator.UNKNOWN,
              "LUMBUNG",
              new ESMClass(0x04),
              (byte) 0,
              (byte) 0,
              new RegisteredDelivery(0),
              DataCodings.ZERO,
              ("id:" + one.id() + " sub:001 dlvrd:001 stat:DELIVRD err:000 text:")
                  .getBytes(StandardCharsets.US_ASCII));
      return true;
    } catch (NegativeResponseException | ResponseTimeoutException e) {
      return false;
    } catch (Exception e) {
      // The session is over, and with it the run.
      return true;
    }
  }

  private SubmitSmResult taken(SubmitSm submission, SMPPServerSession source)
      throws ProcessRequestException {
    try {
      String id = Integer.toString(ids.incrementAndGet());
      arrived.add(new Arrived(source, id, submission.getDestAddress()));
      return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
    } catch (Exception e) {
      throw new ProcessRequestException("no id", SMPPConstant.STAT_ESME_RSYSERR, e);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
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
              return taken((SubmitSm) arguments[0], (SMPPServerSession) arguments[1]);
            });
  }
}
