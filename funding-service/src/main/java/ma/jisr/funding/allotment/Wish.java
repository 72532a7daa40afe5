package ma.jisr.funding.allotment;

import org.jspecify.annotations.Nullable;

/**
 * A move that the committee chooses itself.
 *
 * @param places how many; null or none to move money only
 * @param amountCentimes the money that goes along; null: what the giving province has for so many places
 */
public record Wish(
        String from,
        String to,
        @Nullable Long places,
        @Nullable Long amountCentimes) {}
