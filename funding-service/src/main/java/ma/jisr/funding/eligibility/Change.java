package ma.jisr.funding.eligibility;

import ma.jisr.funding.language.Text;

/**
 * A change of one input with which a rule that failed would hold, the others being as they are. The nearest one: a centime,
 * a day, a person less and the rule still fails.
 *
 * @param input the last part of its name
 * @param value as it is: a whole number, or a date as text; likewise {@code needed}
 * @param message said to the applicant
 */
public record Change(String input, Object value, Object needed, Bound bound, Text message) {

    /** On which side of what is needed it has to be. */
    public enum Bound {
        AT_LEAST,
        AT_MOST
    }
}
