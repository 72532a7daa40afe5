package ma.jisr.funding.cheque;

import java.time.Instant;
import java.util.List;
import ma.jisr.starter.aggregate.Aggregates;

/** All ceremonies. */
public interface Ceremonies extends Aggregates<Ceremony> {

    /** Up to {@code limit} ids of ceremonies to which cheques have been to be assigned since before {@code time}. */
    List<String> unsettledBefore(Instant time, int limit);
}
