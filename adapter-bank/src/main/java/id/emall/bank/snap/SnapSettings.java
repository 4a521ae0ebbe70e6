package id.emall.bank.snap;

import id.emall.bank.wire.BankWire;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The settings that every SNAP contract has, and the reading of them. */
public final class SnapSettings {

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private static final String CHANNEL_ID = "channel-id";

  private SnapSettings() {}

  /** What the settings of a contract are called and mean. */
  public static List<SettingKey> keys(SnapDialect dialect) {
    SnapDialect.Calling usual = dialect.calling();
    List<SettingKey> keys = new ArrayList<>(BankWire.keys());
    keys.add(SettingKey.required("client-id", "client id, sent as X-CLIENT-KEY"));
    keys.add(
        SettingKey.secret(usual.secretKey(), "the secret under which service calls are signed"));
    keys.add(
        SettingKey.secret(
            "private-key", "RSA private key (PKCS#8, PEM) whose public half the bank has"));
    keys.add(SettingKey.required("partner-id", "sent as X-PARTNER-ID"));
    String channelMeaning = "sent as CHANNEL-ID, as the bank assigned it";
    keys.add(
        usual.channelId() == null
            ? SettingKey.required(CHANNEL_ID, channelMeaning)
            : SettingKey.optional(CHANNEL_ID, channelMeaning + ", " + usual.channelId()));
    keys.add(
        SettingKey.optional(
            "token-path", "where access tokens are given out, " + usual.tokenPath()));
    keys.add(
        SettingKey.optional(
            "signature-encoding", "BASE64 or HEX for service calls, " + usual.encoding()));
    keys.add(
        SettingKey.optional(
            "external-id-digits", "length of X-EXTERNAL-ID, " + usual.externalIdDigits()));
    return List.copyOf(keys);
  }

  /**
   * @throws IllegalArgumentException when a setting is missing or malformed; names it
   */
  public static SnapPartner partner(SnapDialect dialect, AdapterSettings settings) {
    SnapDialect.Calling usual = dialect.calling();
    return new SnapPartner(
        dialect.bank(),
        settings.name(),
        new SnapDialect.Calling(
            settings.get("token-path", usual.tokenPath()),
            usual.tokenBody(),
            usual.channelId() == null
                ? settings.get(CHANNEL_ID)
                : settings.get(CHANNEL_ID, usual.channelId()),
            usual.secretKey(),
            encoding(settings, usual.encoding()),
            usual.milliseconds(),
            settings.get("external-id-digits", usual.externalIdDigits(), 9, 36)),
        settings.get("client-id"),
        settings.secret(usual.secretKey()),
        privateKey(settings),
        settings.get("partner-id"));
  }

  private static SignatureEncoding encoding(AdapterSettings settings, SignatureEncoding usual) {
    String text = settings.get("signature-encoding", usual.name());
    return Stream.of(SignatureEncoding.values())
        .filter(encoding -> encoding.name().equals(text))
        .findFirst()
        .orElseThrow(() -> refused(settings, "signature-encoding", "must be BASE64 or HEX"));
  }

  private static PrivateKey privateKey(AdapterSettings settings) {
    String pem = settings.secret("private-key");
    if (!pem.startsWith(BEGIN) || !pem.endsWith(END)) {
      throw refused(settings, "private-key", "must be PEM that begins with " + BEGIN);
    }
    String body = pem.substring(BEGIN.length(), pem.length() - END.length());
    try {
      byte[] key = Base64.getMimeDecoder().decode(body);
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // Its message could quote the key.
      throw refused(settings, "private-key", "is no RSA key in PKCS#8 form");
    }
  }

  private static IllegalArgumentException refused(
      AdapterSettings settings, String key, String why) {
    return new IllegalArgumentException(
        "setting '" + key + "' of adapter '" + settings.name() + "' " + why);
  }
}
