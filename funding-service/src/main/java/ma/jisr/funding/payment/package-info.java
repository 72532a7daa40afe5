/** Payments in tranches: the plan of each allocation, batches that one proposes and another approves, and what becomes of each payment. */
@NullMarked
package ma.jisr.funding.payment;

import org.jspecify.annotations.NullMarked;
