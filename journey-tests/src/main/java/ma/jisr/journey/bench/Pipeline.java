package ma.jisr.journey.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Registrations a second from HTTP to the last SMS handed over, divided by what the bare program does; the two in turn, in
 * one session on one machine. In a closed loop at saturation.
 */
final class Pipeline {

    static final int ROUNDS = 5;
    static final int REGISTRATIONS = Integer.getInteger("jisr.bench.registrations", 400);
    static final int AT_ONCE = 32;

    private final PlatformLoad platform;
    private final BareProgram bare;

    Pipeline(PlatformLoad platform, BareProgram bare) {
        this.platform = platform;
        this.bare = bare;
    }

    List<String> run() throws Exception {
        platform.carry(REGISTRATIONS, AT_ONCE);
        bare.carry(REGISTRATIONS, AT_ONCE);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            theirs.add(perSecond(bare.carry(REGISTRATIONS, AT_ONCE)));
            ours.add(perSecond(platform.carry(REGISTRATIONS, AT_ONCE)));
        }
        return table(ours, theirs);
    }

    private static double perSecond(Duration time) {
        return REGISTRATIONS * 1e9 / time.toNanos();
    }

    private static List<String> table(List<Double> ours, List<Double> theirs) {
        double spread = Figures.spread(theirs);
        String ratio = spread > Figures.NOISE
                ? "not stated: the bare program's runs differ by " + Figures.of(spread * 100) + " %"
                : Figures.of(Figures.median(ours) / Figures.median(theirs));
        return List.of(
                "| figure | value | goal |",
                "|---|---|---|",
                "| platform, registrations/s (median of " + ROUNDS + ") | " + Figures.of(Figures.median(ours)) + " | |",
                "| bare program, registrations/s (median of " + ROUNDS + ") | " + Figures.of(Figures.median(theirs))
                        + " | |",
                "| platform ÷ bare program | " + ratio + " | ≥ 0.5 |",
                "| SMS/s of the platform | " + Figures.of(Figures.median(ours) * PlatformLoad.MESSAGES) + " | |",
                "",
                "Platform, each run: " + ours.stream().map(Figures::of).toList() + ". Bare program: "
                        + theirs.stream().map(Figures::of).toList() + ". " + REGISTRATIONS + " registrations a run, "
                        + AT_ONCE
                        + " callers.");
    }
}
