package ma.jisr.incubator.placement;

import java.util.Set;
import java.util.TreeSet;

/** What an incubator has to suit: where she lives, what she does, what she needs to take part. */
public record Need(String programme, String commune, String sector, Set<String> accessibility, String language) {

    public Need {
        accessibility = new TreeSet<>(accessibility);
    }
}
