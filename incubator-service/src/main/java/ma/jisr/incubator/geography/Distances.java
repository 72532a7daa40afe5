package ma.jisr.incubator.geography;

import java.util.Map;

/** How near communes are to each other: by their codes within a province, by the provinces' centres beyond it. */
public final class Distances {

    /** Half the way around the globe: what is known of a province whose centre isn't given. */
    private static final int FARTHEST = 20_015;

    private final Map<String, Centre> centres;

    /** @param centres by the code of their province */
    public Distances(Map<String, Centre> centres) {
        this.centres = Map.copyOf(centres);
    }

    /** @throws IllegalArgumentException if one of them isn't the code of a commune */
    public Nearness between(String commune, String other) {
        CommuneCode here = new CommuneCode(commune);
        CommuneCode there = new CommuneCode(other);
        Step step = here.stepTo(there);
        return new Nearness(step, step == Step.BEYOND ? kilometres(here.province(), there.province()) : 0);
    }

    private int kilometres(String province, String other) {
        Centre here = centres.get(province);
        Centre there = centres.get(other);
        return here == null || there == null ? FARTHEST : here.kilometresTo(there);
    }
}
