package id.emall.contracts.sms;

/**
 * Where an adapter passes on what its gateway tells. When a method returns, nothing of it gets
 * lost; when it throws, the gateway must be told to say it again.
 */
public interface SmsNews {

  void receipt(Receipt receipt);

  void inbound(InboundText text);
}
