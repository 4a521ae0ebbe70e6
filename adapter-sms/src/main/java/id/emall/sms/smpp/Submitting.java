package id.emall.sms.smpp;

import id.emall.contracts.sms.SmsMessage;
import id.emall.contracts.sms.Submission;
import id.emall.sms.smpp.SmppSettings.LongText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/**
 * Turns a message into submissions and the SMSC's answers into what they mean (SMPP 3.4, 4.4 and
 * 5.1.3). A long text of which a later part is not taken is not shown by any phone, so it counts by
 * that part's answer.
 */
final class Submitting {

  private static final int HEADER_OCTETS = 5;
  private static final int BYTE = 0xFF;
  private static final Duration FULL_PAUSE = Duration.ofSeconds(10);
  private static final Duration THROTTLED_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_VALIDITY = Duration.ofDays(28);

  private final SmppSettings settings;
  private final Pace pace;
  private final AtomicInteger references = new AtomicInteger();

  Submitting(SmppSettings settings, Pace pace) {
    this.settings = settings;
    this.pace = pace;
  }

  /** One submission: the octets of its text and what tells that it is a part. */
  private record Piece(byte[] octets, boolean header, OptionalParameter... parameters) {}

  Submission submit(SMPPSession session, SmsMessage message) throws InterruptedException {
    Encoding encoding = Encoding.of(message.text(), settings.latin());
    List<String> ids = new ArrayList<>();
    try {
      for (Piece piece : pieces(message.text(), encoding)) {
        if (!pace.await(settings.answerWithin())) {
          return later("pace", "too many messages wait for this gateway", null);
        }
        if (!session.getSessionState().isTransmittable()) {
          return later("unbound", "the connection to the SMSC is gone", null);
        }
        String id = submit(session, message, encoding, piece);
        pace.taken();
        String known = settings.idFormat().ofSubmission(id);
        if (known != null) {
          ids.add(known);
        }
      }
      return new Submission.Accepted(ids);
    } catch (NegativeResponseException e) {
      return refused(e.getCommandStatus());
    } catch (ResponseTimeoutException e) {
      return new Submission.Uncertain("no answer in time");
    } catch (InvalidResponseException e) {
      return new Submission.Uncertain("the answer makes no sense: " + e.getMessage());
    } catch (PDUException e) {
      return new Submission.Refused("pdu", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Submission.Uncertain("the connection broke: " + e.getMessage());
    }
  }

  private List<Piece> pieces(String text, Encoding encoding) {
    List<String> parts = encoding.parts(text);
    if (parts.size() == 1) {
      return List.of(new Piece(encoding.octets(text), false));
    }
    if (settings.longText() == LongText.PAYLOAD) {
      return List.of(
          new Piece(
              new byte[0], false, new OptionalParameter.Message_payload(encoding.octets(text))));
    }
    int reference = references.incrementAndGet();
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      byte[] octets = encoding.octets(parts.get(i));
      pieces.add(
          settings.longText() == LongText.UDH
              ? new Piece(withHeader(octets, reference, parts.size(), i + 1), true)
              : new Piece(
                  octets,
                  false,
                  OptionalParameters.newSarMsgRefNum((short) reference),
                  OptionalParameters.newSarTotalSegments((byte) parts.size()),
                  OptionalParameters.newSarSegmentSeqnum((byte) (i + 1))));
    }
    return pieces;
  }

  /** 3GPP TS 23.040, 9.2.3.24.1, with a reference of eight bits. */
  private static byte[] withHeader(byte[] octets, int reference, int total, int number) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(HEADER_OCTETS);
    all.write(0);
    all.write(3);
    all.write(reference & BYTE);
    all.write(total);
    all.write(number);
    all.writeBytes(octets);
    return all.toByteArray();
  }

  private String submit(SMPPSession session, SmsMessage message, Encoding encoding, Piece piece)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    ESMClass esm =
        new ESMClass(
            MessageMode.DEFAULT,
            MessageType.DEFAULT,
            piece.header() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT);
    return session
        .submitShortMessage(
            settings.serviceType(),
            senderTon(),
            senderNpi(),
            settings.sender().replace("+", ""),
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            message.to().substring(1),
            esm,
            (byte) 0,
            (byte) 0,
            null,
            settings.validity() ? relative(message.validity()) : null,
            new RegisteredDelivery(wanted()),
            (byte) 0,
            DataCodings.newInstance((byte) encoding.dataCoding()),
            (byte) 0,
            piece.octets(),
            piece.parameters())
        .getMessageId();
  }

  /** A name, a full number, or a short one. */
  private TypeOfNumber senderTon() {
    if (settings.senderTon() >= 0) {
      return TypeOfNumber.valueOf((byte) settings.senderTon());
    }
    if (settings.sender().isEmpty()) {
      return TypeOfNumber.UNKNOWN;
    }
    if (!settings.sender().matches("\\+?[0-9]+")) {
      return TypeOfNumber.ALPHANUMERIC;
    }
    return settings.sender().startsWith("+") ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.UNKNOWN;
  }

  private NumberingPlanIndicator senderNpi() {
    if (settings.senderNpi() >= 0) {
      return NumberingPlanIndicator.valueOf((byte) settings.senderNpi());
    }
    return senderTon() == TypeOfNumber.INTERNATIONAL
        ? NumberingPlanIndicator.ISDN
        : NumberingPlanIndicator.UNKNOWN;
  }

  private SMSCDeliveryReceipt wanted() {
    return switch (settings.receipts()) {
      case FINAL -> SMSCDeliveryReceipt.SUCCESS_FAILURE;
      case FAILURE -> SMSCDeliveryReceipt.FAILURE;
      case NONE -> SMSCDeliveryReceipt.DEFAULT;
    };
  }

  /** {@code YYMMDDhhmmss000R} (SMPP 3.4, 7.1.1.2). */
  static String relative(Duration validity) {
    Duration most = validity.compareTo(LONGEST_VALIDITY) < 0 ? validity : LONGEST_VALIDITY;
    return "0000%02d%02d%02d%02d000R"
        .formatted(
            most.toDaysPart(), most.toHoursPart(), most.toMinutesPart(), most.toSecondsPart());
  }

  private Submission refused(int status) {
    String code = "0x%02X".formatted(status);
    return switch (status) {
      case SMPPConstant.STAT_ESME_RTHROTTLED -> {
        pace.tooFast();
        yield later(code, "too fast", THROTTLED_PAUSE);
      }
      case SMPPConstant.STAT_ESME_RMSGQFUL -> {
        pace.tooFast();
        yield later(code, "the SMSC's queue is full", FULL_PAUSE);
      }
      case SMPPConstant.STAT_ESME_RSYSERR,
          SMPPConstant.STAT_ESME_RX_T_APPN,
          SMPPConstant.STAT_ESME_RUNKNOWNERR,
          SMPPConstant.STAT_ESME_RINVBNDSTS ->
          later(code, "trouble of the SMSC", null);
      case SMPPConstant.STAT_ESME_RINVSRCADR ->
          new Submission.NotAuthorised(code, "the sender's address is not allowed");
      case SMPPConstant.STAT_ESME_RINVDSTADR ->
          new Submission.Refused(code, "the number is not valid");
      default -> new Submission.Refused(code, "the SMSC refuses the message");
    };
  }

  private static Submission later(String code, String text, Duration pause) {
    return new Submission.TryLater(code, text, pause);
  }
}
