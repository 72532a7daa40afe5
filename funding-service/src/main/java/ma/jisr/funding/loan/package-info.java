/** Honour loans: what was lent, what is due when, what came back, and what never will. */
@NullMarked
package ma.jisr.funding.loan;

import org.jspecify.annotations.NullMarked;
