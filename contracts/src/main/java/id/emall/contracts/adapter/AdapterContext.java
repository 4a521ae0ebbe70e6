package id.emall.contracts.adapter;

import java.time.Clock;
import okhttp3.OkHttpClient;

/**
 * What the core lends to an adapter.
 *
 * @param settings the adapter's settings
 * @param http client with time-outs set; an adapter may derive its own with {@code newBuilder()}
 * @param clock the mall's clock
 * @param tokens where access tokens are kept, shared by all nodes
 * @param sequence numbers that do not repeat within a business day
 */
public record AdapterContext(
    AdapterSettings settings,
    OkHttpClient http,
    Clock clock,
    TokenStore tokens,
    DailySequence sequence) {}
