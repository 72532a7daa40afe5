/** The double-entry ledger: booked from funding's own facts, closed every day, checked every night. */
@NullMarked
package ma.jisr.funding.ledger;

import org.jspecify.annotations.NullMarked;
