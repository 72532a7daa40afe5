package ma.jisr.funding.allotment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The committee moved unused places to other provinces; only what really moved. */
public record PlacesReallocated(
        String reallocation, String programme, List<Moved> moves, String reason, String decidedBy, Instant at)
        implements SpreadFact {

    public PlacesReallocated {
        moves = List.copyOf(moves);
    }

    /** @param places null where only the money bounds */
    public record Moved(String from, String to, @Nullable Long places, long amountCentimes) {}

    @Override
    public String teller() {
        return reallocation;
    }
}
