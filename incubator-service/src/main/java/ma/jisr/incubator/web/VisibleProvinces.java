package ma.jisr.incubator.web;

import java.util.Collection;
import java.util.List;
import ma.jisr.starter.web.Caller;
import org.jspecify.annotations.Nullable;

/** The provinces of which a caller may see the placements: all, or those given to an officer. */
final class VisibleProvinces {

    /** No province has this code, so only who sees all provinces sees it. */
    private static final String NONE_IN_PARTICULAR = "";

    private VisibleProvinces() {}

    /**
     * Null for all provinces.
     *
     * @param wanted the province asked for; null for any
     */
    static @Nullable Collection<String> of(Caller caller, @Nullable String wanted) {
        if (wanted != null) {
            return caller.sees(wanted) ? List.of(wanted) : List.of();
        }
        return caller.sees(NONE_IN_PARTICULAR) ? null : caller.provinces();
    }
}
