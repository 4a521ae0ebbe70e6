package id.emall.sandbox.courier;

import java.time.Instant;

/** A step that happened. */
record Scan(Step step, Instant at) {}
