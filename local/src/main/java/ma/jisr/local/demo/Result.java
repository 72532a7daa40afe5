package ma.jisr.local.demo;

import java.time.Duration;
import java.util.Optional;
import ma.jisr.local.client.Refused;

/** What came of one line, why, and, when it was judged, how long that took from its submission. */
record Result(Sample sample, Outcome outcome, String why, Optional<Duration> settledIn) {

    static Result refused(Sample sample, Refused refused) {
        return new Result(
                sample, Outcome.ofRefusal(refused.status()), String.valueOf(refused.getMessage()), Optional.empty());
    }

    /** Whether this is what the line expects; a line without an expectation takes anything but a failure. */
    boolean asExpected() {
        return sample.expected().map(expected -> expected == outcome).orElse(outcome != Outcome.FAILED);
    }
}
