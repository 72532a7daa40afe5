package ma.jisr.funding.programme;

import java.util.List;
import ma.jisr.starter.aggregate.Aggregates;

/** All programmes. */
public interface Programmes extends Aggregates<Programme> {

    /** Up to {@code limit} published programmes whose code comes after {@code after}, by code. */
    List<Programme> after(String after, int limit);

    /** Codes of programmes whose draft is being published, or was when a process died. */
    List<String> publishing();
}
