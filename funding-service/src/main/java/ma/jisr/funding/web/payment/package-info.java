/** The HTTP API of payment plans and batches. */
@NullMarked
package ma.jisr.funding.web.payment;

import org.jspecify.annotations.NullMarked;
