/** Judging a registration by its programme's rules, one result and one reason per rule. */
@NullMarked
package ma.jisr.funding.eligibility;

import org.jspecify.annotations.NullMarked;
