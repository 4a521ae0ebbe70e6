package id.emall.courier.pos;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.contracts.courier.CourierId;
import id.emall.courier.CourierSettings;
import id.emall.courier.FollowedCourier;
import id.emall.courier.ScanTimes;
import id.emall.courier.StatusTable;
import id.emall.courier.Tables;
import java.util.List;

/**
 * Makes the adapter of kind {@code pos}. The gateway's description goes to partners alone.
 * Unverified and therefore settings: the version in {@code track-path}, whether the number's field
 * is called {@code resi} or {@code barcode}, whether calls are signed ({@code signing-key} and
 * {@code signing-secret}) and whether the older user headers are wanted ({@code pos-user}). How
 * dates are written is unverified too; several forms are read.
 */
public final class PosFactory implements CourierAdapterFactory {

  private static final String PRODUCTION = "https://api.posindonesia.co.id:8245";
  private static final CourierId POS = new CourierId("POS");

  @Override
  public String kind() {
    return "pos";
  }

  @Override
  public List<SettingKey> settings() {
    return CourierSettings.keys(
        PRODUCTION,
        SettingKey.required("client-id", "client id that Pos Indonesia issued"),
        SettingKey.secret("client-secret", "its secret"),
        SettingKey.optional(
            "track-path",
            "path of the tracking call, /utilitas/1.0.1/getTrackAndTrace unless told; unverified"),
        SettingKey.optional(
            "number-field", "resi unless told, or barcode; differs by version, unverified"),
        SettingKey.optional("signing-key", "value of X-POS-Key; calls are signed when it is set"),
        new SettingKey("signing-secret", false, true, "secret under which calls are signed"),
        SettingKey.optional("pos-user", "value of X-POS-USER where the gateway wants it"),
        new SettingKey("pos-password", false, true, "value of X-POS-PASSWORD beside it"));
  }

  @Override
  public CourierAdapter create(AdapterContext context) {
    CourierSettings settings = new CourierSettings("Pos Indonesia", context);
    StatusTable table = settings.table(Tables.POS);
    PosGateway gateway = new PosGateway(settings, settings.baseUrl(PRODUCTION));
    ScanTimes times =
        settings.domesticTimes(
            "uuuu-MM-dd HH:mm[:ss][.S]",
            "dd-MM-uuuu HH:mm[:ss]",
            "dd/MM/uuuu HH:mm[:ss]",
            "dd MMM uuuu HH:mm[:ss]");
    return FollowedCourier.oneByOne(
        POS, table.version(), gateway::ask, new PosAnswer(table, times), null);
  }
}
