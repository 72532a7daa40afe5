package ma.jisr.registration.client;

import java.util.List;
import ma.jisr.starter.aggregate.Aggregates;
import org.jspecify.annotations.Nullable;

/** The clients by their id. */
public interface PartnerClients extends Aggregates<PartnerClient> {

    /** Those that follow this id, in the order of their ids. */
    List<PartnerClient> after(@Nullable String id, int limit);

    /** False if there was none. */
    boolean remove(String id);
}
