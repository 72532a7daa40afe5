package ma.jisr.funding.programme;

/**
 * A part of the amount, paid once a milestone is reached.
 *
 * @param percent of the amount, in whole percent
 * @param after the milestone's word: {@link #ALLOCATED} and {@link #PLACED} come by themselves, others are attested by an
 *     officer
 */
public record Tranche(int percent, String after) {

    /** Reached as soon as there is a place. */
    public static final String ALLOCATED = "allocated";

    /** Reached when an incubator has taken her in. */
    public static final String PLACED = "placed";

    public Tranche {
        Require.that(percent > 0 && percent <= 100, "tranches: a percent is 1 to 100");
        Require.that(
                after != null && after.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "tranches: after is a milestone, lower-case words with hyphens");
    }
}
