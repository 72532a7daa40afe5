/** The HTTP API of payees. */
@NullMarked
package ma.jisr.funding.web.payee;

import org.jspecify.annotations.NullMarked;
