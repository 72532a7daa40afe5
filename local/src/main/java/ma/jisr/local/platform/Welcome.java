package ma.jisr.local.platform;

import java.time.Duration;
import java.util.List;

/** What to do with a platform that has just started. */
record Welcome(PlatformSettings settings) {
    private static final String SAMPLE = "contracts/src/main/resources/contracts/registrations.sample.jsonl";

    List<String> lines(Duration after) {
        Ports ports = settings.ports();
        int offset = ports.gateway() - Ports.withOffset(0).gateway();
        String given = offset == 0 ? "" : " --port-offset " + offset;
        return List.of(
                "",
                "Jisr is up after %.1f s.".formatted(after.toMillis() / 1000.0),
                "  The API and its documents   http://localhost:%d/docs".formatted(ports.gateway()),
                "  Every SMS and e-mail sent   http://localhost:%d".formatted(ports.inbox()),
                "  Send 400 registrations      ./jisr demo " + SAMPLE + given,
                "  Sample staff (a code comes by e-mail, to the inbox): admin@jisr.local, committee@jisr.local,",
                "    finance1@jisr.local, finance2@jisr.local, officer-161@jisr.local, evaluator@jisr.local, agent@jisr.local",
                "  Look: ./jisr status · ./jisr logs    End: Ctrl-C or ./jisr down    Forget the data: ./jisr reset");
    }
}
