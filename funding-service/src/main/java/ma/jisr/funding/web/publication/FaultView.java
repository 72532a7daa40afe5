package ma.jisr.funding.web.publication;

import ma.jisr.funding.eligibility.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a draft from being published, in the caller's language.
 *
 * @param pointer the field, as a JSON pointer into the draft
 * @param rule the rule or criterion; null if it isn't about one
 * @param line in the expression, from 1; null if it isn't about a place in one; likewise the column
 */
record FaultView(
        String pointer,
        @Nullable String rule,
        @Nullable Integer line,
        @Nullable Integer column,
        String detail) {

    static FaultView of(Fault fault, String detail) {
        return new FaultView(fault.pointer(), fault.rule(), fault.line(), fault.column(), detail);
    }
}
