package com.contoso.bot.calls;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How calls are kept.
 *
 * @param file the file of the calls, which survives the process
 * @param silence how long a call may be named by nothing before it is doubtful
 * @param reconcileEvery the time between two reconciliations of all calls
 * @param keepEnded how long an ended call is kept, at least as long as a notification may be late
 */
@ConfigurationProperties("bot.calls")
record CallProperties(
        @DefaultValue("calls.jsonl") Path file,
        @DefaultValue("10m") Duration silence,
        @DefaultValue("5m") Duration reconcileEvery,
        @DefaultValue("6h") Duration keepEnded) {}
