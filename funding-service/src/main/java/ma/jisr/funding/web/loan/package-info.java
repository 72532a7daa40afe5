/** Loans and their repayments over HTTP. */
@NullMarked
package ma.jisr.funding.web.loan;

import org.jspecify.annotations.NullMarked;
