package ma.jisr.gateway.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.util.unit.DataSize;

/**
 * How much the gateway takes.
 *
 * @param body the largest body of an ordinary request
 * @param document the largest body of a request that carries a document
 * @param connections open at the same time
 * @param connectionsPerAddress the same of one address
 * @param streamsPerClient event streams of one client, open at the same time
 * @param callers whose use is remembered, at most; the least recent are forgotten first
 * @param perAddress requests from one address; many people may share it
 * @param perClient requests with tokens of one person or system
 */
public record Limits(
        @NotNull DataSize body,
        @NotNull DataSize document,
        @Min(1) int connections,
        @Min(1) int connectionsPerAddress,
        @Min(1) int streamsPerClient,
        @Min(1000) @Max(10_000_000) long callers,
        @NotNull @Valid PerAddress perAddress,
        @NotNull @Valid PerClient perClient) {

    /**
     * What one address may ask.
     *
     * @param signIn one-time codes and tokens, which are asked without a token
     * @param reads GET and HEAD
     * @param writes anything else
     * @param documents uploads and downloads
     */
    public record PerAddress(
            @NotNull @Valid Budget signIn,
            @NotNull @Valid Budget reads,
            @NotNull @Valid Budget writes,
            @NotNull @Valid Budget documents) {}

    /** What one client may ask, likewise. */
    public record PerClient(
            @NotNull @Valid Budget reads,
            @NotNull @Valid Budget writes,
            @NotNull @Valid Budget documents) {}

    /**
     * So many requests at once, and as many again, evenly, in each such time.
     *
     * @param requests how many
     * @param per the time
     */
    public record Budget(
            @Min(1) @Max(1_000_000_000) long requests,

            @NotNull @DurationMin(seconds = 1) @DurationMax(days = 1)
            Duration per) {}
}
