package ma.jisr.funding.allocation;

import java.util.List;
import ma.jisr.funding.programme.Instrument;

/** What a registration asks for, and what is told on when it gets it. */
public record Asked(
        long amountCentimes,
        Instrument.Kind kind,
        String commune,
        String sector,
        List<String> accessibility,
        String language) {

    public Asked {
        accessibility = List.copyOf(accessibility);
    }
}
