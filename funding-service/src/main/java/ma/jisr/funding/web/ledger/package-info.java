/** The ledger over HTTP. */
@NullMarked
package ma.jisr.funding.web.ledger;

import org.jspecify.annotations.NullMarked;
