package id.emall.sms.smpp;

import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.Receipt.Fate;
import id.emall.contracts.sms.SmsNews;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes on what an SMSC delivers. When it cannot be stored, the SMSC is told to deliver it again.
 */
final class Deliveries implements MessageReceiverListener {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  private static final int CONCAT_8 = 0x00;
  private static final int CONCAT_16 = 0x08;
  private static final int STATE_UNKNOWN = 7;

  private final SmppSettings settings;
  private final SmsNews news;

  Deliveries(SmppSettings settings, SmsNews news) {
    this.settings = settings;
    this.news = news;
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm delivery) throws ProcessRequestException {
    try {
      if (delivery.isSmscDeliveryReceipt() || delivery.isIntermediateDeliveryNotification()) {
        news.receipt(receipt(delivery));
      } else {
        news.inbound(text(delivery));
      }
    } catch (RuntimeException e) {
      LOG.error("what {} delivers is not taken", settings.name(), e);
      throw new ProcessRequestException("not stored", SMPPConstant.STAT_ESME_RX_T_APPN, e);
    }
  }

  private Receipt receipt(DeliverSm delivery) {
    String raw = new String(body(delivery), StandardCharsets.ISO_8859_1);
    ReceiptText text = ReceiptText.read(raw);
    var told = delivery.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
    var state = delivery.getOptionalParameter(OptionalParameter.Message_state.class);
    String id = told == null ? text.id() : told.getValueAsString();
    String rawState =
        text.state() != null || state == null ? text.state() : "message_state " + state.getValue();
    return new Receipt(
        settings.idFormat().ofReceipt(id),
        null,
        state == null ? ReceiptText.fate(text.state()) : fate(state.getValue()),
        rawState,
        text.error(),
        null,
        raw);
  }

  /** SMPP 3.4, 5.2.28. */
  private static Fate fate(byte state) {
    MessageState known =
        state >= 0 && state <= MessageState.SKIPPED.value()
            ? MessageState.valueOf(state)
            : MessageState.valueOf((byte) STATE_UNKNOWN);
    return switch (known) {
      case DELIVERED -> Fate.DELIVERED;
      case SCHEDULED, ENROUTE, ACCEPTED -> Fate.UNDER_WAY;
      case EXPIRED, DELETED, UNDELIVERABLE, REJECTED, SKIPPED -> Fate.UNDELIVERED;
      case UNKNOWN -> Fate.UNKNOWN;
    };
  }

  private InboundText text(DeliverSm delivery) {
    byte[] body = body(delivery);
    InboundText.Part part = sarPart(delivery);
    if (delivery.isUdhi() && body.length > 0 && body.length > Byte.toUnsignedInt(body[0])) {
      int header = Byte.toUnsignedInt(body[0]) + 1;
      part = headerPart(Arrays.copyOfRange(body, 1, header));
      body = Arrays.copyOfRange(body, header, body.length);
    }
    return new InboundText(
        null,
        delivery.getSourceAddr(),
        delivery.getDestAddress(),
        Encoding.read(body, Byte.toUnsignedInt(delivery.getDataCoding()), settings.latin()),
        null,
        "data_coding=%d %s"
            .formatted(delivery.getDataCoding(), HexFormat.of().formatHex(body(delivery))),
        part);
  }

  /** A long text stands in a parameter of its own. */
  private static byte[] body(DeliverSm delivery) {
    byte[] body = delivery.getShortMessage();
    var payload = delivery.getOptionalParameter(OptionalParameter.Message_payload.class);
    if ((body == null || body.length == 0) && payload != null) {
      return payload.getValue();
    }
    return body == null ? new byte[0] : body;
  }

  private static InboundText.Part sarPart(DeliverSm delivery) {
    var reference = delivery.getOptionalParameter(OptionalParameter.Sar_msg_ref_num.class);
    var total = delivery.getOptionalParameter(OptionalParameter.Sar_total_segments.class);
    var number = delivery.getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class);
    return reference == null || total == null || number == null
        ? null
        : new InboundText.Part(
            Short.toUnsignedInt(reference.getValue()),
            Byte.toUnsignedInt(total.getValue()),
            Byte.toUnsignedInt(number.getValue()));
  }

  /** Elements of a user data header: identifier, length, data (3GPP TS 23.040, 9.2.3.24). */
  private static InboundText.Part headerPart(byte[] elements) {
    ByteBuffer header = ByteBuffer.wrap(elements);
    while (header.remaining() >= 2) {
      int identifier = header.get();
      int length = Byte.toUnsignedInt(header.get());
      if (length > header.remaining()) {
        return null;
      }
      byte[] data = new byte[length];
      header.get(data);
      if (identifier == CONCAT_8 && length == 3) {
        return part(Byte.toUnsignedInt(data[0]), data[1], data[2]);
      }
      if (identifier == CONCAT_16 && length == 4) {
        return part(Short.toUnsignedInt(ByteBuffer.wrap(data).getShort()), data[2], data[3]);
      }
    }
    return null;
  }

  private static InboundText.Part part(int reference, byte total, byte number) {
    return new InboundText.Part(reference, Byte.toUnsignedInt(total), Byte.toUnsignedInt(number));
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification alert) {
    LOG.debug("{} tells that a phone can be reached again", settings.name());
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm data, Session session) throws ProcessRequestException {
    throw new ProcessRequestException("data_sm is not used", SMPPConstant.STAT_ESME_RINVCMDID);
  }
}
